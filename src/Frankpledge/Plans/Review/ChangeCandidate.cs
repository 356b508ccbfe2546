using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Reading;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Review;

/// <summary>What a reviewer says of a statement instead of what the importer said.</summary>
public sealed record CandidateLabels(
    IReadOnlyList<StatementKind> Kinds, IReadOnlyList<FoundActor> Actors, IReadOnlyList<FoundTarget> Targets, IReadOnlyList<string> Refs, IReadOnlyList<string> Section);

/// <summary>Changes a candidate's kinds, actors, target, references or section, and accepts it so. In another section it stands last.</summary>
public sealed class ChangeCandidate(ReviewAct review, AppDb db)
{
    public async Task RunAsync(Guid importId, SeenCandidate seen, CandidateLabels labels, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(WhyNot(labels));
        var last = await LastOfAsync(importId, seen.Id, labels.Section, cancel);
        var order = last is null ? (long?)null : await review.RoomAfterAsync(importId, last.Order, cancel);
        await review.RunAsync(importId, [seen], "Changed a statement", candidates => [Relabel(candidates[0], labels, order, last?.Place)], change, cancel);
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

    /// <summary>The statement to stand behind; null where the section stays the same, or is not one of the document's.</summary>
    private async Task<Standing?> LastOfAsync(Guid importId, Guid id, IReadOnlyList<string> section, CancellationToken cancel)
    {
        var all = await db.Candidates.AsNoTracking().Where(c => c.ImportId == importId && c.State != CandidateState.NotAStatement)
            .Select(c => new Standing(c.Id, c.Order, c.Place, c.Section)).ToListAsync(cancel);
        var there = all.Where(c => c.Section.SequenceEqual(section)).ToList();
        return there.Exists(c => c.Id == id) ? null : there.MaxBy(c => c.Order);
    }

    private static Candidate Relabel(Candidate candidate, CandidateLabels labels, long? order, int? place)
    {
        candidate.Order = order ?? candidate.Order;
        candidate.Place = place ?? candidate.Place;
        candidate.Kinds = labels.Kinds;
        candidate.Actors = labels.Actors;
        candidate.Targets = labels.Targets;
        candidate.Refs = labels.Refs;
        candidate.Section = labels.Section;
        candidate.State = CandidateState.Accepted;
        candidate.Changed = true;
        return candidate;
    }

    private sealed record Standing(Guid Id, long Order, int Place, IReadOnlyList<string> Section);
}
