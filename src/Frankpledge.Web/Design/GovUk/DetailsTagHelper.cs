using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>More, for those who want it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : TagHelper
{
    public string Summary { get; set; } = "";

    public bool Open { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var summary = Html.Element("summary", "govuk-details__summary", Html.Element("span", "govuk-details__summary-text", Html.Text(Summary)));
        output.Become(Html.Element("details", "govuk-details", summary, Html.Element("div", "govuk-details__text", content))
            .With("open", Open).With([.. output.Attributes]));
    }
}
