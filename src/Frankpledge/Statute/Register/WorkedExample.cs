using System.Collections.Frozen;
using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Finance;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Questions;

namespace Frankpledge.Statute.Register;

/// <summary>A rule at work on one real case, answered by the code that enforces it.</summary>
/// <param name="Given">The case, in a few words.</param>
/// <param name="Answer">What the code says.</param>
/// <param name="Change">The announced change of the law that a day of the answer lies beyond, or null: its warning stands beside the answer.</param>
public sealed record WorkedExample(Sentence Given, Sentence Answer, PendingChange? Change = null)
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.EnglandAndWales;
    private static readonly DateOnly Poll2024 = new(2024, 5, 2);
    private static readonly DateOnly Poll2028 = new(2028, 5, 4);

    private static readonly FrozenDictionary<string, Func<WorkedExample>> ByRule = new Dictionary<string, Func<WorkedExample>>
    {
        ["R1"] = () =>
            new("31 March 2025",
                $"It belongs to the year {FinancialYear.Containing(new(2025, 3, 31)).Label}; the next day begins {FinancialYear.Containing(new(2025, 4, 1)).Label}."),
        ["R2"] = () =>
            Until("After the poll of 2 May 2024", $"The next ordinary poll is expected on {InWords.Day(OrdinaryElections.Known.NextAfter(Poll2024))}.",
                OrdinaryElections.Known.NextAfter(Poll2024), "R2"),
        ["R3"] = () => Until("The poll of 2 May 2024", $"The term runs from {InWords.Day(Path.Term!.Value.From)} to {InWords.Day(Path.Term.Value.To!.Value)}.",
            Path.Term.Value.To.Value, "R3"),
        ["R4"] = () => new("The poll of 2 May 2024", $"The declaration is delivered by {InWords.Day(Path.AcceptanceBy!.Value)}."),
        ["R5"] = () => Asked("Three weeks from Monday 11 November 2024", new PeriodQuestion(new(2024, 11, 11), Weeks: 3)),
        ["R6"] = () => Asked("A panel meeting on Monday 20 January 2025", new AgendaQuestion(new(2025, 1, 20))),
        ["R7"] = () => Asked("Ten working days after Thursday 17 April 2025", new WorkingDaysQuestion(new(2025, 4, 17), 10)),
        ["R8"] = () => new("The panel's report on the precept in 2025", Round2025.Dates[1].Sentence),
        ["R9"] = () =>
            new("35 business days after Monday 2 December 2024", new VacancyQuestion(new(2024, 12, 2), Poll2028, new(2024, 12, 2))
                .Ask(LawPlace.England).Working!.Sentence),
        ["R11"] = () =>
            Asked("Notice on 25 April 2024, poll on 2 May, declaration on 9 May", new HearingQuestion(new(2024, 4, 25), Poll2024, new(2024, 5, 9))),
        ["R34"] = () => Asked("Minutes that say the panel noted the plan", new PanelOutcomeQuestion("noted")),
        ["R174"] = () => new("A riot that ended on 5 August 2024", RiotClaim.Claim(new(2024, 8, 5)).Working().Sentence),
        ["R175"] = () => new("Copies sent on 20 January 2025", OfficersReports.DecideOnSection114(new(2025, 1, 20)).Working().Sentence),
        ["R179"] = () => new("The public's time to inspect begins on 1 July 2025", Accounts.RightsEnd(new(2025, 7, 1), Calendar).Sentence),
        ["R180"] = () => new("A recommendation sent on 20 January 2025", OfficersReports.DecideOnAuditor(new(2025, 1, 20)).Working().Sentence),
        ["R187"] = () =>
            Until("A deputy appointed before the poll of 2028", $"The appointment ends on {InWords.Day(DeputyTerm.LastDay(Poll2028))} at the latest.",
                DeputyTerm.LastDay(Poll2028), "R187"),
        ["R20"] = () =>
            new("The poll of 2 May 2024", $"The plan is due by {InWords.Day(Path.IssueBy)}. Issued on 26 March 2025 it has {Path.ScheduleFloat.Sentence}"),
        ["R24"] = () => Asked("A plan issued on 26 March 2025", new PlanningPeriodQuestion(new(2025, 3, 26))),
        ["R25"] = () =>
            new("A plan due in 2024/25 that would start on 2 April 2025",
                First(new PlanningPeriodQuestion(new(2025, 3, 26), new(2025, 4, 2)).Ask(LawPlace.England).Refused)),
        ["R49"] = () =>
            new("A consultation in April 2024",
                First([.. new ConsultationQuestion(new(2024, 4, 1), new(2024, 4, 30)).Ask(LawPlace.England).Reasons.Where(reason => reason.Rule == "R49")])),
        ["R60"] = () => new("The round of 2025", Round2025.Dates[0].Sentence),
        ["R61"] = () => new("The round of 2025", Round2025.Dates[1].Sentence),
        ["R62"] = () => Asked("A panel of 14 members in post", new VetoQuestion(14, 9)),
        ["R64"] = () =>
            new("A veto reported on 9 February 2025",
                First(new PreceptQuestion(new() { Year = 2025, Vetoed = VetoDirection.TooHigh, Reported = new(2025, 2, 9) }).Ask(LawPlace.England).Refused)),
        ["R66"] = () =>
            new("Vetoed as too high at £5, notified again at £5",
                First(new PreceptQuestion(Vetoed(500) with { Revised = 500 }, new(2025, 2, 10)).Ask(LawPlace.England).Refused)),
        ["R67"] = () => new("The round of 2025", Round2025.Dates[3].Sentence),
        ["R69"] = () => new("The round of 2025", Round2025.Dates[5].Sentence),
        ["R70"] = () => new("The first review of 2025, notified on the last lawful day", Round2025.Rounds[0].Sentence),
        ["R86"] = () => Asked("A request that arrives on Thursday 17 April 2025", new RequestQuestion(new(2025, 4, 17))),
        ["R88"] = () => Asked("An area of seven councils", new PanelSizeQuestion(7)),
        ["R103"] = () => Asked("A panel meeting on Monday 5 September 2016", new AgendaQuestion(new(2016, 9, 5))),
        ["R119"] = () => Asked("Notice received on 11 November 2024", new HearingQuestion(new(2024, 11, 11))),
        ["R122"] = () => Asked("Notice received on 11 November 2024", new HearingQuestion(new(2024, 11, 11))),
        ["R126"] = () =>
            new("Second notice received on 6 January 2025", new AppointmentQuestion(PanelMatter.ChiefConstableRemoval, new(2025, 1, 6))
                .Ask(LawPlace.England).Working.Sentence),
        ["R127"] = () => Asked("An offence with a maximum of exactly two years", new SuspensionQuestion(2, Charged: true)),
        ["R129"] = () =>
            new("An acting commissioner appointed for incapacity on 10 January 2025",
                $"The office falls vacant after {InWords.Day(Vacancy.Incapacity(new(2025, 1, 10)).Last)}."),
        ["R130"] = () => Asked("A vacancy on 1 December 2027", new VacancyQuestion(new(2027, 12, 1), Poll2028)),
        ["R155"] = () => Asked("A report published on 18 December 2024", new InspectionQuestion(new(2024, 12, 18))),
        ["R171"] = () => Asked("A consultation from 14 July to 18 October 2024", new ConsultationQuestion(new(2024, 7, 14), new(2024, 10, 18))),
    }.ToFrozenDictionary();

    /// <summary>The rule at work, or null where no single case shows it.</summary>
    /// <param name="number">The rule's number, for example <c>R62</c>.</param>
    public static WorkedExample? Of(string number) => ByRule.GetValueOrDefault(number)?.Invoke();

    /// <summary>The way to a plan after the poll of 2024, issued on 26 March 2025.</summary>
    private static PlanTimetableAnswer Path =>
        new PlanTimetableQuestion(Poll2024, [], new Dictionary<string, DateOnly> { ["issue"] = new(2025, 3, 26) }).Ask(LawPlace.England);

    private static PreceptAnswer Round2025 => new PreceptQuestion(new() { Year = 2025 }).Ask(LawPlace.England);

    private static Sentence First(IReadOnlyList<Reason> reasons) => reasons[0].Sentence;

    private static WorkedExample Asked<T>(Sentence given, Question<T> question)
        where T : LawAnswer => question.Ask(LawPlace.England) is var answer && answer.LatestDay is { } last
        ? Until(given, answer.Sentence, last, answer.Rule) : new(given, answer.Sentence);

    /// <summary>An answer that goes as far as a day which a rule gives.</summary>
    private static WorkedExample Until(Sentence given, Sentence answer, DateOnly last, string rule) =>
        new(given, answer, PendingChange.Beyond(last, GovernanceModel.Commissioner, rule));

    private static PreceptEvents Vetoed(long proposed) =>
        new() { Year = 2025, Notified = new(2025, 1, 27), Proposed = proposed, Vetoed = VetoDirection.TooHigh, Reported = new(2025, 2, 6) };
}
