using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>One line of text.</summary>
[HtmlTargetElement("govuk-input")]
public sealed class InputTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    public string Type { get; set; } = "text";

    public string? Value { get; set; }

    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        var input = Html.Element("input", "govuk-input")
            .Class(parts.Error is null ? null : "govuk-input--error")
            .With("id", Id).With("name", Name).With("type", Type)
            .With("value", Value ?? ModelValue())
            .With("aria-describedby", DescribedByOf(parts))
            .With(written);
        return FormGroup(parts, LabelOf(parts), HintOf(parts), ErrorOf(parts), Wrapped(parts, input));
    }

    private static IHtmlContent Wrapped(FieldParts parts, IHtmlContent input) => parts is { Prefix: null, Suffix: null }
        ? input
        : Html.Element("div", "govuk-input__wrapper", Affix("prefix", parts.Prefix), input, Affix("suffix", parts.Suffix));

    private static TagBuilder? Affix(string kind, Part? part) => part is null
        ? null
        : Html.Element("div", $"govuk-input__{kind}", part.Content).With("aria-hidden", "true").With(part.Attributes);
}
