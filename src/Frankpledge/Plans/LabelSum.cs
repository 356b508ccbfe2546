using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans;

/// <summary>How many statements of an edition somebody has checked, and how many were read by rule alone.</summary>
public sealed record LabelSum(int CheckedByAPerson, int DecidedInAnEarlierEdition, int ReadByRule, int GivenToSeveralTogether)
{
    public int All => CheckedByAPerson + DecidedInAnEarlierEdition + ReadByRule + GivenToSeveralTogether;
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
                select new { wording.LabelledBy, wording.IsTogether }).GroupBy(one => one).Select(same => new { same.Key, Count = same.Count() })
                    .ToListAsync(cancel);
            return new(Count(LabelledBy.Person), Count(LabelledBy.PersonBefore), Count(LabelledBy.Rule), Count(LabelledBy.Person, isTogether: true));

            int Count(LabelledBy by, bool isTogether = false) =>
                counts.Where(same => same.Key.LabelledBy == by && same.Key.IsTogether == isTogether).Sum(same => same.Count);
        }
    }
}
