using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>Finds the plan that an address names. Plans, and the statements of the text to which short addresses lead,
/// are read once a change and not once a page.</summary>
public sealed class PublicPlans(AppDb db, TimeProvider clock, LastRead<string, PublicPlans.Here> areas, LastRead<Guid, IReadOnlyList<ShownStatement>> texts)
    : IPublicFrame
{
    /// <summary>An area with its published plans as they stand on a day.</summary>
    public sealed record Here(PoliceArea Area, PlansOnADay Plans);

    /// <summary>The plan named by <paramref name="plan"/>, or else the one to which short addresses lead.</summary>
    /// <param name="on">The day on which they stand so; today when left out.</param>
    /// <returns>Null when there is no such area, plan or edition.</returns>
    public async Task<PublicPlan?> FindAsync(string area, string? plan = null, int? edition = null, DateOnly? on = null)
    {
        var (slug, day) = (area.ToLowerInvariant(), on ?? clock.Today());
        if (await areas.FindAsync(slug, day, () => ReadAsync(slug, day)) is not { } here)
        {
            return null;
        }

        var shown = plan is null ? here.Plans.Leading : here.Plans.Plans.SingleOrDefault(p => p.Slug == plan);
        var chosen = shown is null ? null : edition is null ? here.Plans.ShownOf(shown) : shown.Editions.SingleOrDefault(e => e.Number == edition);
        return (plan is not null && shown is null) || (edition is not null && chosen is null) ? null : new PublicPlan(here.Area, here.Plans, shown, chosen);
    }

    /// <summary>The statements of the edition found, in its order: of a withdrawn text none.</summary>
    public async Task<IReadOnlyList<ShownStatement>> StatementsOfAsync(PublicPlan found) => found switch
    {
        { Edition: null or { IsWithdrawn: true } } => [],

        // Older texts are seldom asked for, and would fill the memory.
        { Edition: var edition } when found.Plan == found.Plans.Leading && edition == found.Plans.ShownOf(found.Plan!) =>
            (await texts.FindAsync(edition.Id, clock.Today(), async () => await ReadAsync(edition.Id)))!,
        { Edition: var edition } => await ReadAsync(edition.Id),
    };

    async Task<PublicLayout> IPublicFrame.AroundAsync(PoliceArea area, string title, string? address) =>
        (await FindAsync(area.Slug))!.Layout(title, address, saysStanding: false);

    async Task<PublicLayout> IPublicFrame.AfreshAsync(PoliceArea area)
    {
        var here = (await ReadAsync(area.Slug, clock.Today()))!;
        var shown = here.Plans.Leading;
        return new PublicPlan(here.Area, here.Plans, shown, shown is null ? null : here.Plans.ShownOf(shown)).Layout(area.Name, null, saysStanding: false);
    }

    private async Task<Here?> ReadAsync(string slug, DateOnly day) =>
        await db.Areas.AsNoTracking().Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug) is { } area
            ? new Here(area, await db.PlansOfAsync(area.Id, day))
            : null;

    private async Task<IReadOnlyList<ShownStatement>> ReadAsync(Guid edition) =>
        (await Shown.RowsOf(db.Wordings.AsNoTracking(), db.Statements.AsNoTracking(), edition).ToListAsync()).ConvertAll(row => row.Statement);
}
