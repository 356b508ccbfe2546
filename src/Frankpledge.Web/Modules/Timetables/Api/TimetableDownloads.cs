using Frankpledge.Timetables.Contract;
using System.Globalization;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Timetables.Api;

/// <summary>The timetable as files for a calendar program and a spreadsheet, for those who may see its page.
/// The panel gets the steps that concern it.</summary>
internal static class TimetableDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/{area}/manage/timetable.ics",
            (HttpContext http, AreaHere here, AppDb db, Calendars calendars, TimeProvider clock, string? poll, string? on) =>
            SendAsync(http, here, db, calendars, clock, new(poll, on), "ics")).RequireAuthorization(Policies.Staff);
        routes.MapGet("/{area}/manage/timetable.csv",
            (HttpContext http, AreaHere here, AppDb db, Calendars calendars, TimeProvider clock, string? poll, string? on) =>
            SendAsync(http, here, db, calendars, clock, new(poll, on), "csv")).RequireAuthorization(Policies.Staff);
    }

    private static async Task<IResult> SendAsync(HttpContext http, AreaHere here, AppDb db, Calendars calendars, TimeProvider clock, Asked asked, string format)
    {
        var area = await here.GetAsync();
        var all = await db.TimetablesOfAsync(area.Id, http.RequestAborted);
        var stored = asked.Poll is null ? all.Count > 0 ? all[0] : null : all.FirstOrDefault(table => table.Poll == Day(asked.Poll));
        if (stored is null || PlanTimetable.WhyNot(area.Facts().ModelAfter(stored.Poll), area.Nation).Count > 0)
        {
            return Results.NotFound();
        }

        var ofOffice = RoleClaim.Of(http.User).Any(held => held.Area == area.Slug && held.Kind == BodyKind.LocalPolicingBody);
        var table = PlanPath.For(stored, area.Facts(), Day(asked.On) ?? clock.Today(), await calendars.ForAsync(stored.Nation, http.RequestAborted)).Table;
        table = table with
        {
            Stages = [.. table.Stages.Where(stage => ofOffice || StageCodes.ConcernsPanel(stage.Template.Code))
                .Select(stage => stage with { Template = stage.Template with { Owner = stored.OwnerOf(stage.Template) } })],
        };
        var (text, type) = format == "ics"
            ? (TimetableFiles.Ics(table, new(area.Slug, area.Id), clock.GetUtcNow()), CalendarFile.MediaType) : (TimetableFiles.Csv(table), CsvFile.MediaType);
        return Results.File(Encoding.UTF8.GetBytes(text), type,
            $"{area.Slug}-timetable-{stored.Poll.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{format}");
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2012 and <= 2100
            ? day : null;

    private sealed record Asked(string? Poll, string? On);
}
