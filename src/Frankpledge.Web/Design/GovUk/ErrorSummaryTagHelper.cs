using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Every error of the page with a link to its field. Without items of its own it lists the model state; without errors it is not there.</summary>
[HtmlTargetElement("govuk-error-summary")]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<Words> words) : TagHelper
{
    public string? Title { get; set; }

    public string? Description { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext? ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = new List<Part>();
        context.Items[typeof(ErrorSummaryTagHelper)] = items;
        await output.GetChildContentAsync();
        var written = output.Attributes.ToList();
        output.Become(new LateContent(() => Summary([.. items, .. ModelErrors()])?.With(written)));
    }

    private TagBuilder? Summary(List<Part> items)
    {
        if (items.Count == 0 && string.IsNullOrEmpty(Description))
        {
            return null;
        }

        var list = items.Count == 0 ? null : Html.Element("ul", "govuk-list govuk-error-summary__list");
        foreach (var item in items)
        {
            list!.InnerHtml
                .AppendHtml(Html.Element("li", null, item.Attributes.Count == 0 ? item.Content : Html.Element("a", null, item.Content).With(item.Attributes)));
        }

        var body = Html.Element("div", "govuk-error-summary__body", string.IsNullOrEmpty(Description) ? null : Html.Element("p", null, Html.Text(Description)), list);
        var title = Html.Element("h2", "govuk-error-summary__title", Html.Text(Title ?? words["ProblemTitle"]));
        return Html.Element("div", "govuk-error-summary", Html.Element("div", null, title, body).With("role", "alert"))
            .With("data-module", "govuk-error-summary");
    }

    /// <summary>In the order of the fields on the page; an error without a field, such as a refusal, has no link.</summary>
    private IEnumerable<Part> ModelErrors() => ViewContext is null ? [] :
        from state in ViewContext.ViewData.ModelState
        orderby FieldOrder.PlaceOf(ViewContext, state.Key)
        from error in state.Value!.Errors
        select new Part(
            Html.Text(TurnedFields.InSummary(ViewContext.HttpContext, state.Key, error.ErrorMessage, FieldOrder.LabelOf(ViewContext, state.Key))
                ?? error.ErrorMessage), state.Key.Length == 0 ? [] : [new("href", "#" + FieldOrder.IdOf(ViewContext, state.Key))]);
}

/// <summary>An error that the model state does not hold.</summary>
[HtmlTargetElement("govuk-error-summary-item")]
public sealed class ErrorSummaryItemTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = (List<Part>)context.Items[typeof(ErrorSummaryTagHelper)];
        items.Add(await Part.TakeAsync(output));
    }
}
