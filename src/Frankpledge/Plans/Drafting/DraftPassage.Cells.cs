using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Drafting;

/// <summary>What editors do to a table: it is changed cell by cell, rows come and go, and its columns stay.</summary>
public sealed partial class DraftPassage
{
    /// <summary>More are no table that somebody types.</summary>
    public const int MostRows = 500;

    /// <summary>How many columns a table has; 0 for what is none.</summary>
    public int Columns => Rows is { Count: > 0 } rows ? rows.Max(row => row.Count) : 0;

    /// <param name="rows">All of it, the heads of the columns first. A row without a word is taken out.</param>
    public IReadOnlyList<Reason> WhyNotCells(IReadOnlyList<IReadOnlyList<string>> rows) =>
        Form != PassageForm.Table ? [new("NoTable", "This is no table, so it has no cells.")]
        : Kept(rows) is not { Count: > 0 } kept ? [new("TableEmpty", "Leave a row with words in it, or take the table out and say why.")]
        : kept.Count > Math.Max(MostRows, Rows?.Count ?? 0) ? [new("TableTooLong", $"A table has at most {MostRows} rows.")]
        : kept.Any(row => row.Count != Columns) ? [new("TableUneven", $"Each row of this table has {Columns} cells.")]
        : kept.SelectMany((row, at) => row.Index().Where(cell => cell.Item.Length > Candidate.LongestWording)
            .Select(cell => new Reason("CellTooLong", $"Row {at + 1}, cell {cell.Index + 1} has more than {Candidate.LongestWording} letters. Shorten it."))).Take(1).ToList()
            is { Count: > 0 } tooLong ? tooLong
        : RemovalNotes.WhyNotTyped(Said(kept), Said(Rows ?? []));

    internal void Tabulate(IReadOnlyList<IReadOnlyList<string>> rows, int seen)
    {
        var same = Form == PassageForm.Table && JsonText.Write(Kept(rows)) == JsonText.Write(Rows);
        RefusedException.ThrowIfAny([.. WhyNotStanding(), .. WhyNotCells(rows), .. same ? [] : WhyNotOver(seen, null)]);
        if (!same)
        {
            Rows = Kept(rows);
            HeaderRows = Math.Min(HeaderRows, Rows.Count);
            TextNumber++;
        }
    }

    /// <summary>A table as one line, to be compared and read out.</summary>
    public static string Said(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join("; ", rows.Select(row => string.Join(" | ", row)));

    private static List<List<string>> Kept(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [.. rows.Select(row => row.Select(Folded).ToList()).Where(row => row.Any(cell => cell.Length > 0))];
}
