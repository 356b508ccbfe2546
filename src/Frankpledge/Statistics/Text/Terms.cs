namespace Frankpledge.Statistics.Text;

internal delegate void TermSink(ReadOnlySpan<char> term);

/// <summary>What is counted in an answer: its words and pairs of neighbouring words, or the runs of letters within its words.</summary>
internal static class Terms
{
    private const int Shortest = 3;
    private const int Longest = 5;

    /// <summary>Each word, and each run of up to <paramref name="run"/> neighbouring words with a blank between.</summary>
    public static void OfWords(IReadOnlyList<string> words, int run, TermSink sink)
    {
        for (var i = 0; i < words.Count; i++)
        {
            sink(words[i]);
            for (var length = 2; length <= run && i + length <= words.Count; length++)
            {
                sink(string.Join(' ', words.Skip(i).Take(length)));
            }
        }
    }

    /// <summary>Runs of three to five letters of each word, the blanks before and after it included:
    /// they find a word in spite of its ending or a slip.</summary>
    public static void OfLetters(IReadOnlyList<string> words, TermSink sink)
    {
        foreach (var word in words)
        {
            var padded = $" {word} ";
            sink(padded.AsSpan(0, Math.Min(Shortest, padded.Length)));
            for (var start = 0; start < padded.Length; start++)
            {
                for (var length = start == 0 ? Shortest + 1 : Shortest; length <= Longest && start + length <= padded.Length; length++)
                {
                    sink(padded.AsSpan(start, length));
                }
            }
        }
    }
}
