using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>A table with caption and scoped headings. With <see cref="Blocks"/> its rows become blocks on a phone, labelled by the columns.</summary>
[HtmlTargetElement("fp-table")]
public sealed class TableTagHelper : TagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>Keeps the caption for screen readers only, where a heading already says it.</summary>
    public bool HideCaption { get; set; }

    public bool Blocks { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new TableParts(Blocks);
        context.Items[typeof(TableParts)] = parts;
        await output.GetChildContentAsync();
        var headings = Html.Element("tr", null, [.. parts.Columns.Select(parts.Heading)]).With("role", parts.Role("row"));
        output.Become(Html.Element("table", "fp-table",
                Html.Element("caption", HideCaption ? "fp-visually-hidden" : null, Html.Text(Caption)),
                Html.Element("thead", null, headings).With("role", parts.Role("rowgroup")),
                Html.Element("tbody", null, [.. parts.Rows]).With("role", parts.Role("rowgroup")),
                parts.Totals.Count == 0 ? null : Html.Element("tfoot", null, [.. parts.Totals]).With("role", parts.Role("rowgroup")))
            .Class(Blocks ? "fp-table--blocks" : null).With("role", parts.Role("table")).With([.. output.Attributes]));
    }
}

/// <summary>A column by its heading; <c>figures</c> sets it to the right.</summary>
[HtmlTargetElement("fp-column", ParentTag = "fp-table")]
public sealed class ColumnTagHelper : TagHelper
{
    public bool Figures { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var part = await Part.TakeAsync(output);
        ((TableParts)context.Items[typeof(TableParts)]).Columns.Add(new TableColumn(part, Figures));
    }
}
