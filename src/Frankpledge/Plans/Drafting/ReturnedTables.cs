using Frankpledge.Common;
using Frankpledge.Documents.Marked;

namespace Frankpledge.Plans.Drafting;

/// <summary>What somebody changed in a table in Word: each row that is not the same, or why nothing of it can come back.</summary>
internal static class ReturnedTables
{
    private const string Rewrite = "Write it into the table here, or say in a comment at the table what should stand there.";

    /// <summary>Whether nothing is left of a table but its lines.</summary>
    public static bool IsEmpty(ReturnedPiece piece) => piece.Rows!.All(row => SuggestedRow.KeyOf(row).Length == 0);

    public static PieceNotTaken New(ReturnedPiece piece) =>
        PieceNotTaken.Of(null, Words(piece.Rows!), "A table was put in with Word. A table comes with a document, so there is no place for it here.");

    /// <summary>The rows that were changed and are not so in the table already.</summary>
    /// <param name="sent">As it went out; null where the file does not say it any more.</param>
    public static (IReadOnlyList<(SuggestedRow Row, string? By)> Rows, IReadOnlyList<PieceNotTaken> NotTaken) Of(ReturnedPiece piece, DraftPassage passage,
        IReadOnlyList<IReadOnlyList<string>>? sent, string name)
    {
        var now = Folded(passage.Rows ?? []);
        var (before, after) = (sent ?? now, piece.Rows!);
        var rows = Open(RowsCompared.Of(before, after), before, now);
        IEnumerable<PieceNotTaken> Named(Sentence why) => rows.Select(one => PieceNotTaken.Of(name, SuggestedRow.Line(one.Row.Would ?? one.Row.Was), why));
        return rows.Count == 0 ? ([], [])
            : passage.IsDropped
            ? ([], [.. Named($"The table was dropped here meanwhile: {passage.DroppedWhy} Take it back first, then bring the file back again.")])
            : passage.RemovedNumber > 0 && !Same(before, now)
            ? ([], [PieceNotTaken.Of(name, "", "Words were removed from this table, and the file is older than what stands in it. Fetch the file again, and change that.")])
            : Columns(before) != Columns(after)
            ? ([], [PieceNotTaken.Of(name, Words([after.SelectMany(row => row).Except(before.SelectMany(row => row)).ToList()]), (Sentence)$"In Word this table has {Columns(after)} columns, and went out with {Columns(before)}. Columns do not come back, nor does anything else of this table then. {Rewrite}")])
            : ([.. rows.Select(one => (one.Row, one.At is { } at ? piece.RowAuthors.ElementAtOrDefault(at) : piece.StruckBy))], []);
    }

    /// <summary>Leaves out what has been done to the table here since it went out.</summary>
    private static List<(SuggestedRow Row, int? At)> Open(IReadOnlyList<(SuggestedRow Row, int? At)> rows, IReadOnlyList<IReadOnlyList<string>> before,
        List<IReadOnlyList<string>> now)
    {
        var became = RowsCompared.Pairs(before, now).Where(pair => pair.Was is not null).ToDictionary(pair => pair.Was!.Value, pair => pair.Now);
        var more = now.CountBy(SuggestedRow.KeyOf).ToDictionary();
        foreach (var (key, count) in before.CountBy(SuggestedRow.KeyOf))
        {
            more[key] = more.GetValueOrDefault(key) - count;
        }

        bool IsThereNow(IReadOnlyList<string> row)
        {
            var key = SuggestedRow.KeyOf(row);
            var left = more.GetValueOrDefault(key);
            more[key] = left > 0 ? left - 1 : left;
            return left > 0;
        }

        bool IsSo(SuggestedRow row) => row switch
        {
            { Was: null } => IsThereNow(row.Would!),
            { Would: null } => became.GetValueOrDefault(row.Place - 1) is null,
            { Would: var would } when became.GetValueOrDefault(row.Place - 1) is { } at && SuggestedRow.KeyOf(now[at]) == SuggestedRow.KeyOf(would) =>
                IsThereNow(would) || true,
            { Would: var would, Was: var was } => more.GetValueOrDefault(SuggestedRow.KeyOf(was)) < 0 && IsThereNow(would),
        };

        return [.. rows.Where(one => !IsSo(one.Row))];
    }

    private static bool Same(IReadOnlyList<IReadOnlyList<string>> one, IReadOnlyList<IReadOnlyList<string>> other) =>
        one.Select(SuggestedRow.KeyOf).Where(key => key.Length > 0).SequenceEqual(other.Select(SuggestedRow.KeyOf).Where(key => key.Length > 0));

    private static int Columns(IReadOnlyList<IReadOnlyList<string>> rows) => rows.Select(row => row.Count).DefaultIfEmpty().Max();

    private static string Words(IReadOnlyList<IReadOnlyList<string>> rows) => string.Join(" | ", rows.SelectMany(row => row).Where(cell => cell.Length > 0));

    private static List<IReadOnlyList<string>> Folded(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [.. rows.Select(row => (IReadOnlyList<string>)[.. row.Select(DraftPassage.Folded)])];
}
