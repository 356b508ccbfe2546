using DiffPlex;
using DiffPlex.Chunkers;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;

namespace Frankpledge.Plans.Drafting;

/// <summary>What somebody changed in the cells of a table in Word. It does not come back: each is named with its place, to be written into the table
/// here.</summary>
internal static class ReturnedTables
{
    private static readonly Sentence Cells = "Cells of tables do not come back from Word. Write it into the table here, or say in a comment at the table what should stand there.";

    public static IEnumerable<PieceNotTaken> NotTaken(IEnumerable<(ReturnedPiece Piece, int? Number)> lines, IReadOnlyDictionary<int, SentPiece> before,
        WorkingText text)
    {
        var standing = text.Standing.Concat(text.Dropped).ToDictionary(one => one.Number);
        foreach (var (piece, number) in lines.Where(line => line.Piece.Rows is { Count: > 0 }))
        {
            if (number is not { } known)
            {
                yield return PieceNotTaken.Of(null, Words(piece.Rows!), "A table was put in with Word. A table comes with a document, so there is no place for it here.");
            }
            else if (standing.TryGetValue(known, out var passage) && (before.GetValueOrDefault(known)?.Rows ?? Folded(passage.Rows)) is { } sent)
            {
                foreach (var (words, why) in Changed(sent, piece.Rows!))
                {
                    yield return PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), words, why);
                }
            }
        }
    }

    /// <summary>Rows that are the same keep each other in step; between them, rows are compared in their order.</summary>
    private static IEnumerable<(string Words, Sentence Why)> Changed(IReadOnlyList<IReadOnlyList<string>> before, IReadOnlyList<IReadOnlyList<string>> after)
    {
        var (from, to) = (before.Select(Line).ToArray(), after.Select(Line).ToArray());
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', from), string.Join('\n', to), ignoreWhiteSpace: false, ignoreCase: false,
            new LineChunker()).DiffBlocks)
        {
            for (var at = 0; at < Math.Max(block.DeleteCountA, block.InsertCountB); at++)
            {
                var (was, now) = (block.DeleteStartA + at, block.InsertStartB + at);
                if (at >= block.DeleteCountA)
                {
                    yield return (string.Join(" | ", after[now]), (Sentence)$"A new row {now + 1} of the table. {Cells}");
                }
                else if (at >= block.InsertCountB)
                {
                    yield return (string.Join(" | ", before[was]), (Sentence)$"Row {was + 1} of the table was struck out. {Cells}");
                }
                else
                {
                    foreach (var column in Enumerable.Range(0, Math.Max(before[was].Count, after[now].Count)))
                    {
                        var (old, fresh) = (before[was].ElementAtOrDefault(column) ?? "", after[now].ElementAtOrDefault(column) ?? "");
                        if (old != fresh)
                        {
                            yield return fresh.Length > 0 ? (fresh, (Sentence)$"Row {was + 1}, column {column + 1} of the table. {Cells}")
                                : (old, (Sentence)$"Row {was + 1}, column {column + 1} of the table was emptied. {Cells}");
                        }
                    }
                }
            }
        }
    }

    private static string Line(IReadOnlyList<string> row) => string.Join('\u001F', row);

    private static string Words(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join(" | ", rows.SelectMany(row => row).Where(cell => cell.Length > 0));

    private static List<IReadOnlyList<string>>? Folded(IReadOnlyList<IReadOnlyList<string>>? rows) =>
        rows?.Select(row => (IReadOnlyList<string>)[.. row.Select(DraftPassage.Folded)]).ToList();
}
