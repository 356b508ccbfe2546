using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The legend of a group of fields; it brings the fieldset with it.</summary>
[HtmlTargetElement("govuk-radios-fieldset-legend")]
[HtmlTargetElement("govuk-checkboxes-fieldset-legend")]
[HtmlTargetElement("govuk-date-input-fieldset-legend")]
public sealed class FieldLegendTagHelper : TagHelper
{
    public bool IsPageHeading { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        FieldParts.Of(context).Legend = await Part.TakeAsync(output) with { IsPageHeading = IsPageHeading };
}
