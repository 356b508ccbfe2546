using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Glossary;
using Frankpledge.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans;

/// <summary>The glossaries of an area's plans, for the text that the public reads.</summary>
internal sealed class PlanWords(AppDb db)
{
    /// <summary>Of plans with an edition that stands; plan by plan, each in the order of the alphabet.</summary>
    public async Task<IReadOnlyList<WordOfPlan>> OfAsync(Guid areaId)
    {
        var editions = db.Editions;
        var rows = await (
            from term in db.PlanTerms.AsNoTracking()
            join plan in db.Plans on term.PlanId equals plan.Id
            where term.AreaId == areaId && term.TakenOutAt == null && editions.Any(edition => edition.PlanId == plan.Id && edition.WithdrawnAt == null)
            select new { plan.Slug, plan.Title, term.Word, term.Means }).ToListAsync();
        return [.. rows.OrderByDescending(row => row.Slug, StringComparer.Ordinal).ThenBy(row => row.Word, StringComparer.OrdinalIgnoreCase)
            .Select(row => new WordOfPlan(row.Slug, row.Title, row.Word, row.Means))];
    }
}
