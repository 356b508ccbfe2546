using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Frankpledge.Web.Design.Parts;

/// <summary>The one mark of a state: a drawing, and beside it the words that it repeats.</summary>
internal static class StateMark
{
    public static TagBuilder Of(IHtmlContent drawing, IHtmlContent words) => Html.Element("span", "fp-state", drawing, Html.Element("span", null, words));
}
