using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Timetable;

/// <summary>A timetable as files for other programs: a calendar (iCalendar, RFC 5545) and a table (CSV, RFC 4180).</summary>
public static class TimetableFiles
{
    /// <summary>One line a stage; an empty cell where there is no day.</summary>
    public static string Csv(PlanTimetable table) => CsvFile.Text(
        ["stage", "owner", "rule", "earliest", "baseline", "planned", "expected", "latest", "actual", "float_days", "pending_change"],
        table.Stages.Select(stage => (IReadOnlyList<object?>)
        [
            stage.Template.Name, stage.Template.Owner, stage.Template.Rule ?? "local",
            stage.Earliest, stage.Baseline, stage.Planned, stage.Expected, stage.Latest, stage.Actual, stage.ScheduleFloat.Days, table.PendingOn(stage.Expected)?.Warning,
        ]));

    /// <summary>One whole-day event a stage on its expected day, and one for the last day of issue.</summary>
    /// <param name="table">The timetable.</param>
    /// <param name="whose">The area it belongs to.</param>
    /// <param name="made">When the file is made.</param>
    public static string Ics(PlanTimetable table, CalendarOwner whose, DateTimeOffset made)
    {
        var stages = table.Stages.Select(stage => Event(stage.Template.Code, stage.Template.Name, stage.Expected));
        return CalendarFile.Text(whose, "Plan timetable", stages.Append(Event("deadline", "Last day to issue the police and crime plan", table.Duty.Deadline)), made);

        CalendarDay Event(string code, string summary, DateOnly day) => new($"plan-timetable/{table.Duty.Poll.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{code}", summary, day, table.PendingOn(day)?.Warning);
    }
}
