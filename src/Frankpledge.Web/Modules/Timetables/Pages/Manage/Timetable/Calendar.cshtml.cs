using Frankpledge.Timetables.Contract;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>The bank holidays in force, and the form by which an administrator adds or takes away one that was
/// proclaimed since this version was made.</summary>
[Authorize(Policies.AreaAdministrator)]
internal sealed class CalendarModel(AppDb db, AreaHere here, Calendars calendars, TimeProvider clock, IStringLocalizer<TimetableWords> say) : PageModel
{
    private const int Years = 3;

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["DayOutOfRange"] = nameof(Day), ["NotWorkingAnyway"] = nameof(Day), ["NotABankHoliday"] = nameof(Day),
        ["HolidayNameMissing"] = nameof(Name), ["HolidaySourceMissing"] = nameof(Why),
    };

    [BindProperty]
    public string What { get; set; } = nameof(HolidayChange.Added);

    /// <summary>Whose holiday; the area's own nation unless another one is chosen.</summary>
    [BindProperty]
    public HolidayNation? Nation { get; set; }

    [BindProperty]
    public TypedDate? Day { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The entry that was just made.</summary>
    [BindProperty(Name = "entry", SupportsGet = true)]
    public Guid? EntryId { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public WorkingCalendar Calendar { get; private set; } = null!;

    public IReadOnlyList<BankHolidayEntry> Entries { get; private set; } = [];

    public BankHolidayEntry? Entry => Entries.FirstOrDefault(entry => entry.Id == EntryId);

    /// <summary>Why nobody changes the bank holidays here; then there is no form.</summary>
    public IReadOnlyList<Reason> NotHere { get; private set; } = [];

    public IReadOnlyList<MovedHere> Moved { get; private set; } = [];

    private HolidayNation Own => Area.Nation == Statute.Governance.Nation.Wales ? HolidayNation.Wales : HolidayNation.England;

    public IEnumerable<int> ShownYears => Enumerable.Range(clock.Today().Year, Years);

    public async Task OnGetAsync([FromServices] MovedByHoliday moved, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (Entry is { } entry)
        {
            Moved = [.. (await moved.OfAsync(Area.Facts(), entry.Id, clock.Today(), cancel)).Where(one => one.Deadline.IsSeenBy(BodyKind.LocalPolicingBody))];
        }
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AddBankHoliday add, [FromServices] CancelBankHoliday remove, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        if (NotHere.Count > 0)
        {
            ModelState.Add(NotHere, Fields);
            return Page();
        }

        if (Day?.Read() is not { } day)
        {
            ModelState.AddModelError(nameof(Day), say["HolidayDayWrong"]);
            ModelState.AddFurther(BankHolidayEntry.WhyNot(clock.Today(), Name, Why), Fields);
            return Page();
        }

        try
        {
            var input = new BankHolidayChange(Nation ?? Own, day, Name ?? "", Why ?? "");
            var entry = What == nameof(HolidayChange.Removed)
                ? await remove.RunAsync(input, clock.ChangeBy(User, say["ActHolidayRemoved", day, UnitedKingdomHolidays.Name(input.Nation)]), cancel)
                : await add.RunAsync(input, clock.ChangeBy(User, say["ActHolidayAdded", day, UnitedKingdomHolidays.Name(input.Nation)]), cancel);
            return Redirect($"/{Area.Slug}/manage/calendar?entry={entry.Id}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    /// <summary>Where a holiday comes from: the last exception that made it, or the calculation.</summary>
    public string SourceOf(BankHoliday holiday) =>
        Calendar.Exceptions.LastOrDefault(exception => exception.Day == holiday.Day && exception.Change == HolidayChange.Added)?.Source
            ?? say["HolidayCalculated"];

    private async Task OpenAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        Calendar = await calendars.ForAsync(Area.Nation, cancel);
        Entries = await calendars.EntriesAsync(cancel);
        NotHere = await db.WhyNotChangeHolidaysAsync(clock.ChangeBy(User, say["HolidayChange"]), cancel);
        Nation ??= Own;
    }
}
