using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds the heading that a person named.</summary>
internal static class HeadingSearch
{
    /// <summary>
    /// The block whose heading reads <paramref name="wanted"/>, else begins with it, else contains it, from block <paramref name="start"/> on;
    /// forewords, summaries and contents do not compete with the text itself. The words may be those of an entry of the contents, with its number and page,
    /// and "#2" behind them asks for the second such heading of the document.
    /// </summary>
    /// <exception cref="RefusedException">None fits (the nearest are named) or several fit equally well (they are named).</exception>
    public static int Find(IReadOnlyList<Block> blocks, string wanted, int start)
    {
        var (asked, count) = Counted(wanted);
        var entry = WithoutPage(asked);
        var (words, bare) = (HeadingWords.Normal(entry), HeadingWords.Normal(WithoutNumber(entry)));
        var lines = Enumerable.Range(0, blocks.Count)
            .Where(i => blocks[i].Kind == BlockKind.Heading || (blocks[i].Kind == BlockKind.Paragraph && blocks[i].Text.Length < 120))
            .Select(i => (Block: i, Words: HeadingWords.Normal(blocks[i].Text), WithNumber: HeadingWords.Normal($"{blocks[i].Label} {blocks[i].Text}").Trim()))
            .ToList();
        Func<string, bool>[] tests =
        [
            line => line == words,
            line => line.StartsWith(words, StringComparison.Ordinal),
            line => line.Contains(words, StringComparison.Ordinal) && line.Length < words.Length * 3,
            line => bare != words && line == bare,
            line => bare != words && line.StartsWith(bare, StringComparison.Ordinal),
        ];
        foreach (var test in tests)
        {
            var all = words.Length == 0 ? [] : lines.Where(line => test(line.Words) || test(line.WithNumber)).Select(line => line.Block).ToList();
            all = Prefer(all, hit => blocks[hit].Kind == BlockKind.Heading);
            if (count is { } number && all.Count > 0)
            {
                return Nth(blocks, asked, all, number, start);
            }

            var hits = all.FindAll(hit => hit >= start);
            hits = hits.Count > MostHits ? hits : Prefer(hits, hit => !InFrontMatter(blocks, hit));
            if (hits.Count == 1 || (hits.Count > 1 && start > 0))
            {
                return hits[0];
            }

            if (hits.Count > 1)
            {
                throw new RefusedException("HeadingNotUnique",
                    $"The heading \"{asked}\" stands {all.Count} times: {List(blocks, all)}. Give more of its words, or say which, for example \"{asked}#2\".");
            }
        }

        var near = lines.Where(line => line.Block >= start && blocks[line.Block].Kind == BlockKind.Heading)
            .OrderByDescending(line => Shared(words, line.Words)).Take(5).Select(line => line.Block);
        var behind = start > 0 ? " behind the beginning of the plan" : "";
        throw new RefusedException("HeadingNotFound", $"No heading{behind} reads \"{asked}\". The nearest: {List(blocks, near)}.");
    }

    private static int Nth(IReadOnlyList<Block> blocks, string asked, List<int> all, int number, int start) =>
        number > all.Count || number < 1
            ? throw new RefusedException("HeadingNotSoOften", $"The heading \"{asked}\" does not stand so often. It stands here: {List(blocks, all)}.")
        : all[number - 1] < start
        ? throw new RefusedException("HeadingBeforeThePlan",
            $"That heading \"{asked}\" stands before the beginning of the plan. It stands here: {List(blocks, all)}.")
        : all[number - 1];

    /// <summary>"The plan in full#2" asks for the second.</summary>
    private static (string Words, int? Count) Counted(string wanted) =>
        wanted.LastIndexOf('#') is > 0 and var mark
            && int.TryParse(wanted.AsSpan(mark + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (wanted[..mark].Trim(), count) : (wanted, null);

    /// <summary>The words of an entry of the contents without the dots and the page behind them.</summary>
    private static string WithoutPage(string entry)
    {
        var digits = entry.TrimEnd().TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        var leader = digits.TrimEnd(' ', '.', '…', '\t', '·', '_');
        return digits.Length < entry.TrimEnd().Length
            && (digits[leader.Length..].Contains("..", StringComparison.Ordinal) || digits.AsSpan(leader.Length).ContainsAny('…', '\t')) ? leader : entry;
    }

    /// <summary>An agenda numbers what is not numbered in its own paper.</summary>
    private static string WithoutNumber(string entry) =>
        entry.AsSpan().TrimStart().TrimStart("0123456789.)") is { IsEmpty: false } rest ? rest.ToString() : entry;

    /// <summary>So many headings that read alike are all of the text.</summary>
    private const int MostHits = 50;

    private static List<int> Prefer(List<int> hits, Predicate<int> better) => hits.Exists(better) ? hits.FindAll(better) : hits;

    private static bool InFrontMatter(IReadOnlyList<Block> blocks, int hit)
    {
        // The same words come again further down, with more text below them than here.
        var chunk = TextBelow(blocks, hit);
        return chunk < 300 && Enumerable.Range(0, hit).Any(i => blocks[i].Kind == BlockKind.Heading && HeadingWords.IsFront(blocks[i].Text))
            && Enumerable.Range(hit + 1, blocks.Count - hit - 1)
                .Any(i => blocks[i].Kind == BlockKind.Heading && HeadingWords.Normal(blocks[i].Text) == HeadingWords.Normal(blocks[hit].Text));
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
        string.Join("; ", hits.Take(10)
            .Select(hit => string.Create(CultureInfo.InvariantCulture, $"\"{blocks[hit].Text}\" (line {blocks[hit].Anchors[0].Line})")));
}
