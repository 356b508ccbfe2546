namespace Frankpledge.Reading;

/// <summary>Tells English from Welsh by their small words, and other scripts by their letters.</summary>
internal static class Languages
{
    public const string English = "en";
    public const string Welsh = "cy";
    public const string Unknown = "und";

    private static readonly HashSet<string> EnglishWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "and", "of", "to", "in", "for", "with", "that", "is", "are", "will", "be", "on", "by", "this", "we", "our", "as", "their", "from", "have", "it",
        "which", "police", "crime", "people",
    };

    private static readonly HashSet<string> WelshWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "y", "yr", "yn", "ac", "ar", "gan", "gyda", "mae", "bydd", "byddaf", "byddwn", "fydd", "i'r", "i’r", "o'r", "o’r", "a'r", "a’r", "sy'n", "sy’n", "ein",
        "eu", "fy", "wrth", "hyn", "heddlu", "trosedd", "pobl", "ei", "am", "er", "mwyn", "nid", "wedi", "hefyd", "yw", "dros", "trwy", "drwy", "ni", "mewn",
        "yma",
    };

    /// <summary>The language of <paramref name="text"/>, or <paramref name="otherwise"/> when its words do not say.</summary>
    public static string Of(string text, string otherwise)
    {
        int english = 0, welsh = 0, words = 0, foreign = 0;
        foreach (var range in text.AsSpan().SplitAny(" \n\t,.;:()“”\""))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            foreign += char.IsLetter(word[0]) && word[0] > '\u036F' && word[0] is < '\u1E00' or > '\u1EFF' ? 1 : 0;
            english += EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
            welsh += WelshWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || IsWelshJoin(word) ? 1 : 0;
        }

        return foreign * 2 > words ? Unknown
            : welsh >= 2 && welsh > english * 2 ? Welsh
            : english >= 2 && english > welsh * 2 ? English
            : otherwise;
    }

    /// <summary>"ariannu'r", "mae'n": the article and the particle lean on the word before them.</summary>
    private static bool IsWelshJoin(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] is 'r' or 'n' or 'u' && word[^2] is '\'' or '’';
}
