using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>One field of a calculator's question.</summary>
/// <param name="Day">What was typed where a day is asked; null where a number is.</param>
internal sealed record Field(string Name, string Label, string Value, string? Error, TypedDate? Day)
{
    public static Field Of(CalculatorModel model, string name, string label, bool asksDay = true) => new(
        name, label, model.Typed(name), model.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null, asksDay
            ? TypedDate.In(model.Request, name) : null);
}
