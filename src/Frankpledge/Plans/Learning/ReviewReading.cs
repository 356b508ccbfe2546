using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Learning;

/// <summary>From a finished review to what can be learnt from it: what the rules of today say of each statement, beside what people decided.</summary>
internal static class ReviewReading
{
    /// <param name="plan">Which plan it is; editions of one have the same.</param>
    /// <param name="blocks">The source, in order.</param>
    /// <param name="candidates">All of the import.</param>
    public static IReadOnlyList<Reviewed> Of(string plan, IReadOnlyList<SourceBlock> blocks, IEnumerable<Candidate> candidates)
    {
        var standing = candidates.Where(one => one.JoinedTo is null).OrderBy(one => one.Order).ToList();
        var first = blocks.Index().FirstOrDefault(one => one.Item.LeftOut == LeftOut.No).Index;
        var labels =
            StatementLabeller.Label([.. standing.Select(FreshLabels.Segment)], PlanReader.Title([.. blocks.Select(block => (block.Kind, block.Text))], first));
        return [.. standing.Zip(labels).Where(pair => Teaches(pair.First)).Select(pair => Review(plan, pair.First, pair.Second))];
    }

    /// <summary>
    /// Not what people drew or worded themselves, which the reader never read so; not what they decided in an edition before, which teaches there; and nothing
    /// out of which words were removed.
    /// </summary>
    private static bool Teaches(Candidate one) =>
        one is { IsShaped: false, SourceText: null, State: not CandidateState.Waiting }
            && (one.DecidedBy is not null || one is { CarriedFrom: null, State: CandidateState.Accepted })
        && !one.Section.Concat(one.Actors.Select(actor => actor.Name)).Append(one.Text).Append(one.Stem ?? "")
            .Any(words => words.Contains(RemovedWords.Marker, StringComparison.Ordinal));

    private static Reviewed Review(string plan, Candidate one, StatementLabels labels)
    {
        var rules = Said.Of(labels.Kinds, labels.Actors);
        return new()
        {
            Plan = plan, Section = one.Section, Text = one.Text, Rules = rules, People = one.State == CandidateState.NotAStatement
                ? null : Said.Of(one.Kinds, one.Actors),
            IsLookedAt = one.DecidedBy is not null, Signs = Reviewed.SignsOf(one.Role, one.Stem, rules, labels.Why),
        };
    }
}
