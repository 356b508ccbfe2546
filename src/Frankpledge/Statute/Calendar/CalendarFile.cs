using System.Globalization;
using System.Text;

namespace Frankpledge.Statute.Calendar;

/// <summary>A whole day in a calendar file.</summary>
/// <param name="Id">Stable, so that a file taken again replaces the event.</param>
public sealed record CalendarEvent(string Id, string Summary, DateOnly Day);

/// <summary>Days as a calendar for other programs: iCalendar, RFC 5545.</summary>
public static class CalendarFile
{
    private const string Newline = "\r\n";
    private const int LongestLine = 73;

    /// <param name="product">What made it: "Plan timetable".</param>
    /// <param name="events">One whole-day event each.</param>
    /// <param name="made">When the file is made.</param>
    public static string Text(string product, IEnumerable<CalendarEvent> events, DateTimeOffset made)
    {
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", $"PRODID:-//Frankpledge//{product}//EN"];
        foreach (var one in events)
        {
            lines.AddRange(
            [
                "BEGIN:VEVENT",
                $"UID:{one.Id}@frankpledge",
                $"DTSTAMP:{made.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                $"DTSTART;VALUE=DATE:{Compact(one.Day)}",
                $"DTEND;VALUE=DATE:{Compact(one.Day.AddDays(1))}",
                $"SUMMARY:{Escape(one.Summary)}",
                "END:VEVENT",
            ]);
        }

        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => Folded(line) + Newline));
    }

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n").ToString();

    private static string Folded(string line) => string.Join(Newline + " ", line.Chunk(LongestLine).Select(part => new string(part)));
}
