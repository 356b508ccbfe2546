using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>One field of a calculator's question.</summary>
/// <param name="Type">As HTML names it: <c>date</c>, <c>text</c>.</param>
internal sealed record Field(string Name, string Label, string Value, string? Error, string Type = "date")
{
    /// <summary>What was typed wrongly stays in sight; a date field would swallow it.</summary>
    public static Field Of(CalculatorModel model, string name, string label, string type = "date")
    {
        var error = model.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null;
        return new(name, label, model.Typed(name), error, error is null ? type : "text");
    }
}
