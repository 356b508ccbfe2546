using System.Collections.Concurrent;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Search;

/// <summary>The words of each edition. Editions never change, so a list is made once and kept.</summary>
public sealed class WordList
{
    private readonly ConcurrentDictionary<Guid, Vocabulary> editions = new();

    public async Task<Vocabulary> OfAsync(AppDb db, Guid editionId, CancellationToken cancel)
    {
        if (editions.TryGetValue(editionId, out var known))
        {
            return known;
        }

        var texts = await db.Wordings.Where(w => w.EditionId == editionId).Select(w => w.Text).ToListAsync(cancel);
        return editions.GetOrAdd(editionId, new Vocabulary(texts.SelectMany(Split)));
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
