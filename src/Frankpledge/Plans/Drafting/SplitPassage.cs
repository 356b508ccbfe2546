using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>Makes two statements of one. The first keeps the reference; the second gets one when the draft is frozen.</summary>
public sealed class SplitPassage(DraftAct act)
{
    /// <param name="seen">The number of the text that the person saw.</param>
    /// <param name="at">0-based, in characters of the text.</param>
    /// <returns>The number of the second.</returns>
    public async Task<int> RunAsync(DraftAsked asked, int number, int seen, int at, Change change, CancellationToken cancel = default)
    {
        var second = 0;
        await act.RunAsync(asked, DraftDeed.Split, async hand =>
        {
            var passage = await hand.TakeAsync(number);
            RefusedException.ThrowIfAny([.. passage.WhyNotStanding(), .. passage.WhyNotOver(seen, null)]);
            var fresh = passage.Split(hand.Draft, at, (await hand.PlacesAfterAsync(passage))[0], hand.Change);
            hand.Add(fresh);
            second = fresh.Number;
        }, change, cancel);
        return second;
    }
}

/// <summary>Makes one statement of two. The first keeps its reference; that of the second stays known.</summary>
public sealed class JoinPassages(DraftAct act)
{
    /// <param name="number">Of the first; the statement behind it is joined to it.</param>
    /// <param name="seen">The number of the text that the person saw.</param>
    public Task<int> RunAsync(DraftAsked asked, int number, int seen, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, DraftDeed.Joined, async hand =>
    {
        var passage = await hand.TakeAsync(number);
        RefusedException.ThrowIfAny(passage.WhyNotOver(seen, null));
        var standing = await hand.StandingAsync();
        var next = standing.ElementAtOrDefault(standing.IndexOf(passage) + 1);
        RefusedException.ThrowIfAny([.. passage.WhyNotStanding(), .. passage.WhyNotJoin(next)]);
        passage.Join(hand.Take(next!));
    }, change, cancel);
}
