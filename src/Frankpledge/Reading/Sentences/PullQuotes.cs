using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds paragraphs that are set apart for the eye alone: nothing but sentences that stand, word for word, in the running text too.</summary>
internal static class PullQuotes
{
    /// <summary>Shorter sentences come twice by chance.</summary>
    private const int FewestWords = 6;

    /// <returns>Their indexes among the blocks, in order.</returns>
    public static IReadOnlyList<int> Find(IReadOnlyList<Block> blocks, int first, int end)
    {
        var cut = Enumerable.Range(first, end - first).Where(i => blocks[i].Kind == BlockKind.Paragraph).Select(i => (Block: i, Sentences: Of(blocks[i].Text)))
            .ToList();

        // A quote of several sentences is no running text of itself: what holds them has more.
        var running = cut.Where(one => one.Sentences.Count > 1).SelectMany(one => one.Sentences.Select(sentence => (sentence, one.Sentences.Count)))
            .GroupBy(one => one.sentence).ToDictionary(same => same.Key, same => same.Max(one => one.Count));
        return [.. cut.Where(one => one.Sentences.Count > 0 && one.Sentences.TrueForAll(sentence => sentence.Count(' '.Equals) + 1 >= FewestWords
            && running.TryGetValue(sentence, out var count) && count > one.Sentences.Count)).Select(one => one.Block)];
    }

    /// <summary>What was left out, in words; the first ten by name.</summary>
    public static IEnumerable<string> Notes(IReadOnlyList<Block> blocks, IReadOnlyList<int> quotes) =>
        quotes.Take(10).Select(i => $"Left out: a quotation set apart that the text has too: \"{blocks[i].Text}\" (line {blocks[i].Anchors[0].Line}).")
            .Concat(quotes.Count > 10 ? [OneOrMany.Of(quotes.Count - 10, "1 other quotation set apart is left out, because the text has it too.",
                "{0} other quotations set apart are left out, because the text has them too.")] : []);

    private static List<string> Of(string text) => Sentences.Split(text).ConvertAll(place => Plain(text.Substring(place.Start, place.Length)));

    /// <summary>Words alone: a pull quote has marks of its own, and often no stop.</summary>
    private static string Plain(string sentence) =>
        string.Join(' ', new string([.. sentence.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
