namespace Frankpledge.Plans.Search;

/// <summary>A piece of a text and whether a search found it there.</summary>
public readonly record struct MarkedPiece(string Text, bool IsFound);

/// <summary>Shows in a text what a search found.</summary>
/// <param name="Words">Words of the edition that answer a word that was looked for.</param>
/// <param name="Phrases">Words that were looked for side by side.</param>
public sealed record Marks(IReadOnlySet<string> Words, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    public static readonly Marks None = new(new HashSet<string>(), []);

    /// <returns>The whole text in pieces; joined they are the text.</returns>
    public IReadOnlyList<MarkedPiece> In(string text)
    {
        var pieces = new List<MarkedPiece>();
        var at = 0;
        foreach (var (start, end) in Found(text).OrderBy(found => found.Start).ThenByDescending(found => found.End))
        {
            if (end <= at)
            {
                continue;
            }

            if (start > at)
            {
                pieces.Add(new(text[at..start], false));
            }

            pieces.Add(new(text[Math.Max(at, start)..end], true));
            at = end;
        }

        return at < text.Length ? [.. pieces, new(text[at..], false)] : pieces;
    }

    private IEnumerable<(int Start, int End)> Found(string text)
    {
        foreach (var word in SearchWords.Place(text)
            .Where(word => Words.Contains(word.Word) || (word.IsHyphened && Words.Contains(word.Word.Replace("-", "", StringComparison.Ordinal)))))
        {
            yield return (word.Start, word.End);
        }

        var parts = SearchWords.PlaceParts(text).ToList();
        foreach (var part in parts.Where(part => part.Word.Length >= SearchWords.ShortestPart && Words.Contains(part.Word)))
        {
            yield return (part.Start, part.End);
        }

        foreach (var phrase in Phrases)
        {
            for (var first = 0; first + phrase.Count <= parts.Count; first++)
            {
                if (phrase.Index().All(part => parts[first + part.Index].Word == part.Item))
                {
                    yield return (parts[first].Start, parts[first + phrase.Count - 1].End);
                }
            }
        }
    }
}
