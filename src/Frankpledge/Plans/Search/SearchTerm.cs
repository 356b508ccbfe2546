namespace Frankpledge.Plans.Search;

/// <summary>One thing that is looked for: a word, or words that must stand side by side.</summary>
/// <param name="Typed">As it was typed, in small letters.</param>
/// <param name="Parts">The words that must follow each other.</param>
/// <param name="IsPhrase">Typed in quotes: these words in this order and no others.</param>
public sealed record SearchTerm(string Typed, IReadOnlyList<string> Parts, bool IsPhrase)
{
    /// <summary>Things beyond these are not looked for.</summary>
    public const int Most = 12;

    /// <summary>What is looked for: phrases in quotes, and words. Small words of grammar count only where there are no others, or in quotes.</summary>
    /// <param name="query">Anything that a person can type. A quote without its end counts for nothing.</param>
    public static IReadOnlyList<SearchTerm> Read(string query)
    {
        var pieces = query.Replace('“', '"').Replace('”', '"').Split('"');
        var phrases = pieces.Index().Where(piece => piece.Index % 2 == 1 && piece.Index < pieces.Length - 1).Select(piece => Phrase(piece.Item))
            .Where(phrase => phrase.Parts.Count > 0);
        var loose = pieces.Index().Where(piece => piece.Index % 2 == 0 || piece.Index == pieces.Length - 1).SelectMany(piece => SearchWords.Split(piece.Item))
            .Distinct().ToList();
        var found = phrases.DistinctBy(phrase => phrase.Typed).ToList();
        var weighty = loose.Where(word => word.Any(char.IsDigit) || !Statistics.Text.StopWords.Has(word)).ToList();
        return [.. found, .. (weighty.Count + found.Count > 0 ? weighty : loose).Select(Word)];
    }

    internal static SearchTerm Word(string word) => new(word, [.. SearchWords.PartsOf(word)], false);

    private static SearchTerm Phrase(string text)
    {
        var parts = SearchWords.PlaceParts(text).Select(placed => placed.Word).ToList();
        return new($"\"{string.Join(' ', parts)}\"", parts, true);
    }
}
