using Frankpledge.Persistence;

namespace Frankpledge.Plans.Search;

/// <summary>A statement that answers a query, best first.</summary>
public sealed record SearchHit(Guid WordingId, double Rank);

/// <summary>What a search found.</summary>
/// <param name="Hits">The best, at most <see cref="StatementSearch.MostHits"/>.</param>
/// <param name="Total">How many statements answer in all.</param>
/// <param name="HasAll">False where no statement answers every word and those that answer some are given.</param>
/// <param name="IsShortened">More was asked than is looked for at once: the first <see cref="SearchTerm.Most"/> words counted.</param>
/// <param name="Corrections">Words that the edition does not have, and those that were taken to be meant.</param>
/// <param name="Marks">Shows what was found in a text.</param>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, int Total, bool HasAll, bool IsShortened,
    IReadOnlyList<(string Typed, string Meant)> Corrections, Marks Marks)
{
    public static readonly SearchAnswer Nothing = new([], 0, true, false, [], Marks.None);
}

/// <summary>Searches the statements of one edition: whole words, their stems and beginnings, phrases in quotes, forgiving small slips.</summary>
public sealed class StatementSearch(AppDb db, WordList words)
{
    public const int MostHits = 200;

    /// <param name="query">Anything that a person can type; nothing in it is an operator but quotes.</param>
    public async Task<SearchAnswer> RunAsync(Guid editionId, string query, CancellationToken cancel = default)
    {
        var asked = SearchTerm.Read(query);
        if (asked.Count == 0)
        {
            return SearchAnswer.Nothing;
        }

        var known = await words.OfAsync(db, editionId, cancel);
        var typed = asked.Take(SearchTerm.Most).ToList();
        var terms = typed.ConvertAll(known.Meant);

        // All words first; where no statement has them all, any of them.
        var all = known.Find(terms, all: true);
        var found = all.Count > 0 || terms.Count == 1 ? all : known.Find(terms, all: false);
        return new(
            [.. found.Take(MostHits)], found.Count, all.Count > 0 || terms.Count == 1, asked.Count > typed.Count,
            [.. typed.Zip(terms, (one, meant) => (one.Typed, Meant: meant.Typed)).Where(pair => pair.Typed != pair.Meant)],
            new(
                terms.Where(term => !term.IsPhrase)
                    .SelectMany(term => known.Answering(term.Typed).Keys.Concat(term.Parts.Count > 1 ? known.Answering(string.Concat(term.Parts)).Keys : []))
                    .ToHashSet(),
                [.. terms.Where(term => term.IsPhrase || term.Parts.Count > 1).Select(term => term.Parts)]));
    }
}
