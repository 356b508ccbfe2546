using System.CommandLine;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>The family <c>./frankpledge law ...</c>: one verb for each question of law. Nothing is saved.</summary>
internal static class LawVerb
{
    public static Command Create() =>
        new("law", "Questions of law: what is due, when, by which rule, and why. Add --json to any of them. Working days are counted with the bank holidays shipped with the program; with --area, also with those that the administrators of this installation entered.")
    {
        CountingVerbs.AgendaDeadline(),
        CountingVerbs.ClearDaysBetween(),
        CountingVerbs.Working(),
        CountingVerbs.Period(),
        PlanTimetableVerb.Create(),
        CountingVerbs.PlanningPeriod(),
        GateVerbs.IssueGate(),
        GateVerbs.PanelOutcome(),
        PreceptVerb.Create(),
        DutyVerbs.Veto(),
        CountingVerbs.Hearing(),
        DutyVerbs.Inspection(),
        DutyVerbs.Vacancy(),
        DutyVerbs.Suspension(),
        DutyVerbs.PanelSize(),
        DutyVerbs.Consultation(),
        DutyVerbs.FreedomOfInformation(),
        DutyVerbs.EnvironmentalInformation(),
        ListVerbs.BankHolidays(),
        ListVerbs.SpecifiedInformation(),
        RuleVerb.Create(),
        RegisterVerb.Create(),
    };
}
