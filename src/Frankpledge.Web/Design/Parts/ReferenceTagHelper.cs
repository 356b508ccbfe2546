using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.Parts;

/// <summary>The public name of a statement, such as C14, always looking the same: its letter gives the look and the hidden word for the kind.</summary>
[HtmlTargetElement("fp-ref")]
public sealed class ReferenceTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    /// <summary>For example <c>C14</c>; anything that does not begin with the letter of a kind, such as <c>?</c>, is drawn without one.</summary>
    public string Reference { get; set; } = "";

    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.Become(Element(words, Reference, Href).With([.. output.Attributes]));

    internal static TagBuilder Element(IStringLocalizer<Words> words, string reference, string? href)
    {
        var (look, kind) = LookOf(reference);
        var hidden = kind is null ? null : Html.Element("span", "fp-visually-hidden", Html.Text(words[kind] + " "));
        return Html.Element(string.IsNullOrEmpty(href) ? "span" : "a", "fp-ref", hidden, Html.Text(reference)).Class(look).With("href", string.IsNullOrEmpty(href) ? null : href);
    }

    private static (string? Look, string? Kind) LookOf(string reference) => (reference.Length > 1 ? reference[0] : ' ') switch
    {
        'C' => (null, "KindCommitment"),
        'E' => ("fp-ref--exp", "KindExpectation"),
        'P' => ("fp-ref--exp", "KindPartnerExpectation"),
        'M' => ("fp-ref--mea", "KindMeasure"),
        'T' => ("fp-ref--mea", "KindTarget"),
        'R' => ("fp-ref--told", "KindResource"),
        'F' => ("fp-ref--told", "KindFact"),
        'N' => ("fp-ref--told", "KindNarrative"),
        _ => (null, null),
    };
}
