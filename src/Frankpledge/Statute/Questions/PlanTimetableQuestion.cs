using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Timetable;

namespace Frankpledge.Statute.Questions;

/// <summary>The dated path from a poll to the launch of a plan (R2 to R4, R20 to R42).</summary>
/// <param name="Poll">The ordinary poll.</param>
/// <param name="Baselines">The first baseline, then each later one; may be empty.</param>
/// <param name="Actual">Stages that are done, with their days.</param>
/// <param name="Order">The Act or order that names a polling day which is not the usual one.</param>
/// <param name="Today">The day on which the question is asked: nothing is done after it. Null where no day to come is told from one that has been.</param>
public sealed record PlanTimetableQuestion(DateOnly Poll, IReadOnlyList<Baseline> Baselines, IReadOnlyDictionary<string, DateOnly> Actual,
    string? Order = null, DateOnly? Today = null) : Question<PlanTimetableAnswer>("R20")
{
    protected override DateOnly? Day => OrdinaryElections.Fills(Poll);

    protected override PlanTimetableAnswer Answer(LawPlace place)
    {
        var elections = OrdinaryElections.Of(place.Model, place.Area);
        RefusedException.ThrowIfAny(elections.WhyNotOrdinary(Poll, Order, "R20"));
        DateOnly? declared = Actual.TryGetValue("acceptance", out var accepted) ? accepted : null;
        RefusedException.ThrowIfAny(Actual.TryGetValue("issue", out var issued) || Expects("issue", out issued) ? IssueInTerm.WhyNot(Poll, issued, declared, place.Model, place.Area) : []);
        // Two days out of turn are said once, of the step that waits.
        RefusedException.ThrowIfAny(
            [.. Actual.Where(done => StageTemplate.Find(done.Key) is not null)
                .SelectMany(done => DoneSteps.WhyNot(Poll, done.Key, done.Value, Actual, Today ?? DateOnly.MaxValue))
                .Where(reason => reason.Code != "DoneAfterItsTurn").Distinct()]);
        return new(PlanTimetable.For(new(Poll, place.Nation, Baselines, Actual, place.Model, place.Area), place.Calendar, elections));
    }

    /// <summary>The day that the latest baseline gives a stage.</summary>
    private bool Expects(string stage, out DateOnly day)
    {
        day = default;
        return Baselines.Count > 0 && Baselines[^1].Days.TryGetValue(stage, out day);
    }
}

/// <summary>
/// The timetable. <c>answer</c> is the last day for issue; <c>stages</c> each have code, name, owner, statutory, day (law or local), rule_of_day, rule,
/// source, verified, after, earliest, baseline, planned, expected, actual, latest, float_days, float_working_days, slip_days and slip_weeks.
/// </summary>
public sealed record PlanTimetableAnswer : LawAnswer
{
    public PlanTimetableAnswer(PlanTimetable table)
        : base("R20",
            $"The plan is due by {InWords.Day(table.Duty.Deadline)}; issue is {(table["issue"].Actual is null ? "expected" : "dated")} {InWords.Day(table["issue"].Expected)}: {table.ScheduleFloat.Sentence}")
    {
        Table = table;
        Reasons = table.Warnings;
        Stages = [.. table.Stages.Select(stage => new StageLine(stage))];
        Slippage = [.. table.Slippage.Select(slip => new SlipLine(slip.Stage, slip.From, slip.To, slip.Days, slip.Weeks, slip.Sentence))];
    }

    [JsonIgnore]
    public PlanTimetable Table { get; }

    public DateOnly Answer => Table.Duty.Deadline;

    public DateOnly Poll => Table.Duty.Poll;

    public string FinancialYear => Table.Duty.Year.Label;

    public DateOnly IssueBy => Table.Duty.Deadline;

    public IReadOnlyList<DateOnly> Alerts => Table.Duty.Alerts;

    /// <summary>Null where the order that made the office was not read.</summary>
    public DateRange? Term => Table.Term is { } term ? new(term.First, term.Last) : null;

    /// <summary>Null where the law names no day.</summary>
    public DateOnly? AcceptanceBy => Table.AcceptanceBy;

    public DateRange PlanningPeriod => new(Table.Period.First, Table.Period.Last);

    public ConsultationDays Consultation => new(Table["consultation_opens"].Expected, Table["consultation_closes"].Expected);

    public DateOnly PanelMeeting => Table["panel"].Expected;

    public DateOnly AgendaDeadline => Table.Agenda.Answer;

    public Sentence AgendaSentence => Table.Agenda.Sentence;

