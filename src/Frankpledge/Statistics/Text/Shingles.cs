namespace Frankpledge.Statistics.Text;

/// <summary>The runs of words of a text, each as a number, in order and without repeats. Case, spaces and punctuation do not count.</summary>
internal static class Shingles
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>Numbers of all runs of <paramref name="length"/> words; of the whole text where it is shorter.</summary>
    public static uint[] Of(string? text, int length)
    {
        var words = WordsOf(text ?? "");
        if (words.Count == 0)
        {
            return [];
        }

        var runs = new uint[Math.Max(1, words.Count - length + 1)];
        for (var i = 0; i < runs.Length; i++)
        {
            var run = Start;
            for (var j = i; j < Math.Min(i + length, words.Count); j++)
            {
                run = Mixed(run ^ words[j]) * Prime;
            }

            runs[i] = run;
        }

        Array.Sort(runs);
        return [.. runs.Distinct()];
    }

    /// <summary>What two texts have in common as a share of all that either has.</summary>
    public static double Jaccard(uint[] first, uint[] second)
    {
        var (i, j, common) = (0, 0, 0);
        while (i < first.Length && j < second.Length)
        {
            var (a, b) = (first[i], second[j]);
            common += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return common == 0 ? 0 : (double)common / (first.Length + second.Length - common);
    }

    /// <summary>The runs that at least half of the texts have.</summary>
    public static uint[] Majority(IReadOnlyList<uint[]> texts)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var run in texts.SelectMany(text => text))
        {
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }

        return [.. counts.Where(each => 2 * each.Value >= texts.Count).Select(each => each.Key).Order()];
    }

    /// <summary>Spreads the bits, so that near numbers are far apart.</summary>
    public static uint Mixed(uint bits)
    {
        bits ^= bits >> 16;
        bits *= 0x85ebca6b;
        bits ^= bits >> 13;
        bits *= 0xc2b2ae35;
        return bits ^ (bits >> 16);
    }

    /// <summary>A number for each word: letters and digits, apostrophes dropped.</summary>
    private static List<uint> WordsOf(string text)
    {
        var words = new List<uint>();
        var (word, within) = (Start, false);
        foreach (var each in text)
        {
            if (char.IsLetterOrDigit(each))
            {
                (word, within) = ((word ^ char.ToLowerInvariant(each)) * Prime, true);
            }
            else if (within && each is not ('\'' or '’'))
            {
                words.Add(word);
                (word, within) = (Start, false);
            }
        }

        if (within)
        {
            words.Add(word);
        }

        return words;
    }
}
