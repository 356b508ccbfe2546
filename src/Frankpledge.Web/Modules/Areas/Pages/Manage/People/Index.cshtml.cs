using Frankpledge.Areas;
using Frankpledge.Common;
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
internal sealed class IndexModel(AppDb db, ResetAccount reset, AreaHere here, MailSwitch mail, TimeProvider clock) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public IReadOnlyList<HoldingShown> Held { get; private set; } = [];

    /// <summary>The panel, while it has no administrator and the reader administers the local policing body.</summary>
    public Body? PanelToAppoint { get; private set; }

    /// <summary>Why nobody gets a role in a body.</summary>
    public IReadOnlyList<Reason> WhyNoRoles(Body body) => body.Kind == BodyKind.Panel ? Area.WhyNoPanel(clock.Today()) : [];

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
        var kept = await WhyNoLinkAsync([.. listed.Where(held => held.To is null && held.PersonId != me.WhoId).Select(held => held.PersonId)], today, me);
        Held = [.. listed.Select(held => elsewhere.Contains(held.PersonId) ? held with { Name = held.Email, IsMadeElsewhere = true } : held)
            .Select(held => held with { WhyNoLink = kept.GetValueOrDefault(held.PersonId), MayStartAgain = !Area.IsDemonstration && held.PersonId != me.WhoId
                && !kept.ContainsKey(held.PersonId) })
            .OrderBy(held => held.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(held => held.From)];
        var panel = Area.Panel(today);
        PanelToAppoint = Area.WhyNoPanel(today).Count == 0 && await db.MayAppointFirstAsync(panel, today, me) ? panel : null;
    }

    /// <summary>By person, why they get no new link from here, as the act itself would say it.</summary>
    private async Task<Dictionary<Guid, Sentence>> WhyNoLinkAsync(HashSet<Guid> people, DateOnly today, Change me)
    {
        var why = new Dictionary<Guid, Sentence>();
        foreach (var person in Area.IsDemonstration ? [] : await db.People.Include(one => one.Roles).Where(one => people.Contains(one.Id)).ToListAsync())
        {
            if ((mail.IsOn ? await reset.WhyNotMailAsync(person, today, me) : await reset.WhyNotAsync(person, today, me)) is [var reason, ..])
            {
                why[person.Id] = reason.Sentence;
            }
        }

        return why;
    }
}

/// <summary>A row of the list of people.</summary>
internal sealed record HoldingShown(
    Guid Id, Guid PersonId, string Name, string Email, BodyKind Kind, Role Role, DateOnly From, DateOnly? To, bool HasPassword, bool HasSecondFactor)
{
    /// <summary>Whether a link to start again is offered: nobody makes their own, and the demonstration keeps its password.</summary>
    public bool MayStartAgain { get; init; }

    /// <summary>Why none is, where whoever looks could not know; null elsewhere.</summary>
    public Sentence? WhyNoLink { get; init; }

    /// <summary>The account is another area's: it goes by its address here, and how it signs in is not shown.</summary>
    public bool IsMadeElsewhere { get; init; }
}

/// <summary>The roles held in one body, in the area with this slug.</summary>
internal sealed record HoldingsTable(string Area, IReadOnlyList<HoldingShown> Held);
