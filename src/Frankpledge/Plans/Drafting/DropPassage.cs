using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>Takes a passage out of the text and says why. Its reference stays known; what stood under a heading stands under the one before.</summary>
public sealed class DropPassage(DraftAct act)
{
    /// <param name="seen">The number of the text that the person saw.</param>
    public Task<int> RunAsync(DraftAsked asked, int number, int seen, string? why, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, DraftDeed.Dropped, hand => DropAsync(hand, number, seen, why), change, cancel);

    internal static async Task DropAsync(DraftAct.InHand hand, int number, int seen, string? why)
    {
        var passage = await hand.TakeAsync(number);
        RefusedException.ThrowIfAny([.. passage.WhyNotDrop(why), .. passage.WhyNotOver(seen, null)]);
        var standing = await hand.StandingAsync();
        if (passage.OpensParagraph)
        {
            MovePassage.Follows(standing, standing.IndexOf(passage) + 1, hand);
        }

        await ListLines.FollowAsync(hand, passage, passage.Text, null);
        passage.Drop(why);
        hand.Why = why;
    }
}

/// <summary>Puts a passage back where it stood before it was dropped.</summary>
public sealed class TakeBackPassage(DraftAct act)
{
    public Task<int> RunAsync(DraftAsked asked, int number, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, DraftDeed.TakenBack, async hand =>
    {
        var passage = await hand.TakeAsync(number);
        RefusedException.ThrowIfAny(passage.WhyNotTakeBack((await hand.AllAsync()).Find(one => one.Id == passage.JoinedTo)));
        passage.TakeBack();
    }, change, cancel);
}
