using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Api;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The area in the address with the edition that a public page shows, and the layout around it.</summary>
/// <param name="Edition">The latest edition of the plan; null while the area has none. Its wordings are not loaded.</param>
public sealed record PublicPlan(PoliceArea Area, Frankpledge.Plans.Plan? Plan, Edition? Edition, IReadOnlyList<Edition> Editions, bool IsCurrent)
{
    /// <summary>Addresses of the current plan are short; those of another plan name it.</summary>
    public string PlanRoot => IsCurrent ? $"/{Area.Slug}/plan" : $"/{Area.Slug}/plans/{Plan!.Slug}";

    public string UrlOf(string reference) => $"{PlanRoot}/{reference}";

    /// <summary>The plan named by <paramref name="plan"/>, or else the current one: that of the edition issued (or confirmed) last.</summary>
    /// <returns>Null when there is no such area, or no plan of that name.</returns>
    public static async Task<PublicPlan?> FindAsync(AppDb db, string area, string? plan = null, int? edition = null)
    {
        var slug = area.ToLowerInvariant();
        var found = await db.Areas.AsNoTracking().Include(a => a.Bodies).SingleOrDefaultAsync(a => a.Slug == slug);
        if (found is null)
        {
            return null;
        }

        var plans = await db.Plans.AsNoTracking().Include(p => p.Editions).Where(p => p.AreaId == found.Id && p.Editions.Count > 0).ToListAsync();
        var current = plans.OrderByDescending(p => p.Latest!.IssuedOn ?? p.Latest.ConfirmedAt.LocalDay()).ThenByDescending(p => p.Slug, StringComparer.Ordinal).FirstOrDefault();
        var shown = plan is null ? current : plans.SingleOrDefault(p => p.Slug == plan);
        if (plan is not null && shown is null)
        {
            return null;
        }

        var editions = shown?.Editions.OrderByDescending(e => e.Number).ToList() ?? [];
        var chosen = edition is null ? editions.FirstOrDefault() : editions.SingleOrDefault(e => e.Number == edition);
        return edition is not null && chosen is null ? null : new PublicPlan(found, shown, chosen, editions, shown == current);
    }

    /// <summary>The area's other published plans.</summary>
    public static async Task<IReadOnlyList<(string Title, string Slug)>> OthersAsync(AppDb db, PublicPlan shown) =>
        [.. (await db.Plans.AsNoTracking().Where(p => p.AreaId == shown.Area.Id && p.Id != shown.Plan!.Id && p.Editions.Count > 0).Select(p => new { p.Title, p.Slug }).ToListAsync())
            .OrderByDescending(p => p.Slug, StringComparer.Ordinal).Select(p => (p.Title, p.Slug))];

    public PublicLayout Layout(string title, string path, string? description = null, string? searchedFor = null, bool hasOwnSearch = false) => new()
    {
        Title = title,
        Area = new AreaFace(Area.Name, Area.Slug, Area.Colour, Area.IsDemonstration ? PublicText.Get("DemonstrationNote") : null),
        PlanTitle = Plan?.Title,
        Nav =
        [
            new(PublicText.Get("NavHome"), $"/{Area.Slug}"),
            new(PublicText.Get("NavPlan"), $"/{Area.Slug}/plan"),
            new(PublicText.Get("NavSearch"), $"/{Area.Slug}/search"),
            new(PublicText.Get("NavEditions"), $"/{Area.Slug}/plan/editions"),
            new(PublicText.Get("NavData"), $"/{Area.Slug}/data"),
        ],
        SearchUrl = hasOwnSearch ? null : $"/{Area.Slug}/search",
        SearchedFor = searchedFor,
        CanonicalUrl = path,
        FeedUrl = PlanFeed.Path(Area.Slug),
        OpenGraphTitle = $"{title} - {Plan?.Title ?? Area.Name}",
        Description = description,
        FooterLinks =
        [
            new(PublicText.Get("FooterAccessibility"), "/accessibility"),
            new(PublicText.Get("FooterPrivacy"), "/privacy"),
            new(PublicText.Get("FooterData"), $"/{Area.Slug}/data"),
            new(PublicText.Get("FooterLaw"), $"/{Area.Slug}/law"),
            new(PublicText.Get("FooterStaff"), $"/{Area.Slug}/manage"),
        ],
    };
}
