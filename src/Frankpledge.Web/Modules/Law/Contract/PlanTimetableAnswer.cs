using System.Text.Json.Serialization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Frankpledge.Statute.Timetable;

namespace Frankpledge.Web.Modules.Law.Contract;

/// <summary>
/// The timetable. <c>answer</c> is the last day for issue; <c>stages</c> each have code, name, owner, statutory, rule, source, verified,
/// after, earliest, baseline, planned, expected, actual, latest, float_days, float_working_days, slip_days and slip_weeks.
/// </summary>
internal sealed record PlanTimetableAnswer : LawAnswer
{
    public PlanTimetableAnswer(PlanTimetable table)
        : base("R20", $"The plan is due by {InWords.Day(table.Duty.Deadline)}; issue is {(table["issue"].Actual is null ? "expected" : "dated")} {InWords.Day(table["issue"].Expected)}: {table.ScheduleFloat.Sentence}")
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

    public DateRange Term => new(Table.Term.First, Table.Term.Last);

    public DateOnly AcceptanceBy => Table.AcceptanceBy;

    public DateRange PlanningPeriod => new(Table.Period.First, Table.Period.Last);

    public ConsultationDays Consultation => new(Table["consultation_opens"].Expected, Table["consultation_closes"].Expected);

    public DateOnly PanelMeeting => Table["panel"].Expected;

    public DateOnly AgendaDeadline => Table.Agenda.Answer;

    public string AgendaSentence => Table.Agenda.Sentence;

    public ScheduleFloat Float => Table.ScheduleFloat;

    public int FloatDays => Table.ScheduleFloat.Days;

    public int FloatWorkingDays => Table.ScheduleFloat.WorkingDays;

    public int SlippageDays => Slippage.Max(slip => slip.Days);

    public int SlippageWeeks => Slippage.Max(slip => slip.Weeks);

    public IReadOnlyList<SlipLine> Slippage { get; }

    public DateRange PreElectionPeriod => Table.PreElection;

    public IReadOnlyList<FixedDate> PreceptDates => Table.PreceptDates;

    public IReadOnlyList<StageLine> Stages { get; }

    public override void WriteDetails(TextWriter output)
    {
        output.WriteLine($"Term of office {Term.From:yyyy-MM-dd} to {Term.To:yyyy-MM-dd}; declaration of acceptance by {AcceptanceBy:yyyy-MM-dd}; planning period to {PlanningPeriod.To:yyyy-MM-dd}.");
        output.WriteLine();
        output.WriteLine($"{"Stage",-40} {"Owner",-18} {"Baseline",-11} {"Expected",-11} {"Latest",-11} Rule");
        foreach (var stage in Stages)
        {
            output.WriteLine($"{stage.Name,-40} {stage.Owner,-18} {stage.Baseline:yyyy-MM-dd}  {stage.Expected:yyyy-MM-dd}{(stage.Actual is null ? " " : "*")} {stage.Latest:yyyy-MM-dd}  {stage.Rule ?? "local"}");
        }

        output.WriteLine("* done");
        output.WriteLine();
        output.WriteLine(AgendaSentence);
        foreach (var slip in Slippage)
        {
            output.WriteLine(slip.Sentence);
        }
    }

    internal sealed record SlipLine(string Stage, DateOnly From, DateOnly To, int Days, int Weeks, string Sentence);
}

/// <summary>One stage, flat for JSON.</summary>
internal sealed record StageLine
{
    private readonly Stage stage;

    public StageLine(Stage stage) => this.stage = stage;

    public string Code => stage.Template.Code;

    public string Name => stage.Template.Name;

    public string Owner => stage.Template.Owner;

    /// <summary>Whether a rule asks for the stage; its day may still be local.</summary>
    public bool Statutory => stage.Template.Rule is not null;

    public string? Rule => stage.Template.Rule;

    public string? Source => Rule is null ? null : RuleBook.Of(Rule).SourceOnScreen;

    public bool Verified => Rule is not null && !RuleBook.Of(Rule).Verify;

    public IReadOnlyList<string> After => stage.Template.After;

    public DateOnly Earliest => stage.Earliest;

    public DateOnly Baseline => stage.Baseline;

    public DateOnly Planned => stage.Planned;

    public DateOnly Expected => stage.Expected;

    public DateOnly? Actual => stage.Actual;

    public DateOnly Latest => stage.Latest;

    public int FloatDays => stage.ScheduleFloat.Days;

    public int FloatWorkingDays => stage.ScheduleFloat.WorkingDays;

    public int SlipDays => stage.Slippage.Days;

    public int SlipWeeks => stage.Slippage.Weeks;
}
