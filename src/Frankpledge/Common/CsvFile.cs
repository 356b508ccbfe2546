using System.Globalization;
using CsvHelper;

namespace Frankpledge.Common;

/// <summary>Every CSV that the program writes (RFC 4180, a header line, days as 2025-01-20). Nothing else writes one: a cell must not start a formula in
/// whoever's spreadsheet opens it.</summary>
public static class CsvFile
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static string Text(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(text, columns, rows);
        return text.ToString();
    }

    /// <param name="to">Stays open.</param>
    /// <param name="columns">The header line.</param>
    /// <param name="rows">A cell for each column. Several texts in a cell are parted by semicolons; null is an empty cell.</param>
    public static void Write(TextWriter to, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        WriteLines(to, rows.Prepend(columns)
            .Select(row => row.Count == columns.Count
                ? row : throw new ArgumentException($"A row has {row.Count} cells where {columns.Count} columns are.", nameof(rows))));
    }

    /// <summary>Further lines of a file whose header is written.</summary>
    public static void WriteLines(TextWriter to, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var csv = new CsvWriter(to, CultureInfo.InvariantCulture, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(Cell(cell));
            }

            csv.NextRecord();
        }
    }

    /// <summary>The same text, after an apostrophe where a spreadsheet would take it for a formula. A number is none: -5 stays -5.</summary>
    public static string Harmless(string text) =>
        text.Length == 0 || !"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(text[0], StringComparison.Ordinal)
            || decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? text : "'" + text;

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => Harmless(text),
        Sentence words => Harmless(words.English),
        IEnumerable<string> texts => Harmless(string.Join("; ", texts)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        Enum name => name.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"No cell is made of a {cell.GetType().Name}.", nameof(cell)),
    };
}
