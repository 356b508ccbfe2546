namespace Frankpledge.Reading;

/// <summary>A table understood: columns with units, lines with their parts, and what recomputing it showed. Nothing in it is corrected.</summary>
/// <param name="Block">Index of the table's block in the document.</param>
/// <param name="Caption">The caption, or else the heading that the table stands under; null when there is neither.</param>
/// <param name="Columns">All columns, the label column included.</param>
/// <param name="Lines">The rows below the header, in order.</param>
/// <param name="Checks">Every stated total with its recomputation; empty when the table holds no figures.</param>
public sealed record TypedTable(
    int Block, string? Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableLine> Lines, IReadOnlyList<Reconciliation> Checks);

/// <summary>A column: its header, what it holds, and the unit of its figures.</summary>
public sealed record TableColumn(string Name, ColumnKind Kind, Unit Unit = Unit.Count);

/// <summary>What a column holds.</summary>
public enum ColumnKind
{
    Label,
    Text,

    /// <summary>Figures that may be added down the column.</summary>
    Figures,

    /// <summary>Shares in percent, which may make 100 together.</summary>
    Shares,

    /// <summary>The sum of the figures to its left.</summary>
    RowTotal,

    /// <summary>Changes, rates and averages: figures that do not add up.</summary>
    Rates,

    /// <summary>Item numbers, ranks, years and references to notes.</summary>
    Numbering,
}

/// <summary>A row: its label, the part it plays, its cells as written and its figures (null where a cell holds none), one per column.</summary>
public sealed record TableLine(string Label, LineRole Role, IReadOnlyList<string> Cells, IReadOnlyList<Figure?> Figures);

/// <summary>The part that a row plays in the sums of its table.</summary>
public enum LineRole
{
    Line,

    /// <summary>A stated total, subtotal or net figure.</summary>
    Total,

    /// <summary>A figure that the rows below start from.</summary>
    Opening,

    /// <summary>A row without figures that names the rows below: "Less:", "Income".</summary>
    Group,

    /// <summary>A part of another line, already counted there.</summary>
    OfWhich,

    /// <summary>A row in another unit than its table, such as the population below a budget.</summary>
    Aside,
}
