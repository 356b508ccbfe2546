using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>How many statements of an edition somebody has checked, and how many were read by rule alone.</summary>
public sealed record LabelSum(int CheckedByAPerson, int DecidedInAnEarlierEdition, int ReadByRule)
{
    public int All => CheckedByAPerson + DecidedInAnEarlierEdition + ReadByRule;
}

/// <summary>Counts them.</summary>
public static class LabelSumReading
{
    extension(AppDb db)
    {
        /// <summary>Of an edition as the public reads it: a withdrawn one has no statements.</summary>
        public async Task<LabelSum> LabelSumAsync(Guid editionId, CancellationToken cancel = default)
        {
            var counts = await (
                from wording in db.Wordings
                join edition in db.Editions on wording.EditionId equals edition.Id
                where edition.Id == editionId && edition.WithdrawnAt == null
                select wording).GroupBy(w => w.LabelledBy).Select(same => new { same.Key, Count = same.Count() })
                    .ToDictionaryAsync(same => same.Key, same => same.Count, cancel);
            return new(counts.GetValueOrDefault(LabelledBy.Person), counts.GetValueOrDefault(LabelledBy.PersonBefore),
                counts.GetValueOrDefault(LabelledBy.Rule));
        }
    }
}
