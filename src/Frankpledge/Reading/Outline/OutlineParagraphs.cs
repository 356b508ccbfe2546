using System.Globalization;
using System.Text.RegularExpressions;
using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Where the paragraphs are numbered "2.1", "2.2" and no heading is marked, the first number tells the chapter: a heading over which it changes opens a
/// theme, and one that stands within a chapter, or below such a heading, a part of it.</summary>
internal static partial class OutlineParagraphs
{
    private const int FewestChapters = 2;

    /// <summary>The levels, or null where the paragraphs are not numbered so, or a chapter changes without a heading.</summary>
    public static int[]? Read(IReadOnlyList<Block> blocks, List<HeadingSigns> headings, int end)
    {
        if (headings.Count == 0 || headings.Exists(heading => heading.Level > 0))
        {
            return null;
        }

        var levels = new int[headings.Count];
        var (before, chapters) = (0, 0);
        for (var at = 0; at < headings.Count;)
        {
            // Headings that stand right above each other open the same paragraphs.
            var next = at + 1;
            while (next < headings.Count && Chapters(blocks, headings[next - 1].Block, headings[next].Block) is [])
            {
                next++;
            }

            var below = Chapters(blocks, headings[next - 1].Block, next < headings.Count ? headings[next].Block : end);
            if (below.Distinct().Count() > 1 || below is [var first, ..] && first < before)
            {
                return null;
            }

            var opens = below is [var chapter, ..] && chapter != before;
            // What stands above the first chapter is a title.
            var theme = headings.FindIndex(at, next - at, heading => heading.Number == below.FirstOrDefault());
            theme = theme < 0 ? headings.FindIndex(at, next - at, heading => before > 0 || !HeadingWords.NamesPlan(heading.Text)) : theme;
            for (var heading = at; heading < next; heading++)
            {
                levels[heading] = !opens ? 2 : heading == theme ? 1 : heading < theme ? 0 : 2;
            }

            (before, chapters, at) = (below is [var here, ..] ? here : before, chapters + (opens ? 1 : 0), next);
        }

        return chapters >= FewestChapters && levels.Contains(2) ? levels : null;
    }

    /// <summary>The first numbers of the numbered paragraphs between two blocks.</summary>
    private static List<int> Chapters(IReadOnlyList<Block> blocks, int from, int end) =>
        [.. Enumerable.Range(from + 1, Math.Max(0, end - from - 1)).Where(at => blocks[at].Kind == BlockKind.Paragraph)
            .Select(at => Number().Match(blocks[at].Label ?? "")).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"^(\d{1,2})\.\d{1,3}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
