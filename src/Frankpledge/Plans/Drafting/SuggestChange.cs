using Frankpledge.Common;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Proposes a change of a working draft. Nothing of the text changes.</summary>
public sealed class SuggestChange(AppDb db)
{
    /// <returns>The number of the suggestion.</returns>
    public Task<int> RunAsync(DraftAsked asked, ChangeToSuggest wanted, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        var passage = wanted.Number == 0 ? null : await db.PassageInHandAsync(draft, wanted.Number, cancel);
        if (wanted.Wish is { } wish && passage is not null)
        {
            wanted = wanted with { Row = wish.In(await RowsSeenAsync(passage, wanted.Seen ?? passage.TextNumber, cancel)) };
        }

        RefusedException.ThrowIfAny(wanted.WhyNot(passage));
        if (wanted.After is { } after and not 0)
        {
            await db.PassageInHandAsync(draft, after, cancel);
        }

        var suggestion = DraftSuggestion.Of(draft, passage, await db.NextSuggestionAsync(draft.Id, cancel), wanted, change,
            passage is null || wanted.Row is not null || wanted.Seen is not { } seen ? null : await SeenAsync(passage, seen, cancel));
        var waiting = await db.DraftSuggestions.AsNoTracking().Where(one => one.DraftId == draft.Id && one.PassageId == suggestion.PassageId
            && one.State == SuggestionState.Waiting && one.Change == suggestion.Change).ToListAsync(cancel);
        if (waiting.Exists(one => one.Says() == suggestion.Says()))
        {
            throw new RefusedException("SuggestedAlready", "The same is suggested here already, and waits for an answer.");
        }

        db.DraftSuggestions.Add(suggestion);
        await db.SaveAsync(change, cancel);
        return suggestion.Number;
    }, cancel);

    /// <summary>The text that the person saw, which somebody may have changed since: the history of the passage has it, but for what stood there in the
    /// midst of a sitting.</summary>
    private async Task<string> SeenAsync(DraftPassage passage, int seen, CancellationToken cancel)
    {
        if (seen == passage.TextNumber)
        {
            return passage.Text;
        }

        return (await StateAsync(passage, seen, cancel)).Text;
    }

    /// <summary>The cells of a table that the person saw.</summary>
    internal async Task<IReadOnlyList<IReadOnlyList<string>>> RowsSeenAsync(DraftPassage passage, int seen, CancellationToken cancel) =>
        (seen == passage.TextNumber ? passage.Rows : (await StateAsync(passage, seen, cancel)).Rows) ?? [];

    private async Task<PassageState> StateAsync(DraftPassage passage, int seen, CancellationToken cancel)
    {
        var saves = await db.DraftSaves.AsNoTracking().Where(one => one.PassageId == passage.Id).OrderBy(one => one.Act).ToListAsync(cancel);
        var state = saves.FindLast(one => one.TextNumber == seen)?.After ?? (seen == 1 ? saves.FirstOrDefault()?.Before : null);
        return state is null || passage.WasRemovedFrom(seen) ? throw new RefusedException(passage.WhyNotOver(seen, null)) : state;
    }
}

/// <summary>Declines a suggestion, with a reason that whoever made it reads.</summary>
public sealed class DeclineSuggestion(AppDb db)
{
    public Task RunAsync(DraftAsked asked, int number, string? why, Change change, CancellationToken cancel = default) => db.AloneAsync(async () =>
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        (await db.SuggestionInHandAsync(draft, number, cancel)).Decline(why, change);
        await db.SaveAsync(change, cancel);
        return true;
    }, cancel);
}
