using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Manage.People;

/// <summary>The people of the bodies that the reader administers, and of no other.</summary>
[Authorize(Policies.BodyAdministrator)]
internal sealed class IndexModel(AppDb db, AreaHere here, TimeProvider clock) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public IReadOnlyList<HoldingShown> Held { get; private set; } = [];

    /// <summary>The panel, while it has no administrator and the reader administers the local policing body.</summary>
    public Body? PanelToAppoint { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public async Task OnGetAsync()
    {
        Area = await here.GetAsync();
        var today = clock.Today();
        var kinds = User.AdministersIn(Area);
        Bodies = [.. kinds.Select(kind => Area.InOffice(kind, today))];
        var me = clock.ChangeBy(User, "Looks at people");
        var listed = await (
            from held in db.RoleHoldings
            join body in db.Bodies on held.BodyId equals body.Id
            join person in db.People on held.PersonId equals person.Id
            where held.AreaId == Area.Id && kinds.Contains(body.Kind)
            orderby person.Name, held.From
            select new HoldingShown(held.Id, person.Id, person.Name, person.Email, body.Kind, held.Role, held.From, held.To, person.PasswordHash != null,
                person.TwoFactorEnabled)).ToListAsync();
        var elsewhere = await db.MadeElsewhereAsync(Area.Id, listed.Select(held => held.PersonId));
        Held = [.. listed.Select(held => elsewhere.Contains(held.PersonId) ? held with { Name = held.Email, IsMadeElsewhere = true } : held)
            .Select(held => held with { MayStartAgain = !Area.IsDemonstration && held.PersonId != me.WhoId })
            .OrderBy(held => held.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(held => held.From)];
        var panel = Area.Panel(today);
        PanelToAppoint = await db.MayAppointFirstAsync(panel, today, me) ? panel : null;
    }
}

/// <summary>A row of the list of people.</summary>
internal sealed record HoldingShown(
    Guid Id, Guid PersonId, string Name, string Email, BodyKind Kind, Role Role, DateOnly From, DateOnly? To, bool HasPassword, bool HasSecondFactor)
{
    /// <summary>Whether a link to start again is offered: nobody makes their own, and the demonstration keeps its password.</summary>
    public bool MayStartAgain { get; init; }

    /// <summary>The account is another area's: it goes by its address here, and how it signs in is not shown.</summary>
    public bool IsMadeElsewhere { get; init; }
}

/// <summary>The roles held in one body, in the area with this slug.</summary>
internal sealed record HoldingsTable(string Area, IReadOnlyList<HoldingShown> Held);
