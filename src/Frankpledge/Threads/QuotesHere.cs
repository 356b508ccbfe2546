using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>Whether the plan still has the words that links quote from it.</summary>
internal sealed class QuotesHere
{
    private readonly IReadOnlyDictionary<Guid, WordsStanding> standing;
    private readonly Dictionary<Guid, QuotedText> texts;

    private QuotesHere(IReadOnlyDictionary<Guid, WordsStanding> standing, Dictionary<Guid, QuotedText> texts) =>
        (this.standing, this.texts) = (standing, texts);

    public static async Task<QuotesHere> ReadAsync(AppDb db, IReadOnlyDictionary<Guid, WordsStanding> standing, IReadOnlyList<ThreadLink> links,
        CancellationToken cancel)
    {
        var quoting = links.Where(link => link.Quote is not null).ToList();
        var speaking = quoting.Select(link => standing.GetValueOrDefault(link.StatementId)?.Edition).OfType<Guid>();
        var texts = new Dictionary<Guid, QuotedText>();
        foreach (var edition in quoting.Select(link => link.SeenEditionId).Concat(speaking).Distinct().ToList())
        {
            texts[edition] = new(await db.WholeTextAsync(edition, cancel));
        }

        return new(standing, texts);
    }

    /// <returns>Whether the edition that speaks for the statement has the words, be the statement itself dropped or not, and whether the edition in which they
    /// were seen still does: where not, they were removed from it or withdrawn with it, and are shown nowhere.</returns>
    public (bool Held, bool Shown) Of(ThreadLink link) => link.Quote is not { } quote ? (true, true)
        : (standing.TryGetValue(link.StatementId, out var now) && texts[now.Edition].Has(quote), texts[link.SeenEditionId].Has(quote));
}
