using System.Security.Claims;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage;

/// <summary>What of all that is due a visitor wants to see.</summary>
public enum DueFilter
{
    All,
    Law,
    Promise,
    Own,
    Unsettled,
    Mine,
}

/// <summary>A deadline as Today shows it.</summary>
/// <param name="AlertedOn">The day on which its newest alert was raised, or null.</param>
internal sealed record DueLine(Deadline Deadline, int DaysLeft, bool IsMine, DateOnly? AlertedOn)
{
    public bool IsIn(DueFilter filter) => filter switch
    {
        DueFilter.All => true,
        DueFilter.Mine => IsMine,
        _ => Deadline.Kind.ToString() == filter.ToString(),
    };
}

/// <summary>What is due for the signed-in person, with its alerts.</summary>
internal sealed class DueList(AppDb db, AreaHere here, DueHere due, TimeProvider clock)
{
    public async Task<IReadOnlyList<DueLine>> OfAsync(ClaimsPrincipal person, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        var today = clock.Today();
        var roles = RoleClaim.Of(person).Where(held => held.Area == area.Slug).ToList();
        var alerts = (await db.Alerts.AsNoTracking().Where(alert => alert.AreaId == area.Id).ToListAsync(cancel))
            .GroupBy(alert => (alert.Deadline, alert.DueOn)).ToDictionary(same => same.Key, same => same.Max(alert => alert.RaisedOn));
        return
        [
            .. (await due.OfAsync(person, cancel)).Select(deadline => new DueLine(
                deadline, deadline.DaysLeft(today), roles.Any(held => deadline.IsOf(held.Kind, held.Role)),
                alerts.TryGetValue((deadline.Key, deadline.DueOn), out var raised) ? raised : null)),
        ];
    }
}
