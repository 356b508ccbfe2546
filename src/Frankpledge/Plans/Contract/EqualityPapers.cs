using Frankpledge.Persistence;
using Frankpledge.Plans.EqualityDuty;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>The next publication that the specific duties of equality ask (R141).</summary>
/// <param name="Kind">Its name as addresses know it.</param>
/// <param name="Title">What is to be published.</param>
/// <param name="After">The day of the last one.</param>
/// <param name="By">The last day.</param>
/// <param name="Page">Where it is recorded, below the area's address.</param>
public sealed record EqualityPaperDue(string Kind, Sentence Title, DateOnly After, DateOnly By, string Page);

public static class EqualityPapers
{
    extension(AppDb db)
    {
        /// <summary>What follows on each publication that is recorded, the last of its kind or not; nothing in an area without a plan.</summary>
        public async Task<IReadOnlyList<(EqualityPaperDue Due, bool IsLast)>> EqualityPapersDueAsync(Guid areaId, CancellationToken cancel = default)
        {
            var plan = await db.Plans.Where(one => one.AreaId == areaId).OrderByDescending(one => one.Slug).Select(one => one.Slug).FirstOrDefaultAsync(cancel);
            return plan is null ? [] :
            [
                .. (await db.EqualityPublicationsAsync(areaId, cancel)).GroupBy(one => one.Kind).SelectMany(kind => kind.Select((one, at) => (
                    new EqualityPaperDue($"{one.Kind}".ToLowerInvariant(), one.Kind == EqualityPaper.Information ? "Equality information" : "Equality objectives",
                    one.PublishedOn, EqualityDutyHere.DueAfter(one.Kind, one.PublishedOn), $"/manage/plans/{plan}/equality"), at == 0))),
            ];
        }
    }
}
