using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Comparing;

/// <summary>The stems of a section: those of its heading three times, those of a statement once each, so that no long sentence outweighs the rest.</summary>
internal sealed class SectionWords
{
    private const int HeadingCounts = 3;

    public SectionWords(PlanSection section)
    {
        Section = section;
        Heading = Stems(section.Heading);
        Statements = [.. section.Statements.Select(one => Stems(one.Text))];
        All = [.. Enumerable.Repeat(Heading, HeadingCounts).SelectMany(stems => stems), .. Statements.SelectMany(stems => stems)];
    }

    public PlanSection Section { get; }

    public IReadOnlySet<string> Heading { get; }

    /// <summary>Of each statement, in order.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Statements { get; }

    public IReadOnlyList<string> All { get; }

    /// <summary>The words of a text by their stems.</summary>
    public static IEnumerable<(string Stem, string Word)> Words(string text) =>
        Tokens.Of(text).Where(word => !StopWords.Has(word)).Select(word => (EnglishStemmer.Stem(word), word));

    private static HashSet<string> Stems(string text) => [.. Words(text).Select(one => one.Stem)];
}
