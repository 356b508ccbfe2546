using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>The pages of a list (with items), or the pages before and after in a text (without).</summary>
[HtmlTargetElement("govuk-pagination")]
public sealed class PaginationTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    private static readonly HtmlString PreviousArrow =
        new("""<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>""");
    private static readonly HtmlString NextArrow =
        new("""<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""");

    public string? PreviousHref { get; set; }

    /// <summary>What the page before is called, under the arrow.</summary>
    public string? PreviousLabel { get; set; }

    public string? NextHref { get; set; }

    public string? NextLabel { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = new List<TagBuilder>();
        context.Items[typeof(PaginationTagHelper)] = items;
        await output.GetChildContentAsync();
        var alone = items.Count == 0;
        if (alone && string.IsNullOrEmpty(PreviousHref) && string.IsNullOrEmpty(NextHref))
        {
            output.SuppressOutput();
            return;
        }

        var list = alone ? null : Html.Element("ul", "govuk-pagination__list", [.. items]);
        output.Become(Html.Element("nav", "govuk-pagination",
                string.IsNullOrEmpty(PreviousHref) ? null : Arrow("prev", PreviousHref, words["Previous"], PreviousLabel, alone),
                list,
                string.IsNullOrEmpty(NextHref) ? null : Arrow("next", NextHref, words["Next"], NextLabel, alone))
            .Class(alone ? "govuk-pagination--block" : null)
            .With("aria-label", words["Pagination"]).With([.. output.Attributes]));
    }

    private TagBuilder Arrow(string direction, string href, string text, string? label, bool alone)
    {
        var arrow = direction == "prev" ? PreviousArrow : NextArrow;
        var arrowFirst = alone || direction == "prev";
        var title = Html.Element("span", "govuk-pagination__link-title", Html.Text(text),
            Html.Element("span", "govuk-visually-hidden", Html.Text(" " + words["PageHidden"])))
            .Class(alone && label is null ? "govuk-pagination__link-title--decorated" : null);
        var link = Html.Element("a", "govuk-link govuk-pagination__link", arrowFirst ? arrow : null, title,
                alone && label is not null ? Html.Element("span", "govuk-visually-hidden", Html.Text(":")) : null,
                alone && label is not null ? Html.Element("span", "govuk-pagination__link-label", Html.Text(label)) : null,
                arrowFirst ? null : arrow)
            .With("href", href).With("rel", direction);
        return Html.Element("div", $"govuk-pagination__{direction}", link);
    }
}

/// <summary>One page of the list.</summary>
[HtmlTargetElement("govuk-pagination-item")]
public sealed class PaginationItemTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public string Number { get; set; } = "";

    public bool Current { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var link = Html.Element("a", "govuk-link govuk-pagination__link", Html.Text(Number))
            .With("aria-label", words["PageNumber", Number]).With("aria-current", Current ? "page" : null)
            .With([.. output.Attributes]);
        var items = (List<TagBuilder>)context.Items[typeof(PaginationTagHelper)];
        items.Add(Html.Element("li", "govuk-pagination__item", link).Class(Current ? "govuk-pagination__item--current" : null));
        output.SuppressOutput();
    }
}

/// <summary>Pages left out of the list.</summary>
[HtmlTargetElement("govuk-pagination-ellipsis")]
public sealed class PaginationEllipsisTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = (List<TagBuilder>)context.Items[typeof(PaginationTagHelper)];
        items.Add(Html.Element("li", "govuk-pagination__item govuk-pagination__item--ellipsis", Html.Text("⋯")));
        output.SuppressOutput();
    }
}
