namespace Frankpledge.Plans.Matching;

/// <summary>A text as matching sees it: small letters and digits only, its words and pairs of words with their counts.</summary>
internal sealed class Words
{
    public Words(string text, IReadOnlyList<string> section)
    {
        var words = Split(text);
        Normal = string.Join(' ', words);
        Section = string.Join('\n', section);
        foreach (var gram in words.Concat(words.Zip(words.Skip(1), (a, b) => $"{a} {b}")))
        {
            Grams[gram] = Grams.GetValueOrDefault(gram) + 1;
        }
    }

    public string Normal { get; }

    public string Section { get; }

    public Dictionary<string, int> Grams { get; } = [];

    /// <summary>The pairs of words: rare enough to find what may be alike without comparing everything with everything.</summary>
    public IEnumerable<string> Telling => Grams.Keys.Where(gram => gram.Contains(' ', StringComparison.Ordinal));

    /// <summary>Dice's coefficient of the two bags: 0 nothing in common, 1 the same.</summary>
    public double Alike(Words other)
    {
        var common = Grams.Sum(gram => Math.Min(gram.Value, other.Grams.GetValueOrDefault(gram.Key)));
        var all = Grams.Values.Sum() + other.Grams.Values.Sum();
        return all == 0 ? 0 : 2.0 * common / all;
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
