using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>A consequence that must not be overlooked.</summary>
[HtmlTargetElement("govuk-warning-text")]
public sealed class WarningTextTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var icon = Html.Element("span", "govuk-warning-text__icon", Html.Text("!")).With("aria-hidden", "true");
        var hidden = Html.Element("span", "govuk-visually-hidden", Html.Text(words["Warning"]));
        output.Become(Html.Element("div", "govuk-warning-text", icon, Html.Element("strong", "govuk-warning-text__text", hidden, Html.Text("\n"), content))
            .With([.. output.Attributes]));
    }
}
