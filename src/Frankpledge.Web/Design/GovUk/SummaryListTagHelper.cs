using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.GovUk;

/// <summary>Facts with their names, and a link to change each.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = new List<SummaryRow>();
        context.Items[typeof(SummaryListTagHelper)] = rows;
        await output.GetChildContentAsync();
        var list = Html.Element("dl", "govuk-summary-list");
        var anyActions = rows.Any(row => row.Actions.Count > 0);
        foreach (var row in rows)
        {
            list.InnerHtml.AppendHtml(row.Element(anyActions));
        }

        output.Become(list.With([.. output.Attributes]));
    }
}

/// <summary>One fact.</summary>
[HtmlTargetElement("govuk-summary-list-row")]
public sealed class SummaryListRowTagHelper : TagHelper
{
    public string? Key { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var row = new SummaryRow { Key = Part.Of(Key) };
        context.Items[typeof(SummaryRow)] = row;
        var inside = await Part.TakeAsync(output);
        ((List<SummaryRow>)context.Items[typeof(SummaryListTagHelper)]).Add(row with { Attributes = inside.Attributes });
    }
}

/// <summary>A part of a fact: <c>-key</c>, <c>-value</c>, or an <c>-action</c> with <c>visually-hidden-text</c> that names what it changes.</summary>
[HtmlTargetElement("govuk-summary-list-row-key")]
[HtmlTargetElement("govuk-summary-list-row-value")]
[HtmlTargetElement("govuk-summary-list-row-action")]
public sealed class SummaryListRowPartTagHelper : TagHelper
{
    public string? VisuallyHiddenText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var row = (SummaryRow)context.Items[typeof(SummaryRow)];
        var part = await Part.TakeAsync(output);
        switch (context.TagName)
        {
            case "govuk-summary-list-row-key":
                row.Key = part;
                break;
            case "govuk-summary-list-row-value":
                row.Value = part;
                break;
            default:
                row.Actions.Add((part, VisuallyHiddenText));
                break;
        }
    }
}

internal sealed record SummaryRow
{
    public Part? Key { get; set; }

    public Part? Value { get; set; }

    public List<(Part Link, string? Hidden)> Actions { get; } = [];

    public IReadOnlyList<TagHelperAttribute> Attributes { get; init; } = [];

    public TagBuilder Element(bool otherRowsHaveActions) =>
        Html.Element("div", "govuk-summary-list__row",
                Html.Element("dt", "govuk-summary-list__key", Key?.Content).With(Key?.Attributes ?? []),
                Html.Element("dd", "govuk-summary-list__value", Value?.Content).With(Value?.Attributes ?? []),
                ActionsElement())
            .Class(otherRowsHaveActions && Actions.Count == 0 ? "govuk-summary-list__row--no-actions" : null)
            .With(Attributes);

    private TagBuilder? ActionsElement()
    {
        if (Actions.Count == 0)
        {
            return null;
        }

        var actions = Html.Element("dd", "govuk-summary-list__actions");
        if (Actions is [var only])
        {
            return actions.Containing(Link(only));
        }

        var list = Html.Element("ul", "govuk-summary-list__actions-list");
        foreach (var action in Actions)
        {
            list.Containing(Html.Element("li", "govuk-summary-list__actions-list-item", Link(action)));
        }

        return actions.Containing(list);
    }

    private static TagBuilder Link((Part Link, string? Hidden) action) =>
        Html.Element("a", "govuk-link", action.Link.Content,
                string.IsNullOrEmpty(action.Hidden) ? null : Html.Element("span", "govuk-visually-hidden", Html.Text(" " + action.Hidden)))
            .With(action.Link.Attributes);
}
