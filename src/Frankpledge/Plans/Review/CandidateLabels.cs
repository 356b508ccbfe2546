using Frankpledge.Common;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>What a reviewer says of a statement instead of what the importer said.</summary>
public sealed record CandidateLabels(
    IReadOnlyList<StatementKind> Kinds, IReadOnlyList<Actor> Actors, IReadOnlyList<Target> Targets, IReadOnlyList<string> Refs, IReadOnlyList<string> Section)
{
    public IReadOnlyList<Reason> WhyNot()
    {
        var reasons = new List<Reason>();
        if (Kinds.Count == 0)
        {
            reasons.Add(new("KindMissing", "Choose at least one kind."));
        }

        if (Kinds.Contains(StatementKind.Narrative) && Kinds.Count > 1)
        {
            reasons.Add(new("NarrativeStandsAlone", "Narrative cannot stand with another kind. Choose one or the other."));
        }

        if (Section.Count == 0 || Section.Any(string.IsNullOrWhiteSpace))
        {
            reasons.Add(new("SectionMissing", "Choose the section in which the statement stands."));
        }

        return reasons;
    }
}
