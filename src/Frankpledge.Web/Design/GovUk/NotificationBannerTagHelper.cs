using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>News at the top of a page: what was just done (<c>type="success"</c>), or what everybody should know.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    private const string TitleId = "govuk-notification-banner-title";

    public string? Type { get; set; }

    /// <summary>The sentence in large letters; what else is inside the tag follows below it.</summary>
    public string? Heading { get; set; }

    public string? Title { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        var success = Type == "success";
        var title = Html.Element("h2", "govuk-notification-banner__title", Html.Text(Title ?? words[success ? "Success" : "Important"])).With("id", TitleId);
        IHtmlContent? heading = string.IsNullOrEmpty(Heading) ? null : Html.Element("p", "govuk-notification-banner__heading", Html.Text(Heading));
        output.Become(Html.Element("div", "govuk-notification-banner",
                Html.Element("div", "govuk-notification-banner__header", title),
                Html.Element("div", "govuk-notification-banner__content", heading, content))
            .Class(success ? "govuk-notification-banner--success" : null)
            .With("role", success ? "alert" : "region")
            .With("aria-labelledby", TitleId)
            .With("data-module", "govuk-notification-banner")
            .With([.. output.Attributes]));
    }
}
