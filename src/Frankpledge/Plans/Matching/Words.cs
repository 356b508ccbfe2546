using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Matching;

/// <summary>A text as matching sees it: small letters and digits only, and what of it is compared, each with how much it weighs.</summary>
internal sealed class Words
{
    private readonly Lazy<(Dictionary<string, double> Weights, double Size)> grams;

    /// <summary>A statement: its words and pairs of words, each as often as it stands there.</summary>
    public Words(string text, IReadOnlyList<string> section)
    {
        var words = Split(text);
        (Normal, Section, Count) = (string.Join(' ', words), string.Join('\n', section), words.Count);

        // Most statements of a new text are those of the old one, word for word, and are compared with nothing else.
        grams = new(() => (Pairs(words), Math.Max(0, (2 * words.Count) - 1)));
    }

    private Words(string text, Dictionary<string, double> stems) =>
        (Normal, Section, Count, grams) = (text, "", stems.Count, new(() => (stems, stems.Values.Sum())));

    public string Normal { get; }

    public string Section { get; }

    /// <summary>How many words it has.</summary>
    public int Count { get; }

    /// <summary>What finds the texts that may be like it without comparing everything with everything: pairs of words, or stems.</summary>
    public IReadOnlyList<string> Telling => field ??= Of(grams.Value.Weights);

    /// <summary>
    /// Titles. They are too short for pairs of words: what counts are the stems of their telling words, each by how rare it is among the titles given, so that
    /// "Rebuild" is "Rebuilding", and "crime" tells little in a plan on crime.
    /// </summary>
    /// <param name="titles">Of both texts; empty ones are none.</param>
    public static IReadOnlyList<Words> OfTitles(IReadOnlyList<string> titles)
    {
        var stems = titles.Select(Stems).ToList();
        var holders = stems.SelectMany(one => one).CountBy(stem => stem).ToDictionary();
        var all = (double)stems.Count(one => one.Count > 0);
        return [.. stems.Select((one, at) => new Words(titles[at], one.ToDictionary(stem => stem, stem => Math.Log(2 + (all / holders[stem])))))];
    }

    /// <summary>Dice's coefficient of the two bags: 0 nothing in common, 1 the same.</summary>
    public double Alike(Words other) => Alike([other]);

    /// <summary>The same of this and several together.</summary>
    public double Alike(IReadOnlyList<Words> several)
    {
        var all = grams.Value.Size;
        foreach (var one in several)
        {
            all += one.grams.Value.Size;
        }

        return all == 0 ? 0 : Whole(2 * In(several) / all);
    }

    /// <summary>How much of this one stands in another, 0 to 1; what <paramref name="taken"/> say there already does not count.</summary>
    public double ShareIn(Words whole, IReadOnlyList<Words>? taken = null)
    {
        var common = 0.0;
        foreach (var (gram, weight) in grams.Value.Weights)
        {
            var there = (taken ?? []).Sum(one => one.grams.Value.Weights.GetValueOrDefault(gram));
            common += Math.Clamp(whole.grams.Value.Weights.GetValueOrDefault(gram) - there, 0, weight);
        }

        return grams.Value.Size == 0 ? 0 : Whole(common / grams.Value.Size);
    }

    private double In(IReadOnlyList<Words> several)
    {
        var common = 0.0;
        foreach (var (gram, weight) in grams.Value.Weights)
        {
            var there = 0.0;
            foreach (var one in several)
            {
                there += one.grams.Value.Weights.GetValueOrDefault(gram);
            }

            common += Math.Min(weight, there);
        }

        return common;
    }

    private static Dictionary<string, double> Pairs(List<string> words)
    {
        var found = new Dictionary<string, double>(2 * words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            found[words[at]] = found.GetValueOrDefault(words[at]) + 1;
            if (at > 0)
            {
                var pair = string.Concat(words[at - 1], " ", words[at]);
                found[pair] = found.GetValueOrDefault(pair) + 1;
            }
        }

        return found;
    }

    private static List<string> Of(Dictionary<string, double> weights)
    {
        List<string> pairs = [.. weights.Keys.Where(gram => gram.Contains(' ', StringComparison.Ordinal))];
        return pairs.Count > 0 ? pairs : [.. weights.Keys];
    }

    /// <summary>The order in which weights are summed leaves no trace.</summary>
    private static double Whole(double share) => Math.Round(share, 9);

    private static IReadOnlyList<string> Stems(string title)
    {
        var words = Split(title);
        var telling = words.FindAll(word => !StopWords.Has(word));
        return [.. (telling.Count > 0 ? telling : words).Select(EnglishStemmer.Stem).Distinct()];
    }

    private static List<string> Split(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}
