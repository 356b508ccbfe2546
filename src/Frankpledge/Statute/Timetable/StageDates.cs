using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>Works out each stage's days: forwards from the poll for the earliest, backwards from the deadline for the latest.</summary>
internal sealed class StageDates(TimetableQuestion question, WorkingCalendar calendar, DateOnly deadline, CommissionerTerm? term)
{
    private readonly IReadOnlyList<StageTemplate> templates = StageTemplate.For(question.Model, question.Area);
    private readonly WorkingDays counter = new(calendar);
    private readonly Dictionary<string, DateOnly> earliest = [];
    private readonly Dictionary<string, DateOnly> expected = [];
    private readonly Dictionary<string, DateOnly> latest = [];

    public IReadOnlyList<Stage> Compute()
    {
        RefuseUnknownStages();
        foreach (var stage in templates)
        {
            earliest[stage.Code] = Actual(stage)
                ?? Later(stage.After.Select(code => After(earliest[code], stage, Least(stage, code))), IsTerm(stage) ? term!.First : question.Poll);
            expected[stage.Code] = Actual(stage) ?? Deadline(stage)
                ?? Later(stage.After.Select(code => After(expected[code], stage, Least(stage, code))).Append(question.NotBefore.GetValueOrDefault(stage.Code)),
                    Planned(stage, last: true));
        }

        foreach (var stage in templates.Reverse())
        {
            latest[stage.Code] = templates.Where(next => next.After.Contains(stage.Code))
                .Select(next => Before(latest[next.Code], Least(next, stage.Code))).Append(LastDay(stage)).Min();
        }

        return [.. templates.Select(Dated)];
    }

    private Stage Dated(StageTemplate stage)
    {
        var (on, last) = (expected[stage.Code], latest[stage.Code]);
        return new(stage, earliest[stage.Code], Planned(stage, last: false), Planned(stage, last: true), on, last, Actual(stage),
            new(last.DayNumber - on.DayNumber, counter.Between(on, last)))
        {
            IsLaw = stage.IsLawFor(question.Model, question.Nation),
            Mark = stage.Rule is { } rule ? RuleCitation.Mark(rule, question.Model, question.Nation) : null,
            RuleOfLatest = last == LegalEnd(stage) ? stage.Rule : null,
            WasPlanned = WasPlanned(stage, last: false),
            IsPlanned = WasPlanned(stage, last: true),
            WhoseDay = stage.Code is "poll" or "term_begins" || Deadline(stage) is not null ? WhoseDay.Law : WhoseDay.Local,
        };
    }

    private bool WasPlanned(StageTemplate stage, bool last) =>
        question.PlannedSince is not { } since || stage.Code is "poll" or "term_begins"
            || (!(Actual(stage) < since) && Planned(stage, last) >= since);

    /// <summary>The agenda of a meeting that has been held is known by its deadline, which is law;
    /// before that it follows from the local day of the meeting.</summary>
    private DateOnly? Deadline(StageTemplate stage) =>
        stage.Code == "agenda" && Actual(Template("panel")) is { } meeting ? Notice(meeting) : null;

    private DateOnly Planned(StageTemplate stage, bool last)
    {
        if (stage.Code == "agenda")
        {
            return Notice(Planned(Template("panel"), last));
        }

        var local = IsTerm(stage) ? term!.First : question.Poll.AddDays(stage.DaysFromPoll);
        return Set(stage.Code, last) ?? (stage.AnyDay ? local : counter.OnOrBefore(local));
    }

    /// <summary>The day that the office itself set for a stage, or null.</summary>
    private DateOnly? Set(string code, bool last) =>
        (question.Baselines is [var first, ..] ? last ? question.Baselines[^1] : first : null)?.Days.TryGetValue(code, out var set) == true ? set : null;

    /// <summary>
    /// The fewest working days between two stages. A local standard gives way to what the office planned itself: a consultation of six weeks
    /// stays one of six weeks. Days that the law asks for stay.
    /// </summary>
    private int Least(StageTemplate stage, string before) =>
        stage.LeastIsLaw || Set(stage.Code, last: true) is not { } planned ? stage.LeastWorkingDays
        : Math.Clamp(counter.Between(Planned(Template(before), last: true), planned), 0, stage.LeastWorkingDays);

    /// <summary>The end of a stage of its own: the legal one, and everything else by the deadline for issue.</summary>
    private DateOnly LastDay(StageTemplate stage) => LegalEnd(stage) ?? deadline;

    /// <summary>The last day that the law itself gives a stage, or null.</summary>
    private DateOnly? LegalEnd(StageTemplate stage) => stage.Code switch
    {
        "poll" => question.Poll,
        "term_begins" => term!.First,
        "acceptance" when RuleReach.Of("R4", question.Model, question.Nation) == Reach.Applies =>
            new Acceptance(question.Poll, new ElectionBusinessDays(calendar)).LastDay,
        "issue" => deadline,
        _ => null,
    };

    private DateOnly Notice(DateOnly meeting) => new ClearDays(calendar, NationRules.For(question.Nation).ClearDays).LatestNotice(meeting).Answer;

    private DateOnly After(DateOnly day, StageTemplate stage, int working)
    {
        var least = counter.After(day, working).Answer;
        return stage.AnyDay ? least : counter.OnOrAfter(least);
    }

    private DateOnly Before(DateOnly day, int working) => working == 0 ? day : counter.Before(day, working).Answer;

    private DateOnly? Actual(StageTemplate stage) => question.Actual.TryGetValue(stage.Code, out var day) ? day : null;

    private static bool IsTerm(StageTemplate stage) => stage.Code == "term_begins";

    private static DateOnly Later(IEnumerable<DateOnly> days, DateOnly least) => days.Append(least).Max();

    private StageTemplate Template(string code) => templates.Single(stage => stage.Code == code);

    private void RefuseUnknownStages()
    {
        var known = StageTemplate.All.Items.Select(stage => stage.Code).ToList();
        var unknown = question.Actual.Keys.Concat(question.Baselines.SelectMany(baseline => baseline.Days.Keys)).Except(known).ToList();
        RefusedException.ThrowIfAny(
            [.. unknown.Select(code => new Reason("UnknownStage", $"There is no stage \"{code}\". The stages are {InWords.List(known)}."))]);
    }
}
