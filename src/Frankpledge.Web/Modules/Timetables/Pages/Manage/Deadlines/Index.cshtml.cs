using Frankpledge.Timetables.Contract;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Statute.Governance;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The clocks that run, those that a new bank holiday moved, those that ended, and the calculators.</summary>
[Authorize(Policies.Staff)]
internal sealed class IndexModel(AppDb db, AreaHere here, Calendars calendars, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    private const int MostEnded = 20;

    /// <summary>The pages that compute and save nothing, in order.</summary>
    public static IReadOnlyList<string> Calculators { get; } = ["Precept", "Appointment", "Inspection", "Publications", "Promises", "Requests", "Consultation", "Vacancy", "Notice"];

    public DeadlineDesk Desk { get; private set; } = null!;

    public int ClearDaysHere => NationRules.For(Desk.Area.Nation).ClearDays;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<ClockShown> Running { get; private set; } = [];

    public IReadOnlyList<ClockShown> Ended { get; private set; } = [];

    public IReadOnlyList<ClockShown> Moved => [.. Running.Where(one => one.HasMoved)];

    public string Lead => (Running.Count(one => one.DaysLeft(Today) < 0), Running.Count) switch
    {
        (_, 0) => words["NoClockRuns"],
        (0, 1) => words["ClocksRunOne"],
        (0, var all) => words["ClocksRun", all],
        var (late, all) => words["ClocksLate", new Many(all), late],
    };

    public PendingChange? PendingOn(ClockShown one) => Desk.Area.Facts().PendingOn(one.Due, one.Clock.Kind.Rule());

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Desk = new DeadlineDesk(User, area);
        var calendar = await calendars.ForAsync(area.Nation, cancel);
        var clocks = (await db.ClocksOf(area.Facts(), Desk.Body).AsNoTracking().ToListAsync(cancel)).ConvertAll(one => new ClockShown(one, one.Working(calendar)));
        Running = [.. clocks.Where(one => one.Clock.State == ClockState.Running).OrderBy(one => one.Due)];
        Ended = [.. clocks.Where(one => one.Clock.State != ClockState.Running).OrderByDescending(one => one.Clock.EndedOn).Take(MostEnded)];
    }
}
