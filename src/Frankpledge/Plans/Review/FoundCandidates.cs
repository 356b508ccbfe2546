using Frankpledge.Plans.Matching;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Turns what the importer understood into what people review, with what they decided in the edition before.</summary>
public static class FoundCandidates
{
    /// <param name="before">The edition before; empty for a new plan.</param>
    public static IReadOnlyList<Candidate> Of(Guid importId, FoundPlan plan, EditionBefore before)
    {
        var matches = StatementMatcher.Match([.. plan.Statements.Select(s => (s.Text, s.Section))], [.. before.Statements, .. before.SetAside]);
        var candidates = new List<Candidate>();
        foreach (var (found, match) in plan.Statements.Zip(matches))
        {
            var opens = match.Index == 0 || plan.Statements[match.Index - 1].Block != found.Block;
            var candidate = Candidate.Found(importId, found, opens, match);
            if (match.Known is { } known)
            {
                candidate.Carry(known);
            }

            candidates.Add(candidate);
        }

        CarrySections(candidates, matches);
        return candidates;
    }

    /// <summary>Puts what a person had put in another section there again, last, where the document still has that section.</summary>
    private static void CarrySections(List<Candidate> candidates, IReadOnlyList<StatementMatch> matches)
    {
        foreach (var (candidate, match) in candidates.Zip(matches).Where(pair => pair.Second.Statement is { IsSectionSet: true }))
        {
            var section = match.Statement!.Section;
            var there = candidates.Where(other => other != candidate && other.State != CandidateState.NotAStatement && other.Section.SequenceEqual(section)).MaxBy(other => other.Order);
            if (there is null || candidate.Section.SequenceEqual(section))
            {
                continue;
            }

            var next = candidates.Where(other => other.Order > there.Order).Min(other => (long?)other.Order);
            candidate.CarryTo(section, there.Order + ((next - there.Order) / 2 ?? Candidate.Gap), there.Place);
        }
    }
}
