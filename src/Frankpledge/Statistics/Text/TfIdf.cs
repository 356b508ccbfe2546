using System.Runtime.InteropServices;

namespace Frankpledge.Statistics.Text;

/// <summary>
/// Weights of terms: 1 + ln(times in the answer), times ln((1 + answers) / (1 + answers with the term)) + 1, each row scaled to length 1.
/// Source: Salton and Buckley, Information Processing and Management 24, 1988; smoothed as scikit-learn's <c>TfidfVectorizer</c> with <c>sublinear_tf</c>.
/// </summary>
public sealed class TfIdf
{
    private readonly Action<IReadOnlyList<string>, TermSink> read;
    private readonly Dictionary<string, int> numbers;
    private readonly double[] rarity;

    private TfIdf(Action<IReadOnlyList<string>, TermSink> read, Dictionary<string, int> numbers, double[] rarity)
    {
        this.read = read;
        this.numbers = numbers;
        this.rarity = rarity;
    }

    /// <summary>How many terms are known.</summary>
    public int Width => rarity.Length;

    /// <summary>The known terms by their numbers, in the order of their first appearance.</summary>
    public IReadOnlyList<string> Known => [.. numbers.OrderBy(each => each.Value).Select(each => each.Key)];

    /// <summary>Learns words and runs of up to <paramref name="run"/> neighbouring words.</summary>
    /// <param name="answers">The words of each answer, as <see cref="Tokens.Of"/> gives them.</param>
    /// <param name="run">1 for words only, 2 for pairs too.</param>
    /// <param name="fewest">Terms in fewer answers than that are left out.</param>
    public static TfIdf OfWords(IReadOnlyList<IReadOnlyList<string>> answers, int run, int fewest) =>
        Learn(answers, (words, sink) => Terms.OfWords(words, run, sink), fewest);

    /// <summary>Learns runs of three to five letters within words.</summary>
    public static TfIdf OfLetters(IReadOnlyList<IReadOnlyList<string>> answers, int fewest) => Learn(answers, Terms.OfLetters, fewest);

    /// <summary>The weights of one answer; an empty row when it has no known term.</summary>
    public SparseRow Row(IReadOnlyList<string> words)
    {
        var found = new List<int>();
        var lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        read(words, term =>
        {
            if (lookup.TryGetValue(term, out var number))
            {
                found.Add(number);
            }
        });
        found.Sort();
        var (columns, weights) = (new List<int>(), new List<double>());
        for (int i = 0, next; i < found.Count; i = next)
        {
            for (next = i + 1; next < found.Count && found[next] == found[i]; next++)
            {
            }

            columns.Add(found[i]);
            weights.Add((1 + Math.Log(next - i)) * rarity[found[i]]);
        }

        var length = Math.Sqrt(weights.Sum(weight => weight * weight));
        return new([.. columns], [.. weights.Select(weight => (float)(weight / length))]);
    }

    private static TfIdf Learn(IReadOnlyList<IReadOnlyList<string>> answers, Action<IReadOnlyList<string>, TermSink> read, int fewest)
    {
        var seen = new Dictionary<string, (int Answers, int Last)>();
        var lookup = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var answer = 0; answer < answers.Count; answer++)
        {
            var row = answer;
            read(answers[row], term =>
            {
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(lookup, term, out var known);
                count = known && count.Last == row ? count : (count.Answers + 1, row);
            });
        }

        var kept = seen.Where(term => term.Value.Answers >= fewest).ToList();
        return new(read, kept.Select((term, number) => (term.Key, number)).ToDictionary(each => each.Key, each => each.number),
            [.. kept.Select(term => Math.Log((1.0 + answers.Count) / (1 + term.Value.Answers)) + 1)]);
    }
}
