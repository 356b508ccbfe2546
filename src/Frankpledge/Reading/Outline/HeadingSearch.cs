using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds the heading that a person named.</summary>
internal static class HeadingSearch
{
    /// <summary>
    /// The block whose heading reads <paramref name="wanted"/>, else begins with it, else contains it, from block <paramref name="start"/> on;
    /// forewords, summaries and contents do not compete with the text itself.
    /// </summary>
    /// <exception cref="RefusedException">None fits (the nearest are named) or several fit equally well (they are named).</exception>
    public static int Find(IReadOnlyList<Block> blocks, string wanted, int start)
    {
        var words = HeadingWords.Normal(wanted);
        var lines = Enumerable.Range(start, Math.Max(0, blocks.Count - start))
            .Where(i => blocks[i].Kind == BlockKind.Heading || (blocks[i].Kind == BlockKind.Paragraph && blocks[i].Text.Length < 120))
            .Select(i => (Block: i, Words: HeadingWords.Normal(blocks[i].Text))).ToList();
        Func<string, bool>[] tests =
        [
            line => line == words,
            line => line.StartsWith(words, StringComparison.Ordinal),
            line => line.Contains(words, StringComparison.Ordinal) && line.Length < words.Length * 3,
        ];
        foreach (var test in tests)
        {
            var hits = words.Length == 0 ? [] : lines.Where(line => test(line.Words)).Select(line => line.Block).ToList();
            hits = Prefer(hits, hit => blocks[hit].Kind == BlockKind.Heading);
            hits = hits.Count > MostHits ? hits : Prefer(hits, hit => !InFrontMatter(blocks, hit));
            if (hits.Count == 1 || (hits.Count > 1 && start > 0))
            {
                return hits[0];
            }

            if (hits.Count > 1)
            {
                throw new RefusedException("HeadingNotUnique", $"The heading \"{wanted}\" stands {hits.Count} times: {List(blocks, hits)}. Give more of its words.");
            }
        }

        var near = lines.Where(line => blocks[line.Block].Kind == BlockKind.Heading)
            .OrderByDescending(line => Shared(words, line.Words)).Take(5).Select(line => line.Block);
        var behind = start > 0 ? " behind the beginning of the plan" : "";
        throw new RefusedException("HeadingNotFound", $"No heading{behind} reads \"{wanted}\". The nearest: {List(blocks, near)}.");
    }

    /// <summary>So many headings that read alike are all of the text.</summary>
    private const int MostHits = 50;

    private static List<int> Prefer(List<int> hits, Predicate<int> better) => hits.Exists(better) ? hits.FindAll(better) : hits;

    private static bool InFrontMatter(IReadOnlyList<Block> blocks, int hit)
    {
        // The same words come again further down, with more text below them than here.
        var chunk = TextBelow(blocks, hit);
        return chunk < 300 && Enumerable.Range(0, hit).Any(i => blocks[i].Kind == BlockKind.Heading && HeadingWords.IsFront(blocks[i].Text))
            && Enumerable.Range(hit + 1, blocks.Count - hit - 1).Any(i => blocks[i].Kind == BlockKind.Heading && HeadingWords.Normal(blocks[i].Text) == HeadingWords.Normal(blocks[hit].Text));
    }

    private static int TextBelow(IReadOnlyList<Block> blocks, int heading)
    {
        var length = 0;
        for (var i = heading + 1; i < blocks.Count && blocks[i].Kind != BlockKind.Heading; i++)
        {
            length += blocks[i].Text.Length;
        }

        return length;
    }

    private static int Shared(string one, string other) => one.Split(' ').Intersect(other.Split(' ')).Sum(word => word.Length);

    private static string List(IReadOnlyList<Block> blocks, IEnumerable<int> hits) =>
        string.Join("; ", hits.Take(10).Select(hit => string.Create(CultureInfo.InvariantCulture, $"\"{blocks[hit].Text}\" (line {blocks[hit].Anchors[0].Line})")));
}
