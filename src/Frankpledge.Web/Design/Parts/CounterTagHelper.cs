using System.Globalization;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Parts;

/// <summary>How far a review has come: done, left, and how many of these need a decision.</summary>
[HtmlTargetElement("fp-counter")]
public sealed class CounterTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public int Done { get; set; }

    public int Total { get; set; }

    /// <summary>How many of those left nobody should accept without looking.</summary>
    public int Unsure { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var done = Html.Element("div", null, Bold(Done), Html.Text(" " + words["CounterDone", Total]));
        var left = Html.Element("div", null, Bold(Total - Done), Html.Text(" " + words[Unsure == 0 ? "CounterLeft" : "CounterLeftUnsure", Unsure]));
        output.Become(Html.Element("div", "fp-counter", done, Html.Element("div", null, Bar()), left).With("role", "status").With([.. output.Attributes]));
    }

    private static TagBuilder Bold(int number) => Html.Element("b", null, Html.Text(number.ToString("N0", CultureInfo.CurrentCulture)));

    private HtmlString Bar()
    {
        var share = Total == 0 ? 100 : 100.0 * Done / Total;
        return new(string.Create(CultureInfo.InvariantCulture,
            $"""<svg class="c" width="100%" height="14" aria-hidden="true" focusable="false"><rect class="c-tint" width="100%" height="14"/><rect class="c-bar" width="{share:0.#}%" height="14"/></svg>"""));
    }
}
