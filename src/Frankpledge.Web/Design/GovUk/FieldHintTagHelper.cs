using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The hint of a field, where it needs more than words.</summary>
[HtmlTargetElement("govuk-input-hint")]
[HtmlTargetElement("govuk-textarea-hint")]
[HtmlTargetElement("govuk-select-hint")]
[HtmlTargetElement("govuk-file-upload-hint")]
[HtmlTargetElement("govuk-password-input-hint")]
[HtmlTargetElement("govuk-radios-hint")]
[HtmlTargetElement("govuk-checkboxes-hint")]
[HtmlTargetElement("govuk-date-input-hint")]
public sealed class FieldHintTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        FieldParts.Of(context).Hint = await Part.TakeAsync(output);
}
