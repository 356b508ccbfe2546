using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>What a link sees of a statement when somebody makes it or looks at it again.</summary>
internal static class WordsToLink
{
    extension(AppDb db)
    {
        /// <param name="saw">What the person had before the eyes.</param>
        /// <exception cref="RefusedException">No plan of the area has the statement (<c>StatementUnknown</c>), no edition of it stands
        /// (<c>StatementWithdrawn</c>), or it has other words than the person saw (<c>WordsMoved</c>).</exception>
        public async Task<WordsSeen> WordsToLinkAsync(Guid areaId, Guid statement, BothSeen? saw, DateOnly day, CancellationToken cancel)
        {
            if (!await db.HasStatementAsync(areaId, statement, cancel))
            {
                throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
            }

            var words = (await db.StandingWordsAsync(areaId, [statement], day, cancel)).TryGetValue(statement, out var standing)
                ? new WordsSeen(statement, standing.Edition)
                : throw new RefusedException("StatementWithdrawn", "Every edition that had this statement is withdrawn, so there are no words to link to.");
            return saw is not null && await db.IsRewordedAsync(words with { Edition = saw.Edition }, words, cancel) ? throw Moved() : words;
        }

        /// <summary>What is quoted must stand in the edition that speaks for the statement.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotQuoteAsync(WordsSeen words, string? quote, CancellationToken cancel) =>
            string.IsNullOrWhiteSpace(quote) || new QuotedText(await db.WholeTextAsync(words.Edition, cancel)).Has(quote)
                ? [] : [new("QuoteNotFound", "The plan does not have these words one after the other. Copy them from the plan, or leave the quotation out.")];
    }

    /// <exception cref="RefusedException">The end says something else than the person saw (<c>WordsMoved</c>).</exception>
    public static void ThrowIfMoved(BothSeen? saw, Guid version)
    {
        if (saw?.Version is { } seen && seen != version)
        {
            throw Moved();
        }
    }

    private static RefusedException Moved() =>
        new("WordsMoved", "The words have changed meanwhile. Read what stands now, then decide again.");
}
