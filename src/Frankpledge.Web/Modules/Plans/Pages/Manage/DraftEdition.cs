using Frankpledge.Persistence;
using Frankpledge.Plans;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A frozen edition that a fact before issue may be about.</summary>
/// <param name="Plan">The plan's part of its address.</param>
internal sealed record DraftEdition(string Plan, string Title, int Number, string Sha256)
{
    /// <summary>As a form and a verb name it.</summary>
    public string Place => $"{Plan}/{Number}";

    /// <summary>Those of an area that stand and are not issued, the newest first.</summary>
    public static async Task<IReadOnlyList<DraftEdition>> OfAsync(AppDb db, Guid areaId, CancellationToken cancel) => await (
        from edition in db.Editions.AsNoTracking()
        join plan in db.Plans on edition.PlanId equals plan.Id
        where plan.AreaId == areaId && edition.WithdrawnAt == null && edition.Stage != EditionStage.Final && edition.Stage != EditionStage.Variation
        orderby edition.ConfirmedAt descending, edition.Number descending
        select new DraftEdition(plan.Slug, plan.Title, edition.Number, edition.Sha256)).ToListAsync(cancel);
}
