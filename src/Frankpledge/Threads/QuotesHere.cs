using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Whether the plan still has the words that links quote from it.</summary>
internal sealed class QuotesHere
{
    private readonly IReadOnlyDictionary<Guid, Guid> newest;
    private readonly Dictionary<Guid, QuotedText> texts;

    private QuotesHere(IReadOnlyDictionary<Guid, Guid> newest, Dictionary<Guid, QuotedText> texts) => (this.newest, this.texts) = (newest, texts);

    public static async Task<QuotesHere> ReadAsync(AppDb db, Guid areaId, IReadOnlyList<ThreadLink> links, CancellationToken cancel)
    {
        var quoting = links.Where(link => link.Quote is not null).ToList();
        if (quoting.Count == 0)
        {
            return new(new Dictionary<Guid, Guid>(), []);
        }

        var newest = await db.NewestWordsAsync(areaId, [.. quoting.Select(link => link.StatementId).Distinct()], cancel);
        var texts = new Dictionary<Guid, QuotedText>();
        foreach (var edition in quoting.Select(link => link.SeenEditionId).Concat(newest.Values).Distinct())
        {
            texts[edition] = new(await db.WholeTextAsync(edition, cancel));
        }

        return new(newest, texts);
    }

    /// <returns>Whether the newest edition has the words, and whether the edition in which they were seen still does: where not, they were removed from it or
    /// withdrawn with it, and are shown nowhere.</returns>
    public (bool Held, bool Shown) Of(ThreadLink link) => link.Quote is not { } quote ? (true, true)
        : (newest.TryGetValue(link.StatementId, out var edition) && texts[edition].Has(quote), texts[link.SeenEditionId].Has(quote));
}
