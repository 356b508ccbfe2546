using Frankpledge.Common;
using Frankpledge.Plans.Import;

namespace Frankpledge.Plans.Review;

/// <summary>What a reviewer says of a statement instead of what the importer said.</summary>
public sealed record CandidateLabels(
    IReadOnlyList<StatementKind> Kinds, IReadOnlyList<FoundActor> Actors, IReadOnlyList<FoundTarget> Targets, IReadOnlyList<string> Refs, IReadOnlyList<string> Section);

/// <summary>Changes a candidate's kinds, actors, target, references or section, and accepts it so.</summary>
public sealed class ChangeCandidate(ReviewAct review)
{
    public Task RunAsync(Guid importId, SeenCandidate seen, CandidateLabels labels, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(labels));
        return review.RunAsync(importId, [seen], "Changed a statement", candidates => [Relabel(candidates[0], labels)], change, cancel);
    }

    public static IReadOnlyList<Reason> WhyNot(CandidateLabels labels)
    {
        var reasons = new List<Reason>();
        if (labels.Kinds.Count == 0)
        {
            reasons.Add(new("KindMissing", "Choose at least one kind."));
        }

        if (labels.Kinds.Contains(StatementKind.Narrative) && labels.Kinds.Count > 1)
        {
            reasons.Add(new("NarrativeStandsAlone", "Narrative cannot stand with another kind. Choose one or the other."));
        }

        if (labels.Section.Count == 0 || labels.Section.Any(string.IsNullOrWhiteSpace))
        {
            reasons.Add(new("SectionMissing", "Choose the section in which the statement stands."));
        }

        return reasons;
    }

    private static Candidate Relabel(Candidate candidate, CandidateLabels labels)
    {
        candidate.Kinds = labels.Kinds;
        candidate.Actors = labels.Actors;
        candidate.Targets = labels.Targets;
        candidate.Refs = labels.Refs;
        candidate.Section = labels.Section;
        candidate.State = CandidateState.Accepted;
        candidate.Changed = true;
        return candidate;
    }
}
