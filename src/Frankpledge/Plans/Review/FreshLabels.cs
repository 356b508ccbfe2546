using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Reads by the importer's rules what words say that a person added or corrected. The plan around them tells who is who.</summary>
internal static class FreshLabels
{
    /// <param name="all">What was found and kept so far.</param>
    /// <param name="fresh">Those to label; among <paramref name="all"/> or not.</param>
    public static void Give(IEnumerable<Candidate> all, IReadOnlyList<Candidate> fresh)
    {
        var kept = all.Where(one => one.State != CandidateState.NotAStatement).Union(fresh).OrderBy(one => one.Order).ToList();
        var labels = StatementLabeller.Label([.. kept.Select(Segment)]);
        foreach (var (candidate, label) in kept.Zip(labels).Where(pair => fresh.Contains(pair.First)))
        {
            candidate.Read(label);
        }
    }

    /// <summary>The words as the rules read them.</summary>
    internal static Segment Segment(Candidate candidate) => new()
    {
        Block = candidate.Block, Start = candidate.Start, Length = candidate.Length, Line = candidate.Line, Page = candidate.Page,
        Paragraph = candidate.Paragraph,
        Role = candidate.Role, Section = candidate.Section, Stem = candidate.Stem, Text = candidate.Text, OpensParagraph = candidate.OpensParagraph,
        Language = candidate.Language,
        IsCounted = candidate.Why.Contains(StatementLabeller.StandsUnderMeasured),
    };
}
