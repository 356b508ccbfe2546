using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables;
using Frankpledge.Web.Access;
using Frankpledge.Web.Charts;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Timetable;

/// <summary>A computed timetable in sentences and as a drawing.</summary>
internal sealed class TimetableStory(IStringLocalizer<TimetableWords> say)
{
    private const int Notable = 7;

    /// <summary>The answer first: issued or not, in time or not, and by how much.</summary>
    public string Lead(PlanPath path)
    {
        var issue = path.Table["issue"];
        var room = path.Table.ScheduleFloat;
        var answer = (issue.Actual, room.Days) switch
        {
            ({ } day, >= 0) => say["LeadIssued", InWords.Day(day), InWords.Number(room.Days, "day"), InWords.Number(room.WorkingDays, "working day")].Value,
            ({ } day, _) => say["LeadIssuedLate", InWords.Day(day), InWords.Number(-room.Days, "day")].Value,
            (null, >= 0) => say["LeadInTime", InWords.Number(room.WorkingDays, "working day")].Value,
            _ => say["LeadTooLate", InWords.Number(-room.Days, "day"), InWords.Day(path.Table.Duty.Deadline)].Value,
        };
        return WorstSlip(path) is { } worst ? $"{answer} {say["LeadSlip", worst.Stage, InWords.Weeks(worst.Days), InWords.Day(worst.From)]}" : answer;
    }

    /// <summary>"3 working days", or how many are missing.</summary>
    public string Room(ScheduleFloat room) =>
        room.Days < 0 ? say["RoomNone", InWords.Number(-room.Days, "day")] : InWords.Number(room.WorkingDays, "working day").ToString();

    /// <summary>The first few by name, and how many more.</summary>
    public string Few(IReadOnlyList<StepLine> lines) => lines.Count <= 4
        ? InWords.List([.. lines.Select(line => line.Name)]).ToString()
        : say["AndMore", string.Join(", ", lines.Take(3).Select(line => line.Name)), lines.Count - 3];

    /// <summary>What the drawing shows, in a sentence. The cause is looked for among all steps; one that the reader does not see is not named.</summary>
    public string Reading(PlanPath path, IReadOnlyList<StepLine> lines) =>
        path.Table.Stages.FirstOrDefault(stage => stage.Slippage?.Days >= Notable) is { } first
        ? lines.Any(line => line.Code == first.Template.Code)
            ? say["ReadingSlip", first.Template.Name, InWords.Weeks(first.Slippage!.Days)]
            : say["ReadingSlipOfOffice", InWords.Weeks(first.Slippage!.Days)]
        : say[lines.Any(line => line is { MayChange: true, Stage.WasPlanned: true }) ? "ReadingOnCourse" : "ReadingNotPlanned"];

    /// <summary>The steps that the law asks for before the plan may be issued, and that are still open.</summary>
    public static IReadOnlyList<StepLine> StandInTheWay(IReadOnlyList<StepLine> lines) =>
        [.. lines.Where(line => line.Stage.Template.Rule is not null && line.State is StageState.Late or StageState.ToCome
            && StageCodes.Before(StageCodes.Issue).Contains(line.Code))];

    public Timeline Draw(PlanPath path, IReadOnlyList<StepLine> lines)
    {
        var on = path.On;
        var first = lines.Min(line => line.Stage.Expected);
        return new(
            say["ChartLabel", first, path.Table.Duty.Deadline], [.. Rows(lines, DayWords(first, lines))], on, say["Day", on], path.Table.Duty.Deadline,
            say["ChartLaw", path.Table.Duty.Deadline], say["ChartFloat", Room(path.Table.ScheduleFloat)]);
    }

    /// <summary>The consultation is one bar from its first to its last day; every other step is a day.</summary>
    private IEnumerable<TimelineRow> Rows(IReadOnlyList<StepLine> lines, string day)
    {
        var opens = lines.FirstOrDefault(line => line.Code == "consultation_opens")?.Stage;
        foreach (var line in lines.Where(line => line.Code is not ("poll" or "consultation_opens")))
        {
            var (stage, isDone) = (line.Stage, line.State == StageState.Done);
            yield return line.Code == "consultation_closes" && opens is not null
                ? new(say["Consultation"], First(opens), First(stage), opens.Expected, stage.Expected, isDone,
                    say["ChartFromTo", opens.Expected, stage.Expected])
                : new(line.Name, null, First(stage), null, stage.Expected, isDone, say[day, stage.Expected]);
        }
    }

    /// <summary>Where the same day comes twice, the year is said.</summary>
    private static string DayWords(DateOnly first, IReadOnlyList<StepLine> lines) =>
        lines.Max(line => line.Stage.Expected) < first.AddYears(1) ? "Day" : "DayAndYear";

    /// <summary>What nobody planned is drawn where it is, without a first day.</summary>
    private static DateOnly First(Stage stage) => stage.WasPlanned ? stage.Baseline : stage.Expected;

    private static Slippage? WorstSlip(PlanPath path) =>
        path.Table.Slippage.Where(slip => slip.Days >= Notable).OrderByDescending(slip => slip.Days).FirstOrDefault();
}
