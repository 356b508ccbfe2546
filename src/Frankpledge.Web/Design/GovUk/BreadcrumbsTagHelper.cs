using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The way from the home page to this one. The layouts draw breadcrumbs themselves; this is for parts of a page.</summary>
[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public bool CollapseOnMobile { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = new List<Part>();
        context.Items[typeof(BreadcrumbsTagHelper)] = items;
        await output.GetChildContentAsync();
        var list = Html.Element("ol", "govuk-breadcrumbs__list");
        foreach (var item in items)
        {
            var entry = Html.Element("li", "govuk-breadcrumbs__list-item");
            list.InnerHtml.AppendHtml(item.Attributes.Any(attribute => attribute.Name == "href")
                ? entry.Containing(Html.Element("a", "govuk-breadcrumbs__link", item.Content).With(item.Attributes))
                : entry.Containing(item.Content).With("aria-current", "page"));
        }

        output.Become(Html.Element("nav", "govuk-breadcrumbs", list)
            .Class(CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)
            .With("aria-label", words["Breadcrumb"]).With([.. output.Attributes]));
    }
}

/// <summary>One step; without <c>href</c> it is the page itself.</summary>
[HtmlTargetElement("govuk-breadcrumbs-item")]
public sealed class BreadcrumbsItemTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = (List<Part>)context.Items[typeof(BreadcrumbsTagHelper)];
        items.Add(await Part.TakeAsync(output));
    }
}