    [JsonPropertyName("float")]
    public ScheduleFloat ScheduleFloat => Table.ScheduleFloat;

    public int FloatDays => Table.ScheduleFloat.Days;

    public int FloatWorkingDays => Table.ScheduleFloat.WorkingDays;

    /// <summary>Null where neither was planned.</summary>
    public int? SlippageDays => Slippage.Max(slip => (int?)slip.Days);

    public int? SlippageWeeks => Slippage.Max(slip => (int?)slip.Weeks);

    public IReadOnlyList<SlipLine> Slippage { get; }

    public DateRange PreElectionPeriod => Table.PreElection;

    public IReadOnlyList<FixedDate> PreceptDates => Table.PreceptDates;

    public IReadOnlyList<StageLine> Stages { get; }

    public override DateOnly? LatestDay =>
        Latest([Table.Duty.Poll, Table.Period.Last, Table.Term?.Last, .. Table.Stages.Select(stage => (DateOnly?)stage.Expected)]);

    public override IEnumerable<Sentence> Details =>
    [
        $"{(Term is { } term ? (Sentence)$"Term of office {term.From:yyyy-MM-dd} to {term.To:yyyy-MM-dd}" : "The term of office is in the order that made the office, which was not read here")}; "
            + $"{(AcceptanceBy is { } by ? (Sentence)$"declaration of acceptance by {by:yyyy-MM-dd}; " : "")}planning period to {PlanningPeriod.To:yyyy-MM-dd}.",
        "",
        $"{"Stage",-40} {"Owner",-18} {"Baseline",-11} {"Expected",-11} {"Latest",-11} Rule   Day",
        .. Stages.Select(
            stage => (Sentence)$"{stage.Name,-40} {stage.Owner,-18} {(stage.Baseline is { } planned ? $"{planned:yyyy-MM-dd}" : "-"),-11} {stage.Expected:yyyy-MM-dd}{(stage.Actual is null ? " " : "*")} {stage.Latest:yyyy-MM-dd}  {stage.Cited ?? "",-6} {stage.Day}"),
        "* done. A local day is the area's own, also where a rule asks for the stage.",
        .. Stages.Any(stage => stage.Baseline is null)
            ? [(Sentence)"Where no baseline stands, the step was over, or should have been, before the area planned here."] : Array.Empty<Sentence>(),
        "",
        $"{AgendaSentence} ({Cite("R103")})",
        .. Slippage.Select(slip => slip.Sentence),
    ];

    public sealed record SlipLine(string Stage, DateOnly From, DateOnly To, int Days, int Weeks, Sentence Sentence);
}

/// <summary>One stage, flat for JSON.</summary>
public sealed record StageLine
{
    private readonly Stage stage;

    public StageLine(Stage stage) => this.stage = stage;

    public string Code => stage.Template.Code;

    public string Name => stage.Template.Name;

    public string Owner => stage.Template.Owner;

    /// <summary>Whether a rule that is law there asks for the stage; its day may still be local.</summary>
    public bool Statutory => stage.IsLaw;

    /// <summary>"law" where the law fixes the day of the stage itself, "local" everywhere else (R10).</summary>
    public string Day => stage.WhoseDay == WhoseDay.Law ? "law" : "local";

    /// <summary>The rule that the day itself rests on; R10 for a local one.</summary>
    public string? RuleOfDay => stage.RuleOfDay;

    public string? Rule => stage.Template.Rule;

    /// <summary>The rule with what it is to the body here.</summary>
    public Sentence? Cited => Rule is null ? null : stage.Mark is { } mark ? (Sentence)$"{Rule} {mark}" : $"{Rule}";

    public string? Source => Rule is null ? null : RuleBook.Of(Rule).SourceOnScreen;

    public bool Verified => Rule is not null && stage.IsLaw && !RuleBook.Of(Rule).Verify;

    public IReadOnlyList<string> After => stage.Template.After;

    public DateOnly Earliest => stage.Earliest;

    /// <summary>Null where it was over, or should have been by local practice, before the area planned here.</summary>
    public DateOnly? Baseline => stage.WasPlanned ? stage.Baseline : null;

    public DateOnly Planned => stage.Planned;

    public DateOnly Expected => stage.Expected;

    public DateOnly? Actual => stage.Actual;

    public DateOnly Latest => stage.Latest;

    public int FloatDays => stage.ScheduleFloat.Days;

    public int FloatWorkingDays => stage.ScheduleFloat.WorkingDays;

    public int? SlipDays => stage.Slippage?.Days;

    public int? SlipWeeks => stage.Slippage?.Weeks;
}
