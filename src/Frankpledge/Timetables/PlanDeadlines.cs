using Frankpledge.Areas.Contract;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Timetable;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables;

/// <summary>What is due on the way to each plan, also to an earlier one that is not finished when the next begins:
/// the days of the law, and the days that the office planned for itself.</summary>
public sealed class PlanDeadlines(AppDb db) : IDeadlineSource
{
    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        var all = (await db.TimetablesOfAsync(area.Id, cancel)).Where(stored => PlanTimetable.WhyNot(area.ModelAfter(stored.Poll), area.Nation).Count == 0);
        return [.. all.SelectMany(stored => Of(stored, PlanPath.For(stored, area, today, calendar)))];
    }

    /// <summary>A step that is open; one that is done has no day to be due on any more.</summary>
    public async Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        key.Split('/')[0] == "plan-timetable" && (await OfAsync(area, today, calendar, cancel)).FirstOrDefault(deadline => deadline.Key == key) is { } found
            ? new(key, found.Title, found.DueOn, found.Rule, found.Page, false) { IsRecordedByDay = false }
            : null;

    /// <summary>A step that nobody planned is late on no day of its own; it is due when the timetable says that it comes now.</summary>
    private static IEnumerable<Deadline> Of(StoredTimetable stored, PlanPath path) =>
        path.Table.Stages.Where(stage => path.States[stage.Template.Code] is StageState.Late or StageState.ToCome)
            .Select(stage => Of(stored, path, stage));

    private static Deadline Of(StoredTimetable stored, PlanPath path, Stage stage)
    {
        var code = stage.Template.Code;
        var own = path.Own[code].Expected;
        var isPlanned = path.Own[code].IsPlanned;
        var (due, kind, why) = code switch
        {
            StageCodes.Issue when !isPlanned => (path.Table.Duty.Deadline, DeadlineKind.Law,
                $"The election was on {InWords.Day(stored.Poll)}; the plan is due by the end of that financial year. Nobody planned here when to issue it."),
            StageCodes.Issue => (path.Table.Duty.Deadline, DeadlineKind.Law,
                (Sentence)$"The election was on {InWords.Day(stored.Poll)}; the plan is due by the end of that financial year. It is planned for {InWords.Day(own)}: {path.Table.ScheduleFloat.Sentence}"),
            StageCodes.Acceptance when path.Table.AcceptanceBy is { } by =>
                (by, DeadlineKind.Law,
                    (Sentence)$"Two months beginning with the day after the election of {InWords.Day(stored.Poll)}; a last day that is no business day rolls forward."),
            StageCodes.Agenda =>
                (isPlanned ? own : stage.Expected, path.Own[code].WhoseDay == WhoseDay.Law
                    ? DeadlineKind.Law
                    : DeadlineKind.Own, (Sentence)$"{(isPlanned ? path.Own : path.Table).Agenda.Sentence} The law counts back from the day of the meeting, which is the area's own."),
            _ when stage.WhoseDay == WhoseDay.Law => (own, DeadlineKind.Law, (Sentence)$"{stage.Template.Name} on {InWords.Day(own)}."),
            _ when !isPlanned => (stage.Expected, DeadlineKind.Own,
                $"Nobody planned a day for it here. By the local times of the steps it can come on {InWords.Day(stage.Expected)}."),
            _ when path.Table.HoldsUpIssue(stage) => (own, DeadlineKind.Own, (Sentence)$"The office planned it for {InWords.Day(own)}. {Room(stage)}"),
            _ => (own, DeadlineKind.Own, (Sentence)$"The office planned it for {InWords.Day(own)}."),
        };
        why = stored.PollOrder is { } order ? $"{why} The day of the election is named by {order}." : why;
        return new Deadline($"plan-timetable/{stored.Poll:yyyy-MM-dd}/{code}", $"{stage.Template.Name}", due, kind, stage.Template.Rule, why,
            SettledBy(stage.Template, stored), [.. For(stage.Template, stored.OwnerOf(stage.Template))])
        {
            Subject = stored.Id, Page = $"/manage/timetable?poll={stored.Poll:yyyy-MM-dd}",
        };
    }

    private static Sentence Room(Stage stage) => stage.ScheduleFloat.Days < 0
        ? "By the local times of the later steps the plan cannot be issued in time any more unless they are shortened."
        : (Sentence)$"After {InWords.Day(stage.Latest)} the plan cannot be issued in time, by the local times of the later steps.";

    private static Sentence SettledBy(StageTemplate stage, StoredTimetable stored) =>
        $"The day on which it was done, recorded on the timetable. {stored.OwnerOf(stage)} carries it.";

    /// <summary>On the desk of whoever carries the step, and of the policy lead, who keeps the timetable; the office sees every step.</summary>
    private static IEnumerable<Party> For(StageTemplate stage, string owner)
    {
        yield return Party.Office();
        yield return Party.Office(Role.Policy);
        if (StageCodes.ConcernsPanel(stage.Code))
        {
            yield return Party.Panel();
        }

        Party? carrier = owner switch
        {
            "Commissioner" or "Mayor" => Party.Office(Role.Commissioner),
            "Chief executive" => Party.Office(Role.ChiefExecutive),
            "Panel" or "Panel secretariat" => Party.Panel(Role.PanelOfficer),
            _ => null,
        };
        if (carrier is { } desk)
        {
            yield return desk;
        }
    }
}
