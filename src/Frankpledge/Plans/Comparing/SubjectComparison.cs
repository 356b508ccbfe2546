namespace Frankpledge.Plans.Comparing;

/// <summary>
/// Which subjects two plans share. A subject is a section. Two sections are of one subject where their words are alike (the cosine of their
/// <see cref="SectionWeights"/>) and most of one heading is in the other section. It finds what is said in the same words and nothing else, so it never says
/// that a plan dropped a subject.
/// </summary>
public sealed class SubjectComparison
{
    /// <summary>Read off the two plans of one area in the seeds, nine years apart: below it, sections share only the words of their trade.</summary>
    private const double LeastAlike = 0.13;
    private const double LeastOfHeading = 0.5;
    private const double LeastOfHeadingSaid = 1 / 3.0;
    private const int MostWords = 4;

    private readonly Dictionary<string, string> written;

    private SubjectComparison(IReadOnlyList<ComparedStatement> first, IReadOnlyList<ComparedStatement> second)
    {
        List<SectionWords> here = [.. PlanSection.Of(first).Select(section => new SectionWords(section))];
        List<SectionWords> there = [.. PlanSection.Of(second).Select(section => new SectionWords(section))];
        written = here.Concat(there).SelectMany(words => words.Section.Statements.Select(one => one.Text).Append(words.Section.Heading))
            .SelectMany(SectionWords.Words).GroupBy(one => one.Stem).ToDictionary(group => group.Key, group => group.GroupBy(one => one.Word).MaxBy(one => one.Count())!.Key);
        var rarity = SectionWeights.RarityIn([.. here, .. there]);
        List<SectionWeights> Weigh(List<SectionWords> sections) => sections.ConvertAll(words => new SectionWeights(words, rarity));
        var (ours, theirs) = (Weigh(here), Weigh(there));
        (First, Second) = (Find(ours, theirs, second), Find(theirs, ours, first));
    }

    /// <summary>The sections of the first plan, in its order, with what the second says of each.</summary>
    public IReadOnlyList<Subject> First { get; }

    public IReadOnlyList<Subject> Second { get; }

    public static SubjectComparison Of(IReadOnlyList<ComparedStatement> first, IReadOnlyList<ComparedStatement> second) => new(first, second);

    private IReadOnlyList<Subject> Find(List<SectionWeights> sections, List<SectionWeights> others, IReadOnlyList<ComparedStatement> statements)
    {
        var spoken = statements.Select(one => (Statement: one, Stems: SectionWords.Words(one.Text).Select(word => word.Stem).ToHashSet())).ToList();
        return [.. sections.Select(section => section.Words.Section is var here && Matches(section, others) is { Count: > 0 } matches
            ? new Subject(here, SubjectStanding.Both, matches, [])
            : Mentions(section, spoken) is { Count: > 0 } mentions
                ? new Subject(here, SubjectStanding.Mentioned, [], mentions)
                : new Subject(here, SubjectStanding.NotFound, [], []))];
    }

    /// <summary>Those first that say most of the heading.</summary>
    private static List<ComparedStatement> Mentions(SectionWeights section, List<(ComparedStatement Statement, HashSet<string> Stems)> spoken) =>
        [.. spoken.Select(one => (one.Statement, Said: section.HeadingIn(one.Stems.Contains))).Where(one => one.Said >= LeastOfHeadingSaid)
            .OrderByDescending(one => one.Said).Select(one => one.Statement)];

    private List<SubjectMatch> Matches(SectionWeights section, List<SectionWeights> others) =>
        [.. others.Select(other => (Other: other, Alike: section.Alike(other)))
            .Where(one => one.Alike >= LeastAlike && Math.Max(section.HeadingIn(one.Other), one.Other.HeadingIn(section)) >= LeastOfHeading)
            .OrderByDescending(one => one.Alike)
            .Select(one => new SubjectMatch(one.Other.Words.Section, one.Alike, [.. section.Shared(one.Other).Take(MostWords).Select(stem => written[stem])]))];
}
