using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Frankpledge.Web.Design.Parts;

/// <summary>A row of an <c>fp-table</c>; its first cell names it. With <see cref="Total"/> it stands at the foot.</summary>
[HtmlTargetElement("fp-row")]
public sealed class RowTagHelper : TagHelper
{
    public bool Total { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = (TableParts)context.Items[typeof(TableParts)];
        var cells = new List<TagBuilder>();
        context.Items[typeof(RowTagHelper)] = cells;
        var part = await Part.TakeAsync(output);
        (Total ? table.Totals : table.Rows).Add(Html.Element("tr", null, [.. cells]).With("role", table.Role("row")).With(part.Attributes));
    }
}

/// <summary>A cell of a row, under the column of the same place.</summary>
[HtmlTargetElement("fp-cell", ParentTag = "fp-row")]
public sealed class CellTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var table = (TableParts)context.Items[typeof(TableParts)];
        var cells = (List<TagBuilder>)context.Items[typeof(RowTagHelper)];
        var part = await Part.TakeAsync(output);
        cells.Add(table.Cell(cells.Count, part));
    }
}
