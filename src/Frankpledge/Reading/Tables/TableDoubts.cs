using System.Text.RegularExpressions;
using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>
/// What makes the reading of a table unsure. A sum that does not come out in such a table says nothing about the figures: the fault may as well
/// be the reading's. What adds all the same is said, for figures misread do not add by chance.
/// </summary>
internal sealed partial class TableDoubts
{
    private readonly string? _whole;
    private readonly string?[] _inColumns;

    /// <summary>Looks for doubts in a table as it was read.</summary>
    /// <param name="table">Its cells.</param>
    /// <param name="columns">What they hold.</param>
    /// <param name="lines">Its rows below the header.</param>
    public TableDoubts(TableCells table, List<TableColumn> columns, List<TableLine> lines)
    {
        _whole = (table.Doubts is [var first, ..] ? first : null) ?? Uneven(table) ?? Repeated(table, lines) ?? DecimalComma(lines);
        _inColumns =
            [.. columns.Select((column, at) => column.Kind is ColumnKind.Figures or ColumnKind.RowTotal or ColumnKind.Shares ? InColumn(at, lines) : null)];
    }

    /// <summary>The check, without a verdict where it did not add and the reading is in doubt.</summary>
    /// <param name="check">Down one column, or across.</param>
    /// <param name="column">The column that was added, or null where it was added across.</param>
    public Reconciliation Judge(Reconciliation check, int? column) =>
        check.Verdict == Verdict.DoesNotAdd
            && (_whole ?? (column is { } one ? _inColumns[one] : _inColumns.FirstOrDefault(doubt => doubt is not null))) is { } doubt
            ? check with { Verdict = Verdict.NotChecked, Explanation = $"{doubt} The table may have been misread, so whether this adds cannot be told." }
            : check;

    /// <summary>The header again, where a page turns or a second table begins; it is no row of figures.</summary>
    public static bool IsHeaderAgain(IReadOnlyList<string> row, IReadOnlyList<string>? header) =>
        header is not null && header.Count(cell => cell.Length > 0) > 1 && row.SequenceEqual(header, StringComparer.OrdinalIgnoreCase);

    /// <summary>Figures that cannot be read as one ("40 (30)", "60,5"), but no years and dates, which head columns.</summary>
    public static bool IsBrokenFigure(string cell) =>
        Figure.Parse(cell) is null && Broken().IsMatch(cell) && !Date().IsMatch(cell) && !cell.Split(' ').All(HeaderWords.IsPeriod);

    private static string? Uneven(TableCells table)
    {
        var rows = table.Rows.Where(row => row.Count > 1).ToList();
        var usual = rows.GroupBy(row => row.Count).MaxBy(group => group.Count())?.Key;
        var odd = rows.Find(row => row.Count != usual && row.Skip(1).Any(cell => Figure.Parse(cell) is not null));
        return odd is null ? null : $"The row “{odd[0]}” has {odd.Count} cells where others have {usual}.";
    }

    private static string? Repeated(TableCells table, List<TableLine> lines)
    {
        var body = table.Rows.Count - lines.Count;
        var header = body > 0 ? table.Rows[body - 1] : null;
        var at = header is null ? -1 : table.Rows.Skip(body).ToList().FindIndex(row => IsHeaderAgain(row, header));
        return at < 0 ? null : $"The header comes again before the row {at + 2}: these may be two tables, or rows may be missing between pages.";
    }

    private static string? DecimalComma(List<TableLine> lines) =>
        lines.SelectMany(line => line.Cells).FirstOrDefault(cell => Continental().IsMatch(cell.Trim())) is { } cell
            ? $"“{cell}” is written with a decimal comma, as figures in this country are not."
            : null;

    private static string? InColumn(int column, List<TableLine> lines)
    {
        foreach (var line in lines.Where(line => line.Cells[column].Trim().Length > 0))
        {
            var cell = line.Cells[column].Trim();
            if (line.Figures[column] is null ? !SaysNone().IsMatch(cell) && !IsNamed(line, column) : Spaced().IsMatch(cell))
            {
                return cell.Any(char.IsAsciiDigit)
                    ? $"“{cell}” in the row “{line.Label}” cannot be read as one figure." : $"The row “{line.Label}” states no figure (“{cell}”).";
            }
        }

        return null;
    }

    /// <summary>A row of names and nothing else: a header inside the table.</summary>
    private static bool IsNamed(TableLine line, int column) =>
        line.Role == LineRole.Group && (line.Label == line.Cells[column] || line.Label.Length == 0 || line.Cells.Count(cell => cell.Length > 0) > 2)
            && !line.Cells[column].Any(char.IsAsciiDigit);

    [GeneratedRegex(@"^[(\-−–£€\s]*\d{1,3}(?:\.\d{3})*,\d{1,2}\s*(?:€|%|m|k)?\)?$|^\d{1,3}(?:\.\d{3}){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Continental();

    [GeneratedRegex(@"^[(£€\s\-−–]*\d[\d.,]*(?:[ (),./–-]+\d[\d.,]*)*[)%\s]*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Broken();

    [GeneratedRegex(@"^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"^\W*(?:n\s?/?\s?a\.?|none|nil|not applicable)\W*$|^\W+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysNone();

    /// <summary>Two figures of three digits look like one of six with a space between its thousands.</summary>
    [GeneratedRegex(@"^\d{1,3}(?: \d{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
