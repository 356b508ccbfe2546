namespace Frankpledge.Plans.Search;

/// <summary>The words that a text uses, to tell a slip of the pen from a rare word.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, int> counts;
    private readonly HashSet<string> beginnings;

    public Vocabulary(IEnumerable<string> words)
    {
        counts = words.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        beginnings = [.. counts.Keys.Where(word => word.Length > 4).Select(word => word[..4])];
    }

    /// <summary>The word itself when the text has it or one with the same stem may be meant; otherwise the commonest known word one slip away (two for words of eight letters or more).</summary>
    public string Nearest(string word)
    {
        if (counts.ContainsKey(word) || word.Length < 4 || word.Any(char.IsDigit) || HasSameStem(word))
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

    /// <summary>"burgled" finds "burglary" by its stem: such a word is no slip.</summary>
    private bool HasSameStem(string word) =>
        word.Length > 4 && beginnings.Contains(word[..4]) && counts.Keys.Any(known =>
            known.Length > 4 && (known.StartsWith(Stem(word), StringComparison.Ordinal) || word.StartsWith(Stem(known), StringComparison.Ordinal)) && Endings.Contains(known[Stem(known).Length..]));

    private static readonly string[] Endings = ["", "s", "es", "ed", "ing", "er", "ers", "ly", "e"];

    private static string Stem(string word) =>
        Endings.Where(ending => ending.Length > 0 && word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            .OrderByDescending(ending => ending.Length).Select(ending => word[..^ending.Length]).FirstOrDefault(word);

    /// <summary>How many letters must be put in, left out, changed or swapped with their neighbour; more than <paramref name="most"/> when it is more.</summary>
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
