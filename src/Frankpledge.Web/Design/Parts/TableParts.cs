using Frankpledge.Web.Design.Markup;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Frankpledge.Web.Design.Parts;

/// <summary>What the tags inside a table hand to it. Where rows become blocks, explicit roles keep the table a table for screen readers.</summary>
internal sealed class TableParts(bool blocks)
{
    public List<TableColumn> Columns { get; } = [];

    public List<TagBuilder> Rows { get; } = [];

    public List<TagBuilder> Totals { get; } = [];

    public string? Role(string role) => blocks ? role : null;

    public TagBuilder Heading(TableColumn column) =>
        Html.Element("th", column.Figures ? "n" : null, column.Heading.Content).With("scope", "col").With("role", Role("columnheader"))
            .With(column.Heading.Attributes);

    public TagBuilder Cell(int place, Part part)
    {
        var column = Columns.ElementAtOrDefault(place)
            ?? throw new InvalidOperationException($"A row has {place + 1} cells or more, but the table has {Columns.Count} columns.");
        var cell = place == 0
            ? Html.Element("th", null, part.Content).With("scope", "row").With("role", Role("rowheader"))
            : Html.Element("td", null, part.Content).With("role", Role("cell")).With("data-k", blocks ? column.Heading.Content.PlainText() : null);
        return cell.Class(column.Figures ? "n" : null).With(part.Attributes);
    }
}

internal sealed record TableColumn(Part Heading, bool Figures);
