using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Straight to the content, for keyboards and screen readers.</summary>
[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.Become(Html.Element("a", "govuk-skip-link", content.IsEmptyOrWhiteSpace ? Html.Text(words["SkipLink"]) : content)
            .With("href", "#main").With("data-module", "govuk-skip-link").With([.. output.Attributes]));
    }
}
