using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Timetable;

namespace Frankpledge.Timetables;

/// <summary>Where a stage stands on a day.</summary>
public enum StageState
{
    Done,

    /// <summary>A later stage was done, so this one is behind us; nobody recorded its day.</summary>
    NotRecorded,

    /// <summary>Its planned day has passed.</summary>
    Late,
    ToCome,
}

/// <summary>A stored timetable computed for a day: all the dates come from <see cref="PlanTimetable.For"/>.</summary>
public sealed record PlanPath
{
    /// <summary>The day for which it was computed; what was done, or planned otherwise, later is left out.</summary>
    public required DateOnly On { get; init; }

    /// <summary>With slippage against the first baseline.</summary>
    public required PlanTimetable Table { get; init; }

    /// <summary>The days by the latest baseline; those of the first while there is only one.</summary>
    public required IReadOnlyDictionary<string, DateOnly> LatestBaseline { get; init; }

    /// <summary>The same before lateness is taken into account: the days that the office has planned.</summary>
    public required PlanTimetable Own { get; init; }

    public required IReadOnlyDictionary<string, StageState> States { get; init; }

    /// <summary>What to warn about: the timetable's own, and where its records contradict each other.</summary>
    public required IReadOnlyList<Reason> Warnings { get; init; }

    /// <summary>Computes; nothing is saved.</summary>
    /// <param name="stored">With its baselines.</param>
    /// <param name="area">Whose it is: the model on the day of the poll decides which law speaks.</param>
    /// <param name="on">The day to look at; a stage that is late by then can be done on it at the earliest.</param>
    /// <param name="whatIf">Planned days to try.</param>
    public static PlanPath For(StoredTimetable stored, AreaFacts area, DateOnly on, WorkingCalendar calendar,
        IReadOnlyDictionary<string, DateOnly>? whatIf = null)
    {
        var planned = stored.PlannedOn(on);
        var done = stored.DoneOrShown.Where(stage => stage.Value <= on).ToDictionary();
        if (stored.Poll <= on)
        {
            done[StageCodes.Poll] = stored.Poll;
        }

        List<Baseline> baselines = stored.BaselineCount == 0
            ? [new(on, "Not set yet", planned)] : [.. stored.Baselines.OrderBy(baseline => baseline.Number).Select(baseline => baseline.AsBaseline())];
        var days = planned.Concat(whatIf ?? new Dictionary<string, DateOnly>()).GroupBy(day => day.Key)
            .ToDictionary(same => same.Key, same => same.Last().Value);
        var own = Compute(days);
        var states = own.Stages.ToDictionary(stage => stage.Template.Code, stage => State(stage, done, on));
        var late = own.Stages.Where(stage => states[stage.Template.Code] == StageState.Late && stage.Template.Code != StageCodes.Agenda)
            .ToDictionary(stage => stage.Template.Code, _ => on);

        var table = late.Count > 0 ? Compute(days, late) : own;
        return new()
        {
            On = on,
            Table = table,
            LatestBaseline = baselines.Count < 2
                ? own.Stages.ToDictionary(stage => stage.Template.Code, stage => stage.Baseline)
                : Compute(null).Stages.ToDictionary(stage => stage.Template.Code, stage => stage.Planned),
            Own = own,
            States = states,
            Warnings = [.. stored.Doubts(), .. table.Warnings],
        };

        PlanTimetable Compute(Dictionary<string, DateOnly>? planned, Dictionary<string, DateOnly>? notBefore = null) => Named(stored, PlanTimetable.For(
            new TimetableQuestion(stored.Poll, stored.Nation, planned is null ? baselines : [.. baselines, new(on, "Now", planned)], done,
                area.ModelAfter(stored.Poll), area.Slug) { NotBefore = notBefore ?? [], PlannedSince = stored.PlannedSince },
            calendar, OrdinaryElections.Of(area.ModelAfter(stored.Poll), area.Slug)));
    }

    /// <summary>An election on another than the usual day is named with what it rests on, wherever its day is shown.</summary>
    private static PlanTimetable Named(StoredTimetable stored, PlanTimetable table) => stored.PollOrder is not { } order ? table : table with
    {
        Stages = [.. table.Stages.Select(stage => stage.Template.Code != StageCodes.Poll ? stage : stage with
        {
            Template = stage.Template with { Name = $"{stage.Template.Name} ({order})" },
        })],
    };

    private static StageState State(Stage stage, Dictionary<string, DateOnly> done, DateOnly on) =>
        stage.Actual is not null || (stage.Template.Code == StageCodes.TermBegins && stage.Expected <= on) ? StageState.Done
        : done.Keys.Any(later => StageCodes.Before(later).Contains(stage.Template.Code)) ? StageState.NotRecorded
        : stage.Expected < on ? StageState.Late
        : StageState.ToCome;
}
