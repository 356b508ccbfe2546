using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Joins two candidates that are one statement; the first keeps its place, the second is set aside. A match of either survives.</summary>
public sealed class MergeCandidates(ReviewAct review)
{
    public Task RunAsync(Guid importId, SeenCandidate first, SeenCandidate second, Change change, CancellationToken cancel = default) =>
        review.RunAsync(importId, [first, second], "Merged two statements", Merge, change, cancel);

    private static IReadOnlyList<Candidate> Merge(IReadOnlyList<Candidate> two)
    {
        var (first, second) = (two[0], two[1]);
        first.Text = $"{first.Text} {second.Text}";
        if (first.Block == second.Block)
        {
            first.Length = second.Start + second.Length - first.Start;
        }

        first.Kinds = WithoutIdleNarrative([.. first.Kinds.Union(second.Kinds)]);
        first.Actors = [.. first.Actors.Union(second.Actors)];
        first.Targets = [.. first.Targets.Union(second.Targets)];
        first.Refs = [.. first.Refs.Union(second.Refs)];
        if (first.MatchedStatementId is null)
        {
            (first.MatchedStatementId, first.Match, first.MatchScore) = (second.MatchedStatementId, second.Match, second.MatchScore);
        }

        first.AskAgain("A reviewer joined this with the statement after it.");
        second.State = CandidateState.NotAStatement;
        second.Changed = true;
        return [first, second];
    }

    private static IReadOnlyList<StatementKind> WithoutIdleNarrative(IReadOnlyList<StatementKind> kinds) =>
        kinds.Count > 1 ? [.. kinds.Where(kind => kind != StatementKind.Narrative)] : kinds;
}
