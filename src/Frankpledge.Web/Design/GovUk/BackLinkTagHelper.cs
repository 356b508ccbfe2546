using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>To the page before.</summary>
[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("a", "govuk-back-link", content.IsEmptyOrWhiteSpace ? Html.Text(words["Back"]) : content)
            .With("href", "#").With([.. output.Attributes]));
    }
}
