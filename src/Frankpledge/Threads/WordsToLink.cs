using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;

namespace Frankpledge.Threads;

/// <summary>What a link sees of a statement when somebody makes it or looks at it again.</summary>
internal static class WordsToLink
{
    extension(AppDb db)
    {
        /// <exception cref="RefusedException">No plan of the area has the statement (<c>StatementUnknown</c>), or no edition of it stands
        /// (<c>StatementWithdrawn</c>).</exception>
        public async Task<WordsSeen> WordsToLinkAsync(Guid areaId, Guid statement, CancellationToken cancel)
        {
            if (!await db.HasStatementAsync(areaId, statement, cancel))
            {
                throw new RefusedException("StatementUnknown", "No plan of this area has such a statement.");
            }

            return (await db.NewestWordsAsync(areaId, [statement], cancel)).TryGetValue(statement, out var edition)
                ? new(statement, edition)
                : throw new RefusedException("StatementWithdrawn", "Every edition that had this statement is withdrawn, so there are no words to link to.");
        }

        /// <summary>What is quoted must stand in the edition that has the statement's words.</summary>
        public async Task<IReadOnlyList<Reason>> WhyNotQuoteAsync(WordsSeen words, string? quote, CancellationToken cancel) =>
            string.IsNullOrWhiteSpace(quote) || new QuotedText(await db.WholeTextAsync(words.Edition, cancel)).Has(quote)
                ? [] : [new("QuoteNotFound", "The plan does not have these words one after the other. Copy them from the plan, or leave the quotation out.")];
    }
}
