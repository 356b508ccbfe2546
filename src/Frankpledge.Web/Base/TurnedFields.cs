using Frankpledge.Persistence;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Base;

/// <summary>
/// What is saved is looked at in one place, which knows no forms: it says that a text holds an invisible character. Here the refusal goes to the field that was typed
/// with it, whichever page put it on the screen.
/// </summary>
internal sealed class TurnedFields : IPageFilter
{
    private const string Key = "TurnedFields";

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        var state = context.ModelState;
        if (state.IsValid || context.Result is not PageResult)
        {
            return;
        }

        var turned = state.Select(field => (field.Key, Letter: TurnedText.In(field.Value?.AttemptedValue))).Where(field => field.Letter is not null).ToDictionary(field => field.Key, field => field.Letter!.Value);
        foreach (var (letter, fields) in turned.GroupBy(field => field.Value).ToDictionary(same => same.Key, same => same.Select(field => field.Key).ToList()))
        {
            var said = TurnedText.Sentence(letter).ToString();
            if (Take(state, said))
            {
                fields.ForEach(field => state.AddModelError(field, said));
            }
        }

        context.HttpContext.Items[Key] = turned;
    }

    /// <returns>What the error summary says of such a field by its label; null for any other error.</returns>
    public static string? InSummary(HttpContext http, string field, string said, string? label) =>
        label is not null && http.Items[Key] is Dictionary<string, char> turned && turned.TryGetValue(field, out var letter) && said == TurnedText.Sentence(letter).ToString()
            ? TurnedText.Sentence(letter, $"“{label}”").ToString() : null;

    /// <summary>Takes the sentence away wherever it was put.</summary>
    private static bool Take(ModelStateDictionary state, string said)
    {
        var held = state.Values.OfType<ModelStateEntry>().Where(entry => entry.Errors.Any(error => error.ErrorMessage == said)).ToList();
        foreach (var entry in held)
        {
            var others = entry.Errors.Where(error => error.ErrorMessage != said).ToList();
            entry.Errors.Clear();
            others.ForEach(entry.Errors.Add);
        }

        return held.Count > 0;
    }
}
