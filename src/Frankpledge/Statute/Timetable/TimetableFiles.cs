using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Timetable;

/// <summary>A timetable as files for other programs: a calendar (iCalendar, RFC 5545) and a table (CSV, RFC 4180).</summary>
public static class TimetableFiles
{
    private const string Local = "A local date, the area's own (R10). Where the law gives this step a last day, the timetable shows it.";

    /// <summary>One line a stage, with whose day it is and the rule that it rests on; an empty cell where there is no day.</summary>
    public static string Csv(PlanTimetable table) => CsvFile.Text(
        ["stage", "owner", "rule", "earliest", "baseline", "planned", "expected", "latest", "actual", "float_days", "pending_change", "day", "rule_of_day",
            "rule_here"],
        table.Stages.Select(stage => (IReadOnlyList<object?>)
        [
            stage.Template.Name, stage.Template.Owner, stage.Template.Rule ?? "local",
            stage.Earliest, stage.WasPlanned ? stage.Baseline : null, stage.Planned, stage.Expected, stage.Latest, stage.Actual, stage.ScheduleFloat.Days,
            table.PendingOn(stage.Expected)?.Warning,
            stage.WhoseDay == WhoseDay.Law ? "law" : "local", stage.RuleOfDay, stage.Mark?.English,
        ]));

    /// <summary>One whole-day event a stage on its expected day, and one for the last day of issue.</summary>
    /// <param name="table">The timetable.</param>
    /// <param name="whose">The area it belongs to.</param>
    /// <param name="made">When the file is made.</param>
    public static string Ics(PlanTimetable table, CalendarOwner whose, DateTimeOffset made)
    {
        var stages = table.Stages.Select(stage => Event(
            stage.Template.Code, stage.WhoseDay == WhoseDay.Law
                ? Named(stage) : $"{Named(stage)} (local date)", stage.Expected, stage.WhoseDay == WhoseDay.Law ? null : Local));
        return CalendarFile.Text(whose, "Plan timetable",
            stages.Append(Event("deadline", "Last day to issue the police and crime plan", table.Duty.Deadline, null)), made);

        static string Named(Stage stage) => stage.Mark is { } mark ? $"{stage.Template.Name} {mark.English}" : stage.Template.Name;

        CalendarDay Event(string code, string summary, DateOnly day, string? local) =>
            new($"plan-timetable/{table.Duty.Poll.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{code}", summary, day,
                string.Join(" ", new[] { local, table.PendingOn(day)?.Warning }.OfType<string>()) is { Length: > 0 } more ? more : null);
    }
}
