using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Frankpledge.Statute.Calendar;

/// <summary>A whole day in a calendar file.</summary>
/// <param name="Key">Stable in the area, so that a file taken again moves the event.</param>
/// <param name="Summary">What a calendar program shows.</param>
/// <param name="Day">The day itself.</param>
/// <param name="Details">More about it, or null.</param>
public sealed record CalendarDay(string Key, string Summary, DateOnly Day, string? Details = null);

/// <summary>Whose days they are. Two areas, and one area on two installations, never share the identity of an event.</summary>
/// <param name="Area">The area's slug.</param>
/// <param name="Id">The area's row, which is another one on every installation.</param>
public readonly record struct CalendarOwner(string Area, Guid Id);

/// <summary>Days as a calendar for other programs: iCalendar, RFC 5545.</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <param name="whose">Goes into the identity of each event.</param>
    /// <param name="product">What made it: "Plan timetable".</param>
    /// <param name="days">One whole-day event each.</param>
    /// <param name="made">When the file is made.</param>
    public static string Text(CalendarOwner whose, string product, IEnumerable<CalendarDay> days, DateTimeOffset made) =>
        Text(product, days.Select(day => (whose, day)), made);

    /// <summary>The same for somebody who works for several areas.</summary>
    public static string Text(string product, IEnumerable<(CalendarOwner Whose, CalendarDay Day)> days, DateTimeOffset made)
    {
        var calendar = new Ical.Net.Calendar { ProductId = $"-//Frankpledge//{product}//EN" };
        calendar.AddProperty("X-WR-CALNAME", product);
        foreach (var (whose, day) in days)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"{day.Key.Replace('/', '-')}@{whose.Area}.{whose.Id:N}.frankpledge", DtStamp = new CalDateTime(made.UtcDateTime),
                DtStart = new CalDateTime(day.Day), DtEnd = new CalDateTime(day.Day.AddDays(1)), Summary = day.Summary, Description = day.Details,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }
}
