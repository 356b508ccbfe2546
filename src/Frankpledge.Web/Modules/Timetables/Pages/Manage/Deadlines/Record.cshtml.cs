using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>Records that a computed deadline was met, or takes that back.</summary>
[Authorize(Policies.DeadlineKeeper)]
internal sealed class RecordModel(AreaHere here, AppDb db, ComputedDeadlines deadlines, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["SettledLater"] = nameof(On), ["SettledTooEarly"] = nameof(On), ["OutOfOrder"] = nameof(On), ["ReportMayCome"] = nameof(On),
        ["NoteTooLong"] = nameof(Note),
    };

    [BindProperty(Name = "key", SupportsGet = true)]
    public string Key { get; set; } = "";

    [BindProperty]
    public TypedDate? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public DeadlineDesk Desk => new(User, Area);

    public ComputedDeadline What { get; private set; } = null!;

    public SettledDeadline? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        On = TypedDate.Of(clock.Today());
        return await FindAsync(cancel) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SettleDeadline settle, CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (On?.Read() is not { } day)
        {
            ModelState.AddModelError(nameof(On), words["SettledOnMissing"]);
            ModelState.AddFurther(SettleDeadline.WhyNot(new(Area.Id, Key, clock.Today(), Note ?? "", clock.Today()), What), Fields);
            return Page();
        }

        return await SavedAsync(
            () => settle.RunAsync(new DeadlineToSettle(Area.Id, Key, day, Note ?? "", clock.Today()), clock.ChangeBy(User, words["WhyRecorded", What.Title]),
                cancel));
    }

    public async Task<IActionResult> OnPostBackAsync([FromServices] ReopenDeadline reopen, CancellationToken cancel) => await FindAsync(cancel)
        ? await SavedAsync(() => reopen.RunAsync(Area.Id, Key, clock.ChangeBy(User, words["WhyTakenBack", What.Title]), cancel))
        : NotFound();

    private async Task<IActionResult> SavedAsync(Func<Task> change)
    {
        try
        {
            await change();
            return Redirect($"/{Area.Slug}{What.Page}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    /// <summary>Finds the deadline that the key names and what is recorded of it; only the office records its publications.</summary>
    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if (await deadlines.FindAsync(Area.Facts(), Key, clock.Today(), cancel) is not { IsRecordedByDay: true } found
            || (found.IsOfOfficeOnly && Desk.Body != BodyKind.LocalPolicingBody))
        {
            return false;
        }

        What = found;
        Done = await db.SettledDeadlines.AsNoTracking().SingleOrDefaultAsync(settled => settled.AreaId == Area.Id && settled.Key == Key, cancel);

        // What was recorded where the rule is not law can be taken back; nothing new is recorded there.
        return Done is not null || found.WhyNotHere(Area.Facts()).Count == 0;
    }
}
