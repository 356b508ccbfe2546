using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Search;

/// <summary>A statement that answers a query, best first.</summary>
public sealed record SearchHit(Guid WordingId, double Rank);

/// <summary>What a search found, and the words it looked for where it took a word for a slip of the pen.</summary>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, IReadOnlyList<(string Typed, string Meant)> Corrections);

/// <summary>Searches the statements of one edition: whole words and their stems, forgiving small slips.</summary>
public sealed class StatementSearch(AppDb db, WordList words)
{
    public const int MostHits = 200;

    public async Task<SearchAnswer> RunAsync(Guid editionId, string query, CancellationToken cancel = default)
    {
        var typed = WordList.Split(query).Distinct().Take(12).ToList();
        if (typed.Count == 0)
        {
            return new([], []);
        }

        var known = await words.OfAsync(db, editionId, cancel);
        var meant = typed.Select(word => (Typed: word, Meant: known.Nearest(word))).ToList();
        var hits = await FindAsync(editionId, [.. meant.Select(m => m.Meant)], cancel);
        return new(hits, [.. meant.Where(m => m.Typed != m.Meant)]);
    }

    /// <summary>All words first; where no statement has them all, any of them.</summary>
    private async Task<IReadOnlyList<SearchHit>> FindAsync(Guid editionId, IReadOnlyList<string> terms, CancellationToken cancel)
    {
        var all = await QueryAsync(editionId, terms, " AND ", " & ", cancel);
        return all.Count > 0 || terms.Count == 1 ? all : await QueryAsync(editionId, terms, " OR ", " | ", cancel);
    }

    private async Task<List<SearchHit>> QueryAsync(Guid editionId, IReadOnlyList<string> terms, string sqliteJoin, string postgresJoin, CancellationToken cancel) =>
        db.Database.IsSqlite()
            ? await db.Database.SqlQueryRaw<SearchHit>(SearchSql.Sqlite, editionId, string.Join(sqliteJoin, terms.Select(t => $"\"{t}\"")), MostHits).ToListAsync(cancel)
            : await db.Database.SqlQueryRaw<SearchHit>(SearchSql.Postgres, editionId, string.Join(postgresJoin, terms.Select(t => $"'{t}'")), MostHits).ToListAsync(cancel);
}
