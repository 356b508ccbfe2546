using Frankpledge.Common;

namespace Frankpledge.Plans.Drafting;

/// <summary>Puts a passage behind another; a heading alone, or with all that stands under it.</summary>
public sealed class MovePassage(DraftAct act)
{
    /// <param name="after">The number of the passage behind which it is to stand; 0 for the beginning.</param>
    /// <param name="withPart">Whether a heading takes along what stands under it.</param>
    public Task<int> RunAsync(DraftAsked asked, int number, int after, bool withPart, string? why, Change change, CancellationToken cancel = default) =>
        act.RunAsync(asked, DraftDeed.Moved, hand => MoveAsync(hand, number, after, withPart, why), change, cancel);

    internal static async Task MoveAsync(DraftAct.InHand hand, int number, int after, bool withPart, string? why)
    {
        RefusedException.ThrowIfAny(EditPassage.WhyNotSaid(why));
        var passage = await hand.TakeAsync(number);
        RefusedException.ThrowIfAny(passage.WhyNotStanding());
        var standing = await hand.StandingAsync();
        var at = standing.IndexOf(passage);
        var part = withPart ? PartOf(standing, at) : [passage];
        var goal = after == 0 ? null : standing.Find(one => one.Number == after)
            ?? throw new RefusedException("PassageUnknown", $"This working draft has no passage {after} that stands in the text.");
        if (goal is not null && part.Contains(goal))
        {
            throw new RefusedException("MovedIntoItself", "Choose a place outside of what you move.");
        }

        if (at == (goal is null ? 0 : standing.IndexOf(goal) + 1))
        {
            // It stands there already: nothing is done, and nothing is said to have been.
            return;
        }

        hand.Why = why;
        Follows(standing, at + part.Count, hand);
        Follows(standing, goal is null ? 0 : standing.IndexOf(goal) + 1, hand, part);
        foreach (var (one, place) in part.Zip(await hand.PlacesAfterAsync(goal, part.Count)))
        {
            hand.Take(one).StandAt(place);
        }

        part[0].OpenParagraph();
    }

    /// <summary>A heading with all under it, up to the next of its level or above.</summary>
    internal static List<DraftPassage> PartOf(List<DraftPassage> standing, int at) => standing[at].Form != PassageForm.Heading ? [standing[at]]
        : [standing[at], .. standing.Skip(at + 1).TakeWhile(one => one.Form != PassageForm.Heading || one.Level > standing[at].Level)];

    /// <summary>What went on in the paragraph of something that leaves, or into which something comes, opens one of its own.</summary>
    internal static void Follows(List<DraftPassage> standing, int at, DraftAct.InHand hand, List<DraftPassage>? but = null)
    {
        if (at < standing.Count && !standing[at].OpensParagraph && but?.Contains(standing[at]) != true)
        {
            hand.Take(standing[at]).OpenParagraph();
        }
    }
}
