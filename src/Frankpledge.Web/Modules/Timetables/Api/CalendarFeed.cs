using System.Text;
using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Api;

/// <summary>What is due for the person behind a secret address, for calendar programs, which cannot sign in. Each body sees its own only.</summary>
internal static class CalendarFeed
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/calendar/{secret}.ics", SendAsync).GivesFile(CalendarFile.MediaType, PublicText.Get("ApiCalendar")).AllowAnonymous();

    private static async Task<IResult> SendAsync(string secret, HttpContext http, AppDb db, DeadlinesHere deadlines, TimeProvider clock,
        IStringLocalizer<TimetableWords> say)
    {
        var cancel = http.RequestAborted;
        if (await db.BehindCalendarAsync(secret, clock.Today(), cancel) is not { } worksFor)
        {
            return Results.NotFound();
        }

        var days = new List<(CalendarOwner, CalendarDay)>();
        foreach (var inArea in worksFor.GroupBy(one => one.AreaId))
        {
            var area = await db.AreaFactsAsync(inArea.Key, cancel);
            var due = (await deadlines.OfAsync(area, clock.Today(), cancel)).Where(deadline => inArea.Any(one => deadline.IsSeenBy(one.Body)));
            days.AddRange(due.Select(deadline => (new CalendarOwner(area.Slug, area.Id), Day(deadline, area.Name, say))));
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(CalendarFile.Text(say["CalendarName"].Value, days, clock.GetUtcNow()), CalendarFile.MediaType, Encoding.UTF8);
    }

    private static CalendarDay Day(Deadline deadline, string area, IStringLocalizer<TimetableWords> say) =>
        new(deadline.Key, say[deadline.IsLocal ? "CalendarDayLocal" : "CalendarDay", deadline.Mark is { } mark ? (Sentence)$"{deadline.Title} {mark}" : deadline.Title, area], deadline.DueOn,
            string.Join(" ", new[] { say["CalendarDetails", deadline.Why, deadline.SettledBy].Value, deadline.Pending?.Warning }.OfType<string>()));
}
