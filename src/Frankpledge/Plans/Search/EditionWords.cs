using Frankpledge.Statistics.Text;

namespace Frankpledge.Plans.Search;

/// <summary>The words of an edition with the statements that have them. One search for both engines:
/// what a word finds does not depend on the database.</summary>
public sealed class EditionWords
{
    private const int ShortestBeginning = 4;
    private const double AsTyped = 1;
    private const double SameStem = 0.8;
    private const double SameBeginning = 0.6;

    private readonly Dictionary<string, int[]> places;
    private readonly string[][] sequences;
    private readonly ILookup<string, string> byStem;
    private readonly string[] sorted;
    private readonly Guid[] wordings;
    private readonly Vocabulary vocabulary;

    /// <param name="texts">In the order of the edition.</param>
    public EditionWords(IEnumerable<(Guid WordingId, string Text)> texts)
    {
        var all = texts.ToList();
        wordings = [.. all.Select(text => text.WordingId)];
        var once = new Dictionary<string, string>();
        sequences = [.. all
            .Select(text => SearchWords.PlaceParts(text.Text).Select(part => once.TryGetValue(part.Word, out var same) ? same : once[part.Word] = part.Word)
                .ToArray())];
        var found = new Dictionary<string, HashSet<int>>();
        foreach (var (place, text) in all.Index())
        {
            foreach (var word in SearchWords.Split(text.Text).SelectMany(Names))
            {
                (found.TryGetValue(word, out var here) ? here : found[word] = []).Add(place);
            }
        }

        places = found.ToDictionary(word => word.Key, word => word.Value.Order().ToArray());
        byStem = places.Keys.ToLookup(EnglishStemmer.Stem);
        sorted = [.. places.Keys.Order(StringComparer.Ordinal)];
        vocabulary = new Vocabulary(places.ToDictionary(word => word.Key, word => word.Value.Length));
    }

    /// <summary>The words that answer a typed one, with how well: itself, those of its stem, those that begin with it.</summary>
    public IReadOnlyDictionary<string, double> Answering(string typed)
    {
        var found = new Dictionary<string, double>();
        foreach (var word in typed.Length >= ShortestBeginning ? Beginning(typed) : [])
        {
            found[word] = SameBeginning;
        }

        foreach (var word in byStem[EnglishStemmer.Stem(typed)])
        {
            found[word] = SameStem;
        }

        if (places.ContainsKey(typed))
        {
            found[typed] = AsTyped;
        }

        return found;
    }

    /// <summary>What was meant, where the edition has nothing that answers a typed word; a phrase is never changed.</summary>
    public SearchTerm Meant(SearchTerm typed) => typed.IsPhrase || BestOf(typed).Count > 0 ? typed : SearchTerm.Word(vocabulary.Nearest(typed.Typed));

    /// <summary>Statements by how well and how rarely the words that they have answer; with <paramref name="all"/> only those that answer every term.</summary>
    public IReadOnlyList<SearchHit> Find(IReadOnlyList<SearchTerm> terms, bool all)
    {
        var ranks = new Dictionary<int, (double Rank, int Terms)>();
        foreach (var best in terms.Select(BestOf))
        {
            var rarity = Math.Log(1 + ((double)wordings.Length / (1 + best.Count)));
            foreach (var (place, weight) in best)
            {
                var (rank, answered) = ranks.GetValueOrDefault(place);
                ranks[place] = (rank + (rarity * weight), answered + 1);
            }
        }

        return [.. ranks.Where(found => !all || found.Value.Terms == terms.Count).OrderByDescending(found => found.Value.Rank).ThenBy(found => found.Key)
            .Select(found => new SearchHit(wordings[found.Key], found.Value.Rank))];
    }

    /// <summary>A hyphened word is found by itself, without its hyphens, and by its longer parts.</summary>
    private static IEnumerable<string> Names(string word) => word.Contains('-', StringComparison.Ordinal)
        ? [word, word.Replace("-", "", StringComparison.Ordinal), .. SearchWords.PartsOf(word).Where(part => part.Length >= SearchWords.ShortestPart)]
        : [word];

    private Dictionary<int, double> BestOf(SearchTerm term)
    {
        var best = new Dictionary<int, double>();
        if (term.Parts.Count > 1)
        {
            // "anti-social" is also found where it is written as two words, or as one.
            foreach (var place in WithAll(term.Parts).Where(place => IsIn(sequences[place], term.Parts)))
            {
                best[place] = AsTyped;
            }
        }

        foreach (var (word, weight) in term.IsPhrase ? Exactly(term) : term.Parts.Count > 1
            ? Answering(term.Typed).Concat(Answering(string.Concat(term.Parts))) : Answering(term.Typed))
        {
            foreach (var place in places[word])
            {
                best[place] = Math.Max(weight, best.GetValueOrDefault(place));
            }
        }

        return best;
    }

    private IEnumerable<KeyValuePair<string, double>> Exactly(SearchTerm phrase) =>
        phrase.Parts.Count == 1 && places.ContainsKey(phrase.Parts[0]) ? [KeyValuePair.Create(phrase.Parts[0], AsTyped)] : [];

    /// <summary>Statements that have every part; parts too short to be found by themselves do not narrow.</summary>
    private IEnumerable<int> WithAll(IReadOnlyList<string> parts)
    {
        var known = parts.Where(part => part.Length >= SearchWords.ShortestPart).ToList();
        if (known.Count == 0)
        {
            return Enumerable.Range(0, sequences.Length);
        }

        return known.All(places.ContainsKey) ? known.Select(part => places[part]).MinBy(here => here.Length)! : [];
    }

    private static bool IsIn(string[] sequence, IReadOnlyList<string> parts) =>
        Enumerable.Range(0, Math.Max(0, sequence.Length - parts.Count + 1)).Any(at => parts.Index().All(part => sequence[at + part.Index] == part.Item));

    private IEnumerable<string> Beginning(string typed)
    {
        var at = Array.BinarySearch(sorted, typed, StringComparer.Ordinal);
        for (var next = at < 0 ? ~at : at; next < sorted.Length && sorted[next].StartsWith(typed, StringComparison.Ordinal); next++)
        {
            yield return sorted[next];
        }
    }
}
