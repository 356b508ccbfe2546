using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Pages.Manage.Deadlines;

/// <summary>One field of a calculator's question.</summary>
/// <param name="Type">As HTML names it: <c>date</c>, <c>text</c>.</param>
internal sealed record Field(string Name, string Label, string Value, string? Error, string Type = "date")
{
    public static Field Of(CalculatorModel model, string name, string label, string type = "date") =>
        new(name, label, model.Typed(name), model.ModelState.TryGetValue(name, out var state) ? state.Errors.FirstOrDefault()?.ErrorMessage : null, type);
}
