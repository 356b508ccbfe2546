using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Contract;

/// <summary>News of an edition: that it was published, or withdrawn.</summary>
public sealed record PublishedEdition(string PlanTitle, string PlanSlug, int Number, bool IsWithdrawal, DateOnly On);

/// <summary>How other modules read what was published.</summary>
public static class PublishedReading
{
    extension(AppDb db)
    {
        /// <summary>What was published or withdrawn in an area from a local day until another, which is not counted.</summary>
        public async Task<IReadOnlyList<PublishedEdition>> PublishedAsync(Guid areaId, DateOnly first, DateOnly until, CancellationToken cancel = default) =>
        [
            .. from plan in await db.Plans.AsNoTracking().Include(plan => plan.Editions).Where(plan => plan.AreaId == areaId).ToListAsync(cancel)
               from edition in plan.Editions
               from news in new[] { new PublishedEdition(plan.Title, plan.Slug, edition.Number, false, CivilTime.DayOf(edition.ConfirmedAt)) }
                   .Concat(edition.WithdrawnAt is { } at ? [new PublishedEdition(plan.Title, plan.Slug, edition.Number, true, CivilTime.DayOf(at))] : [])
               where news.On >= first && news.On < until
               orderby news.On
               select news,
        ];
    }
}
