using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The label of a field, where it needs more than words.</summary>
[HtmlTargetElement("govuk-input-label")]
[HtmlTargetElement("govuk-textarea-label")]
[HtmlTargetElement("govuk-select-label")]
[HtmlTargetElement("govuk-file-upload-label")]
[HtmlTargetElement("govuk-password-input-label")]
public sealed class FieldLabelTagHelper : TagHelper
{
    public bool IsPageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        FieldParts.Of(context).Label = await Part.TakeAsync(output) with { IsPageHeading = IsPageHeading };
}
