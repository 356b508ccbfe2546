using Frankpledge.Reading;
using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>Two sentences that count the same thing and come to different numbers: "ten public contact offices" and "12 public contact offices".</summary>
internal static class SameCount
{
    private const int FewestWords = 3;
    private const int MostWords = 5;

    private static readonly HashSet<string> Comparing =
    [
        "more", "fewer", "less", "additional", "extra", "another", "further", "increase", "increased", "reduce", "reduced", "least", "over", "than", "to",
        "from", "by", "up", "nearly", "almost", "around", "about", "new", "first", "every", "per", "within", "after", "of", "these", "those",
    ];

    public static IEnumerable<Found> In(CheckedText text)
    {
        var counts = text.Prose.SelectMany(Counts).GroupBy(one => one.Thing);
        foreach (var thing in counts.Where(one => one.Select(count => count.Number).Distinct().Count() == 2))
        {
            var (first, second) = (thing.First(), thing.First(one => one.Number != thing.First().Number));
            yield return new(CheckWeight.Hint,
                $"The text counts {first.Number} and elsewhere {second.Number} “{second.Words}” (“{first.Line.Opening}”). Say which is right, or how the two differ.", second.Line,
                thing.Key);
        }
    }

    private static IEnumerable<(string Thing, decimal Number, string Words, CheckedLine Line)> Counts(CheckedLine line)
    {
        var words = line.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (NumberWords.Read(words, at) is not { Percent: false } number || number.Value < 3 || HeaderWords.YearIn(line.Text) is not null)
            {
                continue;
            }

            var end = number.End;
            while (end - number.End < MostWords && words[end].Kind == TokenKind.Word && !words.In(end, Lists.Preposition) && !words.In(end, Lists.Relative)
                && !words.In(end, Lists.Be) && !words.In(end, Lists.Will) && words.Low(end) is not ("and" or "or"))
            {
                end++;
            }

            var compared = Enumerable.Range(Math.Max(0, at - 3), Math.Min(3, at)).Concat(Enumerable.Range(number.End, Math.Max(0, end - number.End)))
                .Any(near => Comparing.Contains(words.Low(near)));
            if (end - number.End >= FewestWords && !compared)
            {
                yield return (string.Join(' ', Enumerable.Range(number.End, FewestWords).Select(word => EnglishStemmer.Stem(words.Low(word)))), number.Value,
                    words.Slice(number.End, number.End + FewestWords), line);
            }
        }
    }
}
