using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Records that a promise of the plan in force, or one day of it, was met or given up, or corrects what was recorded.</summary>
[Authorize(Policies.Recorder)]
internal sealed class PromiseModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ThreadWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["RecordedEarly"] = nameof(On), ["RecordedBeforePlan"] = nameof(On), ["EvidenceMissing"] = nameof(Evidence),
        ["ReasonMissing"] = nameof(Reason), ["NothingToTakeBack"] = nameof(Outcome),
        ["AddressNotFit"] = nameof(Address),
    };

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? Day { get; set; }

    /// <summary>The plan whose promise was asked for: another's of the same reference is not shown in its place.</summary>
    [BindProperty(SupportsGet = true, Name = "plan")]
    public string? PlanSlug { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    [BindProperty]
    public PromiseOutcome? Outcome { get; set; }

    [BindProperty]
    public TypedDate? On { get; set; }

    [BindProperty]
    public string? Evidence { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The number of the record that the person saw standing.</summary>
    [BindProperty]
    public int After { get; set; }

    /// <summary>The promise that the person saw, and the edition in whose words: the reference may be another's by now.</summary>
    [BindProperty]
    public Guid Statement { get; set; }

    [BindProperty]
    public int Edition { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public PromiseInForce Promise { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PromiseRecord> Records { get; private set; } = [];

    /// <summary>By record, the number of the edition for whose words it was made, where the promise has other words now.</summary>
    public IReadOnlyDictionary<Guid, int> OfEarlierWords { get; private set; } = new Dictionary<Guid, int>();

    public IReadOnlyList<PromiseOutcome> Outcomes =>
        Records is [{ Outcome: not PromiseOutcome.TakenBack }, ..] ? Enum.GetValues<PromiseOutcome>() : [PromiseOutcome.Met, PromiseOutcome.GivenUp];

    public string PublicPage => $"/{Area.Slug}/plans/{Promise.PlanSlug}/{Promise.Reference}";

    public async Task<IActionResult> OnGetAsync(string reference, CancellationToken cancel)
    {
        if (!await FindAsync(reference, cancel) || (PlanSlug ?? Promise.PlanSlug) != Promise.PlanSlug)
        {
            return NotFound();
        }

        On = TypedDate.Of(clock.Today());
        After = Records.Count == 0 ? 0 : Records[0].Number;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] RecordPromise record, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(reference, cancel))
        {
            return NotFound();
        }

        if (Outcome is null)
        {
            ModelState.AddModelError(nameof(Outcome), words["OutcomeMissing"]);
        }

        var day = On?.Read();
        if (day is null)
        {
            ModelState.AddModelError(nameof(On), words["OnMissing"]);
        }

        // Where nobody said what became of it, only what is asked whatever became of it is asked.
        var wanted = new PromiseToRecord(Outcome ?? PromiseOutcome.TakenBack, day ?? clock.Today(), Evidence, Address, Reason, Area.IsDemonstration);
        if (!ModelState.IsValid)
        {
            var before = Records.Count > 0 ? Records[0] : null;
            ModelState.AddFurther(PromiseRecord.WhyNot(wanted, before, Promise.Since, clock.Today(), Area.IsDemonstration), Fields);
            return Page();
        }

        try
        {
            await record.RunAsync(new(Area.Id, Statement, Day, Edition), wanted, After, clock.ChangeBy(User, words["WhyRecorded", Promise.Reference]), cancel);
            return Redirect($"/{Area.Slug}/manage/promises/{Promise.Reference}?plan={Promise.PlanSlug}{(Day is { } of ? $"&day={of:yyyy-MM-dd}" : "")}&done=recorded");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string reference, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if ((await db.PromisesInForceAsync(Area.Id, clock.Today(), cancel))
            .FirstOrDefault(one => string.Equals(one.Reference.ToString(), reference, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return false;
        }

        Promise = found;
        Day ??= found.Days.Count == 1 ? found.Days[0] : null;
        if (found.Days.Count == 0 ? Day is not null : Day is not { } day || !found.Days.Contains(day))
        {
            return false;
        }

        var key = PromiseRecord.KeyOf(Day);
        Records = await db.PromiseRecords.AsNoTracking().Where(one => one.StatementId == found.Statement && one.DayKey == key)
            .OrderByDescending(one => one.Number).ToListAsync(cancel);
        OfEarlierWords = await db.OfEarlierWordsAsync(Records, clock.Today(), cancel);
        return true;
    }
}
