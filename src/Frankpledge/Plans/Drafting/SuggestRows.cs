using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Plans.Drafting;

/// <param name="Seen">The number of the table's text that the person saw.</param>
/// <param name="Rows">All of it as it would be. A row without a word is struck out.</param>
public sealed record RowsToSuggest(int Number, int Seen, IReadOnlyList<IReadOnlyList<string>> Rows, string? Why);

/// <summary>Proposes what somebody made of a table, each row that is not the same by itself. Nothing of the table changes.</summary>
public sealed class SuggestRows(AppDb db, SuggestChange suggest)
{
    /// <returns>The numbers of the suggestions.</returns>
    public Task<IReadOnlyList<int>> RunAsync(DraftAsked asked, RowsToSuggest wanted, Change change, CancellationToken cancel = default) =>
        db.AloneAsync<IReadOnlyList<int>>(async () =>
    {
        var passage = await db.PassageInHandAsync(await db.DraftInHandAsync(asked, cancel), wanted.Number, cancel);
        List<IReadOnlyList<string>> typed = [.. wanted.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(DraftPassage.Folded)])];
        var rows = RowsCompared.Of(await suggest.RowsSeenAsync(passage, wanted.Seen, cancel), typed);
        RefusedException.ThrowIfAny(rows.Count > 0 ? []
            : [new("TableTheSame", "The table says what it said. Change a row, or say what you think in a comment.")]);
        var numbers = new List<int>();
        foreach (var (row, _) in rows)
        {
            numbers.Add(await suggest.RunAsync(asked, new(SuggestedChange.Row, wanted.Number, Why: wanted.Why) { Row = row }, change, cancel));
        }

        return numbers;
    }, cancel);
}
