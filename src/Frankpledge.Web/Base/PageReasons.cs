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
}
