using Frankpledge.Timetables.Contract;
using System.Text;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>What the Specified Information Order has the office publish over a year, next due first; to read, as a calendar and as a table.</summary>
[Authorize(Policies.Staff)]
internal sealed class PublicationsModel(AppDb db, AreaHere here, Calendars calendars, TimeProvider clock, IStringLocalizer<DeadlineWords> words) : PageModel
{
    private const int FirstYear = WorkingCalendar.FirstYear + 1;

    private const int LastYear = WorkingCalendar.LastYear - 2;

    /// <summary>The year asked for, 2026 or 2026/27; the present one when it is left out, and where it is none, which is then said.</summary>
    [BindProperty(Name = "year", SupportsGet = true)]
    public string? Asked { get; set; }

    public FinancialYear Year { get; private set; }

    public PoliceArea Area { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public DeadlineDesk Desk => new(User, Area);

    /// <summary>The publications are the office's: the panel reads.</summary>
    public bool Records => Desk.Keeps && Desk.Body == BodyKind.LocalPolicingBody;

    /// <summary>By day: those that are owed first, then those that were published.</summary>
    public IReadOnlyList<PublicationShown> All { get; private set; } = [];

    /// <summary>Whether a day lies before the area came here, so that nobody recorded it.</summary>
    public bool IsBeforeOurTime(PublicationShown one) => one.Published is null && one.Entry.Due < CivilTime.DayOf(Area.CreatedAt);

    /// <summary>Records of items that fell due by a calendar in an earlier version and now fall due only when something happens.</summary>
    public IReadOnlyList<(string What, SettledDeadline Record)> Undated { get; private set; } = [];

    /// <summary>Why the law asks for none of it here, in a sentence; null where it does.</summary>
    public Sentence? NotHere => All.Count == 0 ? RuleReach.WhyNot(RuleBook.Of("R79"), Area.Nation, Area.Facts().ModelOn(Year.Last)) : null;

    public PendingChange? PendingOn(PublicationEntry entry) => Area.Facts().PendingOn(entry.Due, entry.Item.Rule);

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnGetIcsAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var events = All.Where(one => one.Published is null)
            .Select(one =>
                new CalendarDay(PublicationDeadlines.Key(one.Entry),
                    words[one.Entry.IsStatutoryDate ? "Publish" : "PublishLocal", one.Entry.Item.What, one.Entry.Covers].Value, one.Entry.Due,
                    PendingOn(one.Entry)?.Warning));
        return File(Encoding.UTF8.GetBytes(CalendarFile.Text(new(Area.Slug, Area.Id), "Specified information", events, clock.GetUtcNow())),
            CalendarFile.MediaType, $"publications-{Year.StartYear}.ics");
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var text = CsvFile.Text(["due", "what", "covers", "paragraph", "frequency", "statutory_date", "rule", "published", "pending_change", "day"],
            All.Select(one => (IReadOnlyList<object?>)
        [
            one.Entry.Due, one.Entry.Item.What, one.Entry.Covers, one.Entry.Item.Paragraph, one.Entry.Item.Frequency, one.Entry.IsStatutoryDate
                ? "yes" : "no", one.Entry.Item.Rule, one.Published?.SettledOn, PendingOn(one.Entry)?.Warning, one.Entry.IsStatutoryDate ? "law" : "local",
        ]));
        return File(Encoding.UTF8.GetBytes(text), CsvFile.MediaType, $"publications-{Year.StartYear}.csv");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        var isYear = FinancialYear.TryParse(Asked ?? "", out var year);
        var isKnown = isYear && year.StartYear is >= FirstYear and <= LastYear;
        Year = isKnown ? year : FinancialYear.Containing(Today);
        if (!isKnown && Asked?.Trim() is { Length: > 0 } typed)
        {
            ModelState.AddModelError("year", words[isYear || typed.All(char.IsAsciiDigit) ? "NotAYearOf" : "NotAYear", typed, FirstYear, LastYear]);
        }

        var entries = PublicationDeadlines.Of(Area.Facts(), Year, await calendars.ForAsync(Area.Nation, cancel));
        var done = await db.SettledDeadlines.AsNoTracking().Where(settled => settled.AreaId == Area.Id).ToDictionaryAsync(settled => settled.Key, cancel);
        Undated = [.. from item in PublicationDeadlines.WhenItHappens from record in done.Values where PublicationDeadlines.IsOf(record.Key, item)
            orderby record.SettledOn select (item.What, record)];
        All = [.. entries.Select(entry => new PublicationShown(entry, done.GetValueOrDefault(PublicationDeadlines.Key(entry))))
            .OrderBy(one => one.Published is not null || IsBeforeOurTime(one)).ThenBy(one => one.Entry.Due)];
    }
}

/// <summary>A publication and the record that it was made, if there is one.</summary>
internal sealed record PublicationShown(PublicationEntry Entry, SettledDeadline? Published);
