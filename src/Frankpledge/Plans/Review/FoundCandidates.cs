using Frankpledge.Documents;
using Frankpledge.Plans.Learning;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Turns what the importer understood into what people review, with what they decided in the edition before.</summary>
public static class FoundCandidates
{
    /// <param name="before">The edition before; empty for a new plan.</param>
    /// <param name="lessons">What the reviews of this office teach; null where it is not to be used.</param>
    public static FoundReview Of(Guid importId, FoundPlan plan, EditionBefore before, OfficeLessons? lessons = null)
    {
        var shapes = new CarriedShapes(importId, plan, before.Source);
        var found = plan.Statements.Where(s => !shapes.Blocks.Contains(s.Block)).ToList();
        var carried = shapes.Candidates.Select(c => c.MatchedStatementId).OfType<Guid>().ToHashSet();
        var matches = before.Match([.. found.Select(s => (s.Text, s.Section))], carried);
        var candidates = new List<Candidate>(shapes.Candidates);
        foreach (var (statement, match) in found.Zip(matches))
        {
            var opens = match.Index == 0 || found[match.Index - 1].Block != statement.Block;
            var candidate = Candidate.Found(importId, statement, opens, match);
            candidate.Learn(lessons ?? OfficeLessons.Nothing);
            shapes.Follow(candidate);
            if (match.Known is { } known)
            {
                candidate.Carry(known);
            }

            candidates.Add(candidate);
        }

        candidates.AddRange(shapes.Strays(importId, candidates));
        candidates =
            [.. candidates.OrderBy(candidate => candidate.Block)
                .ThenBy(candidate => plan.Document.Blocks[candidate.Block].Kind == BlockKind.Table ? 0 : candidate.Start)];
        foreach (var (place, candidate) in candidates.Index())
        {
            candidate.StandAt((place + 1) * Candidate.Gap);
        }

        CarrySections(candidates, before);
        return new(candidates, shapes.Mended);
    }

    /// <summary>Puts what a person had put in another section there again, last, where the document still has that section.</summary>
    private static void CarrySections(List<Candidate> candidates, EditionBefore before)
    {
        var set = before.Statements.Where(known => known.IsSectionSet).ToDictionary(known => known.Id, known => known.Section);
        foreach (var candidate in candidates.Where(one => one.MatchedStatementId is { } id && set.ContainsKey(id)).ToList())
        {
            var section = set[candidate.MatchedStatementId!.Value];
            var there = candidates.Where(other => other != candidate && other.State != CandidateState.NotAStatement && other.Section.SequenceEqual(section))
                .MaxBy(other => other.Order);
            if (there is null || candidate.Section.SequenceEqual(section))
            {
                continue;
            }

            var next = candidates.Where(other => other.Order > there.Order).Min(other => (long?)other.Order);
            candidate.CarryTo(section, there.Order + ((next - there.Order) / 2 ?? Candidate.Gap), there.Place);
        }
    }
}

/// <summary>What people review: candidates in order, and blocks of the source that they mended before.</summary>
public sealed record FoundReview(IReadOnlyList<Candidate> Candidates, IReadOnlyList<MendedBlock> Mended);
