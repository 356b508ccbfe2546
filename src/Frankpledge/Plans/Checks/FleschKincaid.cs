using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// The Flesch-Kincaid grade (Kincaid and others, 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. Five more is the age at which most people
/// can read it. Words are runs of letters; numbers are none, because how they are spoken is not written. Syllables are the runs of vowels of a word (y is
/// one), less a silent e at its end and the e of -es and -ed where it is not spoken; every word has one at least.
/// </summary>
public readonly record struct FleschKincaid(int Sentences, int Words, int Syllables)
{
    public double Grade => Words == 0 ? 0 : (0.39 * Words / Math.Max(1, Sentences)) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>In years, rounded; never below 5.</summary>
    public int ReadingAge => (int)Math.Max(5, Math.Round(Grade + 5));

    public static FleschKincaid operator +(FleschKincaid one, FleschKincaid other) =>
        new(one.Sentences + other.Sentences, one.Words + other.Words, one.Syllables + other.Syllables);

    public static FleschKincaid operator -(FleschKincaid one, FleschKincaid other) =>
        new(one.Sentences - other.Sentences, one.Words - other.Words, one.Syllables - other.Syllables);

    /// <summary>Of one sentence or item.</summary>
    public static FleschKincaid OfSentence(string text)
    {
        var words = Tokens.Of(text).Where(word => char.IsLetter(word[0])).ToList();
        return new(words.Count == 0 ? 0 : 1, words.Count, words.Sum(SyllablesOf));
    }

    /// <param name="word">In lower case.</param>
    public static int SyllablesOf(string word)
    {
        var runs = 0;
        for (var at = 0; at < word.Length; at++)
        {
            runs += IsVowel(word, at) && (at == 0 || !IsVowel(word, at - 1)) ? 1 : 0;
        }

        return Math.Max(1, runs - (EndsSilently(word) ? 1 : 0));
    }

    private static bool IsVowel(string word, int at) => word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0);

    private static bool EndsSilently(string word) => word.Length > 3
        && ((word[^1] == 'e' && !IsVowel(word, word.Length - 2) && !(word[^2] == 'l' && !IsVowel(word, word.Length - 3)))
            || (word.EndsWith("es", StringComparison.Ordinal) && !IsVowel(word, word.Length - 3) && word[^3] is not ('s' or 'z' or 'x' or 'c' or 'g' or 'h'))
            || (word.EndsWith("ed", StringComparison.Ordinal) && !IsVowel(word, word.Length - 3) && word[^3] is not ('t' or 'd')));
}
