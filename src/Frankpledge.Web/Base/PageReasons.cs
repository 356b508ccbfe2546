using Frankpledge.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Frankpledge.Web.Base;

internal static class PageReasons
{
    /// <summary>Puts a refusal into the error summary, each reason at the field that <paramref name="fields"/> names for its code.</summary>
    public static void Add(this ModelStateDictionary state, IEnumerable<Reason> reasons, IReadOnlyDictionary<string, string> fields)
    {
        foreach (var reason in reasons)
        {
            state.AddModelError(fields.GetValueOrDefault(reason.Code, ""), reason.Sentence.ToString());
        }
    }

    /// <summary>Adds what is wrong besides, so that a form tells all its mistakes at once. Of a field that has an error already nothing more is said: what
    /// stood there could not be read, and something else stands in for it.</summary>
    public static void AddFurther(this ModelStateDictionary state, IEnumerable<Reason> reasons, IReadOnlyDictionary<string, string> fields) =>
        state.Add([.. reasons.Where(reason => !fields.TryGetValue(reason.Code, out var field)
            || state.GetFieldValidationState(field) != ModelValidationState.Invalid)], fields);
}
