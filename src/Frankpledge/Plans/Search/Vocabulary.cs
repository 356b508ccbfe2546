namespace Frankpledge.Plans.Search;

/// <summary>The words that a text uses, to tell a slip of the pen from a rare word.</summary>
/// <param name="counts">Each word with the number of statements that have it.</param>
public sealed class Vocabulary(IReadOnlyDictionary<string, int> counts)
{
    /// <summary>Nobody mistypes a longer word; to compare one costs time.</summary>
    private const int LongestWord = 40;

    /// <summary>The word itself where the text has it; otherwise the commonest known word one slip away (two for words of eight letters or more).</summary>
    public string Nearest(string word)
    {
        if (counts.ContainsKey(word) || word.Length is < 4 or > LongestWord || word.Any(char.IsDigit))
        {
            return word;
        }

        var slips = word.Length >= 8 ? 2 : 1;
        return counts.Keys.Where(known => known.Length >= 4 && Math.Abs(known.Length - word.Length) <= slips)
            .Select(known => (known, distance: Distance(word, known, slips)))
            .Where(near => near.distance <= slips)
            .OrderBy(near => near.distance).ThenByDescending(near => counts[near.known]).ThenBy(near => near.known, StringComparer.Ordinal)
            .Select(near => near.known).FirstOrDefault(word);
    }

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour;
    /// more than <paramref name="most"/> when it is more.</summary>
    private static int Distance(string a, string b, int most)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }

                least = Math.Min(least, now[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
