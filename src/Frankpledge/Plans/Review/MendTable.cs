using Frankpledge.Common;

namespace Frankpledge.Plans.Review;

/// <param name="Row">0-based, the header's rows included.</param>
/// <param name="Column">0-based.</param>
public sealed record CellToCorrect(int Row, int Column, string Text);

/// <summary>Corrects cells of a table that were misread, or withdraws it from the checks. Its sums are worked out anew from the cells as they stand.</summary>
public sealed class MendTable(ReviewAct review)
{
    public const int LongestCell = 2000;

    public Task CorrectAsync(Guid importId, int block, IReadOnlyList<CellToCorrect> cells, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, cells.Count == 1 ? "Corrected a cell of a table" : "Corrected cells of a table", async hand =>
        {
            var source = await hand.SourceAsync();
            RefusedException.ThrowIfAny(WhyNotCorrect(source, block, cells));
            var mended = await hand.BlockAsync(block);
            foreach (var cell in cells)
            {
                mended.Correct(cell.Row, cell.Column, source.Block(block)!.Rows![cell.Row][cell.Column], cell.Text.Trim(), change);
            }
        }, change, cancel);

    /// <param name="why">Why its sums say nothing; null checks them again.</param>
    public Task WithdrawAsync(Guid importId, int block, string? why, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, why is null ? "Took a table into the checks again" : "Withdrew a table from the checks", async hand =>
        {
            var source = await hand.SourceAsync();
            RefusedException.ThrowIfAny(WhyNotWithdraw(source, block, why));
            (await hand.BlockAsync(block)).Withdraw(why, change);
        }, change, cancel);

    public static IReadOnlyList<Reason> WhyNotCorrect(MendedSource source, int block, IReadOnlyList<CellToCorrect> cells)
    {
        if (source.Block(block) is not { Rows: not null } table)
        {
            return [NoTable];
        }

        var rows = source.RowsOf(table);
        return cells.Any(cell => cell.Row < 0 || cell.Row >= rows.Count || cell.Column < 0 || cell.Column >= rows[cell.Row].Count)
            ? [new("CellUnknown", $"The table has {rows.Count} rows and no such cell. Rows and columns are counted from the first one, the header included.")]
            : cells.Any(cell => cell.Text.Trim().Length > LongestCell) ? [new("CellTooLong", $"A cell holds at most {LongestCell} letters.")]
            : cells.SelectMany(cell => RemovalNotes.WhyNotTyped(cell.Text, rows[cell.Row][cell.Column], table.Rows[cell.Row][cell.Column])).FirstOrDefault()
                is { } typed ? [typed]
            : cells.All(cell => rows[cell.Row][cell.Column] == cell.Text.Trim()) ? [new("CellTheSame", "The cells stand so already. Change one, then save.")]
            : [];
    }

    public static IReadOnlyList<Reason> WhyNotWithdraw(MendedSource source, int block, string? why) =>
        source.Block(block) is not { Rows: not null } ? [NoTable]
        : why is null ? source.MendOf(block)?.NotChecked is null ? [new("CheckedAlready", "The sums of this table are checked as it stands.")] : []
        : string.IsNullOrWhiteSpace(why) ? [new("WhyMissing", "Say why the sums of this table tell nothing, for example that it is no sum.")]
        : why.Trim().Length > SecondCheck.LongestNote ? [new("WhyTooLong", $"Say it in at most {SecondCheck.LongestNote} letters.")]
        : [];

    private static Reason NoTable => new("NoTable", "There is no table at this place of the document. Open the review again.");
}
