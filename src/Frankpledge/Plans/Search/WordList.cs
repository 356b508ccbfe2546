using System.Collections.Concurrent;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Search;

/// <summary>The words of each edition. A list is made once and kept until the edition's row changes: what was redacted must not be offered as a correction.</summary>
public sealed class WordList
{
    private readonly ConcurrentDictionary<Guid, (int Version, Vocabulary Words)> editions = new();

    public async Task<Vocabulary> OfAsync(AppDb db, Guid editionId, CancellationToken cancel)
    {
        var version = await db.Editions.Where(edition => edition.Id == editionId).Select(edition => edition.Version).SingleOrDefaultAsync(cancel);
        if (editions.TryGetValue(editionId, out var known) && known.Version == version)
        {
            return known.Words;
        }

        var texts = await db.Wordings.Where(w => w.EditionId == editionId).Select(w => w.Text).ToListAsync(cancel);
        return (editions[editionId] = (version, new Vocabulary(texts.SelectMany(Split)))).Words;
    }

    /// <summary>Words of letters and digits in small letters, apostrophes left out.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new System.Text.StringBuilder();
        foreach (var letter in text.Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (letter is not ('\'' or '’') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
