using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A file to send.</summary>
[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUploadTagHelper(IStringLocalizer<Words> words) : FieldTagHelper(words)
{
    private protected override IHtmlContent Build(FieldParts parts, IReadOnlyList<TagHelperAttribute> written)
    {
        var input = Html.Element("input", "govuk-file-upload")
            .Class(parts.Error is null ? null : "govuk-file-upload--error")
            .With("id", Id).With("name", Name).With("type", "file")
            .With("aria-describedby", DescribedByOf(parts))
            .With(written);
        return FormGroup(parts, LabelOf(parts), HintOf(parts), ErrorOf(parts), input);
    }
}
