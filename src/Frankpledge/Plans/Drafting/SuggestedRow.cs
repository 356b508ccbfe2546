using Frankpledge.Common;
using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Drafting;

/// <summary>The one row of a table that a suggestion would change.</summary>
/// <param name="Place">Where it stood in the table as it was seen, 1 for the first; of a new row the place of the one behind which it would stand, 0 for the
/// beginning.</param>
/// <param name="Was">As it was seen; null for a new one.</param>
/// <param name="Would">As it would be; null where it is struck out.</param>
/// <param name="Behind">Of a new row those behind which it would stand, the nearest first: where that is not in the table, it stands behind the next.</param>
public sealed record SuggestedRow(int Place, IReadOnlyList<string>? Was, IReadOnlyList<string>? Would, IReadOnlyList<IReadOnlyList<string>> Behind)
{
    public bool IsNew => Was is null;

    /// <summary>What it suggests: two with the same of it say the same.</summary>
    internal string Says => $"{KeyOf(Was ?? [])}\n{KeyOf(Would ?? [])}";

    /// <summary>A row as one line.</summary>
    public static string Line(IReadOnlyList<string>? row) => row is null ? "" : string.Join(" | ", row);

    /// <summary>Rows with the same words have the same; empty for a row without any.</summary>
    internal static string KeyOf(IReadOnlyList<string> row) => string.Join('\u001F', row.Select(DraftPassage.Folded)).TrimEnd('\u001F');

    public IReadOnlyList<Reason> WhyNot(DraftPassage table) =>
        table.Form != PassageForm.Table ? [new("NoTable", "This is no table, so it has no cells.")]
        : IsNew && KeyOf(Would ?? []).Length == 0 ? [new("RowEmpty", "Write words into the new row.")]
        : Would?.Count > table.Columns ? [new("TableUneven", $"Each row of this table has {table.Columns} cells.")]
        : Would?.Index().FirstOrDefault(cell => cell.Item.Length > Candidate.LongestWording) is { Item: not null } tooLong
        ? [new("CellTooLong", $"Cell {tooLong.Index + 1} of the row has more than {Candidate.LongestWording} letters. Shorten it.")]
        : Was is not null && Would is not null && KeyOf(Was) == KeyOf(Would)
        ? [new("WordingTheSame", "These are the words as they stand. Change them, or say what you think in a comment.")]
        : RemovalNotes.WhyNotTyped(Line(Would), DraftPassage.Said(table.Rows ?? []));

    /// <summary>A row is changed where it stands as it was seen, in the same place or nowhere else: never another in its stead.</summary>
    public IReadOnlyList<Reason> WhyNotIn(IReadOnlyList<IReadOnlyList<string>> rows) => (Was is null ? BehindIn(rows) : Find(rows, Was, Place)) switch
    {
        Gone => [new("RowGone", $"Row {Place} does not stand in the table any more as it was when this was suggested. Read what stands there, and write it into the table.")],
        Several => [new("RowSeveral", $"The row stands in the table more than once, and not in place {Place}, where it was when this was suggested. Write it into the table where it is meant.")],
        _ => [],
    };

    /// <summary>The table with it. Whether it can be is asked of <see cref="WhyNotIn"/> first.</summary>
    /// <param name="columns">How many cells each row gets.</param>
    internal IReadOnlyList<IReadOnlyList<string>> In(IReadOnlyList<IReadOnlyList<string>> rows, int columns)
    {
        RefusedException.ThrowIfAny(WhyNotIn(rows));
        List<IReadOnlyList<string>> table = [.. rows];
        var at = Was is null ? BehindIn(rows) + 1 : Find(rows, Was, Place);
        if (Was is not null)
        {
            table.RemoveAt(at);
        }

        if (Would is not null)
        {
            table.Insert(at, Would);
        }

        return [.. table.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat("", Math.Max(0, columns - row.Count))])];
    }

    private const int Gone = -2;
    private const int Several = -3;

    /// <summary>The row behind which a new one goes; -1 for the beginning.</summary>
    private int BehindIn(IReadOnlyList<IReadOnlyList<string>> rows) => Behind.Count == 0 ? -1
        : Behind.Select(row => Find(rows, row, Place)).Cast<int?>().FirstOrDefault(at => at >= 0) ?? Find(rows, Behind[^1], Place);

    private static int Find(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<string> row, int place)
    {
        var key = KeyOf(row);
        var found = Enumerable.Range(0, rows.Count).Where(at => KeyOf(rows[at]) == key).ToList();
        return found.Contains(place - 1) ? place - 1 : found switch { [] => Gone, [var only] => only, _ => Several };
    }
}

/// <summary>A change of one row, as somebody asks for it.</summary>
/// <param name="At">The row, 1 for the first; of a new one the row behind which it would stand, 0 for the beginning.</param>
/// <param name="Cells">All cells as they would be; null where the row is struck out.</param>
public sealed record RowToSuggest(int At, IReadOnlyList<string>? Cells, bool IsNew)
{
    /// <param name="rows">The table as the person saw it.</param>
    internal SuggestedRow In(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (At < (IsNew ? 0 : 1) || At > rows.Count)
        {
            throw new RefusedException("RowUnknown", $"There is no row {At}: the table has {rows.Count}.");
        }

        return IsNew ? new(At, null, [.. (Cells ?? []).Select(DraftPassage.Folded)], At == 0 ? [] : [rows[At - 1]])
            : new(At, rows[At - 1], Cells is null || SuggestedRow.KeyOf(Cells).Length == 0 ? null : [.. Cells.Select(DraftPassage.Folded)], []);
    }
}
