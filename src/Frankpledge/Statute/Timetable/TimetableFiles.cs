using System.Globalization;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Timetable;

/// <summary>A timetable as files for other programs: a calendar (iCalendar, RFC 5545) and a table (CSV, RFC 4180).</summary>
public static class TimetableFiles
{
    private const string Newline = "\r\n";

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
        var stages = table.Stages.Select(stage => Event(stage.Template.Code, stage.Template.Rule is { } rule ? $"{stage.Template.Name} ({rule})" : stage.Template.Name, stage.Expected));
        return CalendarFile.Text("Plan timetable", stages.Append(Event("deadline", "Last day to issue the police and crime plan (R20)", table.Duty.Deadline)), made);

        CalendarEvent Event(string code, string summary, DateOnly day) => new($"{Iso(table.Duty.Poll)}-{code}", summary, day);
    }

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
