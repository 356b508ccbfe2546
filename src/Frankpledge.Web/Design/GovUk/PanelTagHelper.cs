using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The end of a transaction: what was done, and a reference to keep.</summary>
[HtmlTargetElement("govuk-panel")]
public sealed class PanelTagHelper : TagHelper
{
    public string Title { get; set; } = "";

    public int HeadingLevel { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var body = content.IsEmptyOrWhiteSpace ? null : Html.Element("div", "govuk-panel__body", content);
        output.Become(
            Html.Element("div", "govuk-panel govuk-panel--confirmation", Html.Element($"h{HeadingLevel}", "govuk-panel__title", Html.Text(Title)), body)
            .With([.. output.Attributes]));
    }
}
