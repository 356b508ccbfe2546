using System.Globalization;
using System.Text;

namespace Frankpledge.Statute.Timetable;

/// <summary>A timetable as files for other programs: a calendar (iCalendar, RFC 5545) and a table (CSV, RFC 4180).</summary>
public static class TimetableFiles
{
    private const string Newline = "\r\n";
    private const int LongestLine = 73;

    /// <summary>One line a stage; days as 2025-01-20, an empty cell where there is none.</summary>
    public static string Csv(PlanTimetable table)
    {
        var rows = table.Stages.Select(stage => string.Join(',', Cell(stage.Template.Name), Cell(stage.Template.Owner), stage.Template.Rule ?? "local",
            Iso(stage.Earliest), Iso(stage.Baseline), Iso(stage.Planned), Iso(stage.Expected), Iso(stage.Latest), Iso(stage.Actual), stage.ScheduleFloat.Days.ToString(CultureInfo.InvariantCulture)));
        return string.Join(Newline, rows.Prepend("stage,owner,rule,earliest,baseline,planned,expected,latest,actual,float_days")) + Newline;
    }

    /// <summary>One whole-day event a stage on its expected day, and one for the last day of issue.</summary>
    /// <param name="table">The timetable.</param>
    /// <param name="made">When the file is made.</param>
    public static string Ics(PlanTimetable table, DateTimeOffset made)
    {
        var events = table.Stages.Select(stage => (stage.Template.Code, stage.Template.Name, Day: stage.Expected, stage.Template.Rule))
            .Append(("deadline", "Last day to issue the police and crime plan", table.Duty.Deadline, "R20"));
        List<string> lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Frankpledge//Plan timetable//EN"];
        foreach (var (code, name, day, rule) in events)
        {
            lines.AddRange(
            [
                "BEGIN:VEVENT",
                $"UID:{Iso(table.Duty.Poll)}-{code}@frankpledge",
                $"DTSTAMP:{made.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}",
                $"DTSTART;VALUE=DATE:{Compact(day)}",
                $"DTEND;VALUE=DATE:{Compact(day.AddDays(1))}",
                $"SUMMARY:{Escape(rule is null ? name : $"{name} ({rule})")}",
                "END:VEVENT",
            ]);
        }

        lines.Add("END:VCALENDAR");
        return string.Concat(lines.Select(line => Folded(line) + Newline));
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Compact(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static string Escape(string text) => new StringBuilder(text).Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\n", "\\n").ToString();

    private static string Folded(string line) => string.Join(Newline + " ", line.Chunk(LongestLine).Select(part => new string(part)));
}
