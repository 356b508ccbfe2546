using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;

namespace Frankpledge.Statute.Timetable;

/// <summary>Works out each stage's days: forwards from the poll for the earliest, backwards from the deadline for the latest.</summary>
internal sealed class StageDates(TimetableQuestion question, WorkingCalendar calendar, DateOnly deadline)
{
    private static readonly IReadOnlyList<StageTemplate> Templates = StageTemplate.All.Items;

    private readonly WorkingDays counter = new(calendar);
    private readonly Dictionary<string, DateOnly> earliest = [];
    private readonly Dictionary<string, DateOnly> expected = [];
    private readonly Dictionary<string, DateOnly> latest = [];

    public IReadOnlyList<Stage> Compute()
    {
        RefuseUnknownStages();
        foreach (var stage in Templates)
        {
            earliest[stage.Code] = Actual(stage) ?? Later(stage.After.Select(code => After(earliest[code], stage)), question.Poll.AddDays(stage.Rule == "R3" ? 7 : 0));
            expected[stage.Code] = Actual(stage) ?? Deadline(stage) ?? Later(stage.After.Select(code => After(expected[code], stage)), Planned(stage, last: true));
        }

        foreach (var stage in Templates.Reverse())
        {
            latest[stage.Code] = Templates.Where(next => next.After.Contains(stage.Code))
                .Select(next => Before(latest[next.Code], next)).Append(LastDay(stage)).Min();
        }

        return [.. Templates.Select(Dated)];
    }

    private Stage Dated(StageTemplate stage)
    {
        var (on, last) = (expected[stage.Code], latest[stage.Code]);
        return new(stage, earliest[stage.Code], Planned(stage, last: false), Planned(stage, last: true), on, last, Actual(stage), new(last.DayNumber - on.DayNumber, counter.Between(on, last)));
    }

    /// <summary>The agenda of a meeting that has been held is known by its deadline.</summary>
    private DateOnly? Deadline(StageTemplate stage) =>
        stage.Code == "agenda" && Actual(Template("panel")) is { } meeting ? Notice(meeting) : null;

    private DateOnly Planned(StageTemplate stage, bool last)
    {
        if (stage.Code == "agenda")
        {
            return Notice(Planned(Template("panel"), last));
        }

        var baseline = question.Baselines is [var first, ..] ? last ? question.Baselines[^1] : first : null;
        var local = question.Poll.AddDays(stage.DaysFromPoll);
        return baseline?.Days.TryGetValue(stage.Code, out var set) == true ? set : stage.AnyDay ? local : counter.OnOrBefore(local);
    }

    /// <summary>The legal end of a stage of its own: the declaration, and everything else by the deadline for issue.</summary>
    private DateOnly LastDay(StageTemplate stage) => stage.Code switch
    {
        "poll" => question.Poll,
        "term_begins" => question.Poll.AddDays(7),
        "acceptance" => new Elections.Acceptance(question.Poll, new ElectionBusinessDays(calendar)).LastDay,
        _ => deadline,
    };

    private DateOnly Notice(DateOnly meeting) => new ClearDays(calendar, NationRules.For(question.Nation).ClearDays).LatestNotice(meeting).Answer;

    private DateOnly After(DateOnly day, StageTemplate stage)
    {
        var least = counter.After(day, stage.LeastWorkingDays).Answer;
        return stage.AnyDay ? least : counter.OnOrAfter(least);
    }

    private DateOnly Before(DateOnly day, StageTemplate next) => next.LeastWorkingDays == 0 ? day : counter.Before(day, next.LeastWorkingDays).Answer;

    private DateOnly? Actual(StageTemplate stage) =>
        stage.Code == "poll" ? question.Poll : question.Actual.TryGetValue(stage.Code, out var day) ? day : null;

    private static DateOnly Later(IEnumerable<DateOnly> days, DateOnly least) => days.Append(least).Max();

    private static StageTemplate Template(string code) => Templates.Single(stage => stage.Code == code);

    private void RefuseUnknownStages()
    {
        var unknown = question.Actual.Keys.Concat(question.Baselines.SelectMany(baseline => baseline.Days.Keys)).Except(Templates.Select(stage => stage.Code)).ToList();
        RefusedException.ThrowIfAny([.. unknown.Select(code => new Reason(
            "UnknownStage", $"There is no stage \"{code}\". The stages are {InWords.List([.. Templates.Select(stage => stage.Code)])}."))]);
    }
}
