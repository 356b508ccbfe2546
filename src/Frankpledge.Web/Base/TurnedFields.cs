using System.Text;
using Frankpledge.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Base;

/// <summary>
/// What is saved is looked at in one place, which knows no forms: it says that a text holds an invisible character. Here the refusal goes to the field that was
/// typed with it, whichever page put it on the screen.
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
        if (state.IsValid || context.Result is not (PageResult or PartialViewResult))
        {
            return;
        }

        var turned = Typed(context.HttpContext.Request, state).Select(field => (field.Name, Letter: TurnedText.In(field.Text)))
            .Where(field => field.Letter is not null)
            .GroupBy(field => field.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(field => field.Key, field => field.First().Letter!.Value, StringComparer.OrdinalIgnoreCase);
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
        label is not null && http.Items[Key] is Dictionary<string, Rune> turned && turned.TryGetValue(field, out var letter)
            && said == TurnedText.Sentence(letter).ToString()
            ? TurnedText.Sentence(letter, $"“{label}”").ToString() : null;

    /// <returns>What is wrong with a field that was typed with such a character, as the field itself says it; null for any other.</returns>
    public static string? AtField(HttpContext http, ModelStateDictionary state, string field) =>
        http.Items[Key] is Dictionary<string, Rune> turned && turned.TryGetValue(field, out var letter) && TurnedText.Sentence(letter).ToString() is var said
        && state.TryGetValue(field, out var entry) && entry.Errors.Any(error => error.ErrorMessage == said) ? said : null;

    /// <summary>What was sent: a page may have read it from the form itself, so that the model knows nothing of it.</summary>
    private static IEnumerable<(string Name, string? Text)> Typed(HttpRequest request, ModelStateDictionary state) =>
        state.Select(field => (field.Key, field.Value?.AttemptedValue))
            .Concat(request.HasFormContentType ? request.Form.Select(field => (field.Key, (string?)field.Value.ToString())) : []);

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
