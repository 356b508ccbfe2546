namespace Frankpledge.Statistics.Text;

/// <summary>A word on its way to its stem, with the two regions in which endings may be cut (R1 and R2 of the algorithm).
/// Y is a y that sounds as a consonant.</summary>
internal sealed class StemRegions
{
    private static readonly string[] Prefixes = ["gener", "commun", "arsen"];
    private readonly List<char> letters;
    private readonly int first;
    private readonly int second;

    public StemRegions(string word)
    {
        letters = [.. word];
        for (var i = 0; i < letters.Count; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(i - 1)))
            {
                letters[i] = 'Y';
            }
        }

        first = Prefixes.FirstOrDefault(prefix => word.StartsWith(prefix, StringComparison.Ordinal)) is { } known ? known.Length : After(0);
        second = After(first);
    }

    public int Length => letters.Count;

    /// <summary>The word so far, every y small.</summary>
    public string Text => string.Concat(letters).Replace('Y', 'y');

    public bool IsVowel(int at) => letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    public bool HasVowelBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (IsVowel(i))
            {
                return true;
            }
        }

        return false;
    }

    public bool Ends(string ending)
    {
        for (var i = 1; i <= ending.Length; i++)
        {
            if (i > letters.Count || letters[^i] != ending[^i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The first of <paramref name="endings"/>, which come longest first, that the word ends in.</summary>
    public string? LongestOf(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (Ends(ending))
            {
                return ending;
            }
        }

        return null;
    }

    /// <summary>The letter before an ending of that length; a blank when there is none.</summary>
    public char Before(int ending) => letters.Count > ending ? letters[letters.Count - ending - 1] : ' ';

    public bool InFirst(int ending) => letters.Count - ending >= first;

    public bool InSecond(int ending) => letters.Count - ending >= second;

    public void Cut(int count) => letters.RemoveRange(letters.Count - count, count);

    public void CutIf(bool condition, int count)
    {
        if (condition)
        {
            Cut(count);
        }
    }

    public void DropFirst(params ReadOnlySpan<string> endings) => Cut(LongestOf(endings)?.Length ?? 0);

    public void Add(string ending) => letters.AddRange(ending);

    public bool EndsDouble() => Length > 1 && letters[^1] == letters[^2] && letters[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    public bool IsShort() => first >= letters.Count && EndsInShortSyllable(letters.Count);

    /// <summary>Whether the part before <paramref name="end"/> closes with a vowel between consonants, or is a vowel and a consonant.</summary>
    public bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(0) && !IsVowel(1),
        _ => !IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && letters[end - 1] is not ('w' or 'x' or 'Y'),
    };

    /// <summary>Where the region begins that follows the first consonant after a vowel from <paramref name="from"/> on.</summary>
    private int After(int from)
    {
        for (var i = from + 1; i < letters.Count; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1))
            {
                return i + 1;
            }
        }

        return letters.Count;
    }
}
