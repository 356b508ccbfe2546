using Frankpledge.Web.Design.Markup;
using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("govuk-textarea")]
public sealed class TextareaTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    public int Rows { get; set; } = 5;

    public string? Value { get; set; }

    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        // A browser drops the first line break of a text area; ours keeps one that belongs to the text.
        var text = Value ?? ModelValue() ?? "";
        var area = Html.Element("textarea", "govuk-textarea", text.StartsWith('\n') ? Html.Text("\n") : null, Html.Text(text))
            .Class(parts.Error is null ? null : "govuk-textarea--error")
            .With("id", Id).With("name", Name).With("rows", Rows.ToString(CultureInfo.InvariantCulture))
            .With("aria-describedby", DescribedByOf(parts))
            .With(written);
        return FormGroup(parts, LabelOf(parts), HintOf(parts), ErrorOf(parts), area);
    }
}
