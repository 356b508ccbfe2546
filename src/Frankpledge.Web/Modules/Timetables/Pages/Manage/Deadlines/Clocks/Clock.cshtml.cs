using Frankpledge.Timetables.Contract;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines.Clocks;

/// <summary>One clock: when it is due and why, and the two ways in which it ends.</summary>
[Authorize(Policies.Staff)]
internal sealed class ClockModel(AreaHere here, AppDb db, Calendars calendars, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["ClockOutcomeMissing"] = nameof(Outcome), ["SettledBeforeStart"] = nameof(SettledOn), ["SettledLater"] = nameof(SettledOn),
        ["ClockReasonMissing"] = nameof(Reason),
    };

    [BindProperty]
    public TypedDate? SettledOn { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public DeadlineDesk Desk => new(User, Area);

    public ClockShown Shown { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        SettledOn = TypedDate.Of(Today);
        return await ShowAsync(id, cancel);
    }

    [May(Policies.DeadlineKeeper)]
    public async Task<IActionResult> OnPostSettleAsync(Guid id, [FromServices] SettleClock settle, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if (SettledOn?.Read() is not { } day)
        {
            ModelState.AddModelError(nameof(SettledOn), words["SettledOnMissing"]);
            var page = await ShowAsync(id, cancel);
            ModelState.AddFurther(Shown?.Clock.WhyNotSettle(Today, Outcome ?? "", Today) ?? [], Fields);
            return page;
        }

        return await EndAsync(id, input => settle.RunAsync(input, clock.ChangeBy(User, words["WhySettled"]), cancel), day, Outcome, cancel);
    }

    [May(Policies.DeadlineKeeper)]
    public async Task<IActionResult> OnPostCancelAsync(Guid id, [FromServices] CancelClock stop, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        return await EndAsync(id, input => stop.RunAsync(input, clock.ChangeBy(User, words["WhyCancelled"]), cancel), Today, Reason, cancel);
    }

    private async Task<IActionResult> EndAsync(Guid id, Func<ClockToEnd, Task> end, DateOnly on, string? note, CancellationToken cancel)
    {
        try
        {
            await end(new ClockToEnd(Area.Facts(), Desk.Body, id, on, note ?? "", Today));
            return Redirect(Desk.ClockUrl(id));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            db.ChangeTracker.Clear();
            return await ShowAsync(id, cancel);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if (await db.ClocksOf(Area.Facts(), Desk.Body).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } found)
        {
            return NotFound();
        }

        Shown = new ClockShown(found, found.Working(await calendars.ForAsync(Area.Nation, cancel), Area.Facts()));
        return Page();
    }
}
