using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Api;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>The area in the address with the edition that a public page shows, and the layout around it.</summary>
/// <param name="Plans">All its published plans as they stand today.</param>
/// <param name="Edition">The edition shown; null while the area has none. Its wordings are not loaded.</param>
public sealed record PublicPlan(PoliceArea Area, PlansOnADay Plans, Frankpledge.Plans.Plan? Plan, Edition? Edition)
{
    /// <summary>Newest first.</summary>
    public IReadOnlyList<Edition> Editions { get; } = [.. (Plan?.Editions ?? []).OrderByDescending(edition => edition.Number)];

    /// <summary>The area's other published plans.</summary>
    public IEnumerable<Frankpledge.Plans.Plan> Others => Plans.Plans.Where(plan => plan != Plan);

    public EditionStanding? Standing => Plan is null || Edition is null ? null : Plans.StandingOf(Plan, Edition);

    /// <summary>Headings and tables that may be shown: of a withdrawn text none.</summary>
    public IReadOnlyList<EditionPart> Parts => Edition is { IsWithdrawn: false } shown ? shown.Parts : [];

    /// <summary>Permanent: the plan is always named. <c>/{area}/plan</c> only leads here.</summary>
    public string PlanRoot => RootOf(Plan!);

    public string UrlOf(string reference) => $"{PlanRoot}/{reference}";

    public string UrlOf(Edition edition) => $"{PlanRoot}/editions/{edition.Number}";

    public string RootOf(Frankpledge.Plans.Plan plan) => $"/{Area.Slug}/plans/{plan.Slug}";

    /// <summary>The plan named by <paramref name="plan"/>, or else the one to which short addresses lead today.</summary>
    /// <returns>Null when there is no such area, plan or edition.</returns>
    public static async Task<PublicPlan?> FindAsync(AppDb db, DateOnly today, string area, string? plan = null, int? edition = null)
    {
        var slug = area.ToLowerInvariant();
        var found = await db.Areas.AsNoTracking().Include(a => a.Bodies).SingleOrDefaultAsync(a => a.Slug == slug);
        if (found is null)
        {
            return null;
        }

        var plans = await db.PlansOfAsync(found.Id, today);
        var shown = plan is null ? plans.Leading : plans.Plans.SingleOrDefault(p => p.Slug == plan);
        var chosen = shown is null ? null : edition is null ? plans.ShownOf(shown) : shown.Editions.SingleOrDefault(e => e.Number == edition);
        return (plan is not null && shown is null) || (edition is not null && chosen is null) ? null : new PublicPlan(found, plans, shown, chosen);
    }

    public static PlanCounts Count(IEnumerable<ShownStatement> statements) => new(statements.Select(statement => statement.Kinds));

    /// <param name="saysStanding">False on pages that show nothing of the plan.</param>
    public PublicLayout Layout(string title, string address, string? description = null, string? searchedFor = null, bool hasOwnSearch = false, bool saysStanding = true) => new()
    {
        Title = title,
        Area = AreaHere.Face(Area),
        PlanTitle = Plan?.Title,
        Notice = saysStanding ? StandingNotice.Of(this) : null,
        Nav =
        [
            new(PublicText.Get("NavHome"), $"/{Area.Slug}"),
            .. Plan is null ? [] : new NavItem[]
            {
                new(PublicText.Get("NavPlan"), PlanRoot), new(ThreadWords.Get("NavPromises"), $"/{Area.Slug}/promises"),
                new(PublicText.Get("NavSearch"), $"/{Area.Slug}/search"), new(PublicText.Get("NavEditions"), $"{PlanRoot}/editions"),
            },
            new(PublicText.Get("NavData"), $"/{Area.Slug}/data"),
        ],
        SearchUrl = hasOwnSearch || Plan is null ? null : $"/{Area.Slug}/search",
        SearchedFor = searchedFor,
        CanonicalUrl = address,
        FeedUrl = Plan is null ? null : PlanFeed.Path(Area.Slug),
        OpenGraphTitle = $"{title} - {Plan?.Title ?? Area.Name}",
        Description = description,
        UsefulUrl = PublicFrame.FeedbackUrl(Area),
        FooterLinks = PublicFrame.Footer(Area),
    };
}
