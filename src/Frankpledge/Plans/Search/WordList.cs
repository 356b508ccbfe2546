using System.Collections.Concurrent;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Search;

/// <summary>The words of the editions that are searched. A list is made once and kept until the edition's row changes:
/// what was redacted must not be found, nor offered as a correction.</summary>
public sealed class WordList
{
    /// <summary>An installation for many areas keeps no more lists than these at a time.</summary>
    private const int MostEditions = 64;

    private readonly ConcurrentDictionary<Guid, (int Version, EditionWords Words)> editions = new();

    public async Task<EditionWords> OfAsync(AppDb db, Guid editionId, CancellationToken cancel)
    {
        var version = await db.Editions.Where(edition => edition.Id == editionId).Select(edition => edition.Version).SingleOrDefaultAsync(cancel);
        if (editions.TryGetValue(editionId, out var known) && known.Version == version)
        {
            return known.Words;
        }

        var texts = await db.Wordings.Where(w => w.EditionId == editionId).OrderBy(w => w.Order).Select(w => new { w.Id, w.Text }).ToListAsync(cancel);
        if (editions.Count >= MostEditions)
        {
            editions.Clear();
        }

        return (editions[editionId] = (version, new EditionWords(texts.Select(text => (text.Id, text.Text))))).Words;
    }
}
