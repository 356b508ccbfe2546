using Frankpledge.Timetables.Contract;
using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
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

    /// <summary>The pages that compute and save nothing, in order, with the rule that each asks; one without a rule asks the plan.</summary>
    private static readonly IReadOnlyList<(string Page, string? Rule)> All =
        [("Precept", "R59"), ("Appointment", "R119"), ("Inspection", "R155"), ("Publications", "R79"), ("Promises", null), ("Requests", "R86"),
            ("Consultation", "R171"), ("Vacancy", "R127"), ("Notice", "R6")];

    /// <summary>Those whose rule speaks to the body here (R13).</summary>
    public IReadOnlyList<string> Calculators =>
        [.. All.Where(one => RuleReach.Speaks(one.Rule, Desk.Area.Facts().ModelOn(Today), Desk.Area.Nation)).Select(one => one.Page)];

    /// <summary>Whether a clock's day is law here; otherwise it is shown as not settled, as on Today.</summary>
    public bool IsLaw(ClockShown one) => RuleReach.IsLaw(one.Clock.Kind.Rule(), Desk.Area.Facts().ModelOn(one.Due), Desk.Area.Nation);

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
        var clocks = (await db.ClocksOf(area.Facts(), Desk.Body).AsNoTracking().ToListAsync(cancel))
            .ConvertAll(one => new ClockShown(one, one.Working(calendar, area.Facts())));
        Running = [.. clocks.Where(one => one.Clock.State == ClockState.Running).OrderBy(one => one.Due)];
        Ended = [.. clocks.Where(one => one.Clock.State != ClockState.Running).OrderByDescending(one => one.Clock.EndedOn).Take(MostEnded)];
    }
}
