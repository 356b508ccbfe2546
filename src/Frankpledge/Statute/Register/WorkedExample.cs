using System.Collections.Frozen;
using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.Inspection;
using Frankpledge.Statute.Panel;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Precept;

namespace Frankpledge.Statute.Register;

/// <summary>A rule at work on one real case, answered by the code that enforces it.</summary>
/// <param name="Given">The case, in a few words.</param>
/// <param name="Answer">What the code says.</param>
public sealed record WorkedExample(string Given, string Answer)
{
    private static readonly WorkingCalendar Calendar = WorkingCalendar.EnglandAndWales;
    private static readonly WorkingDays Counter = new(Calendar);
    private static readonly DateOnly Poll2024 = new(2024, 5, 2);
    private static readonly DateOnly Poll2028 = new(2028, 5, 4);

    private static readonly FrozenDictionary<string, Func<WorkedExample>> ByRule = new Dictionary<string, Func<WorkedExample>>
    {
        ["R1"] = () => new("31 March 2025", $"It belongs to the year {FinancialYear.Containing(new(2025, 3, 31)).Label}; the next day begins {FinancialYear.Containing(new(2025, 4, 1)).Label}."),
        ["R2"] = () => new("After the poll of 2 May 2024", $"The next ordinary poll is expected on {InWords.Day(OrdinaryElections.Known.NextAfter(Poll2024))}."),
        ["R3"] = () => new("The poll of 2 May 2024", Term(CommissionerTerm.AfterOrdinaryPoll(Poll2024, Poll2028))),
        ["R4"] = () => new("The poll of 2 May 2024", $"The declaration is delivered by {InWords.Day(new Acceptance(Poll2024, new ElectionBusinessDays(Calendar)).LastDay)}."),
        ["R5"] = () => new("Three weeks from Monday 11 November 2024", InclusivePeriod.OfWeeks(new(2024, 11, 11), 3).Working().Sentence),
        ["R6"] = () => new("A panel meeting on Monday 20 January 2025", Notice(new(2025, 1, 20))),
        ["R7"] = () => new("Ten working days after Thursday 17 April 2025", Counter.After(new(2025, 4, 17), 10).Sentence),
        ["R8"] = () => new("The panel's report on the precept in 2025", PreceptCalendar.For(2025, Counter)[1].Sentence),
        ["R9"] = () => new("35 business days after Monday 2 December 2024", Vacancy.ElectionBy(new(2024, 12, 2), new ElectionBusinessDays(Calendar)).Sentence),
        ["R11"] = () => new("Notice on 25 April 2024, poll on 2 May, declaration on 9 May", new Hearing(new(2024, 4, 25), new DateRange(Poll2024, new(2024, 5, 9))).Period.Working().Sentence),
        ["R20"] = () => new("The poll of 2 May 2024", $"The plan is due by {InWords.Day(new PlanDuty(Poll2024).Deadline)}. Issued on 26 March 2025 it has {new PlanDuty(Poll2024).FloatFrom(new(2025, 3, 26), Counter).Sentence}"),
        ["R24"] = () => new("A plan issued on 26 March 2025", PlanningPeriod.Of(new(2025, 3, 26), null, PlanKind.Duty, OrdinaryElections.Known).Sentence),
        ["R25"] = () => new("A plan due in 2024/25 that would start on 2 April 2025", First(PlanningPeriod.WhyNotQualify(new(2025, 4, 2), new(2025, 3, 26), PlanKind.Duty, OrdinaryElections.Known))),
        ["R49"] = () => new("The poll of 2 May 2024", $"Care with publicity from {InWords.Day(PreElectionPeriod.Before(Poll2024, new ElectionBusinessDays(Calendar)).From)} to the poll."),
        ["R60"] = () => new("The round of 2025", PreceptCalendar.For(2025, Counter)[0].Sentence),
        ["R61"] = () => new("The round of 2025", PreceptCalendar.For(2025, Counter)[1].Sentence),
        ["R62"] = () => new("A panel of 14 members in post", new Veto(14, 9).Sentence),
        ["R64"] = () => new("A veto reported on 9 February 2025", First(new PreceptScrutiny(new PreceptEvents { Year = 2025, Vetoed = VetoDirection.TooHigh, Reported = new(2025, 2, 9) }, new(2025, 2, 9)).CheckReport())),
        ["R66"] = () => new("Vetoed as too high at £5, notified again at £5", First(new PreceptScrutiny(Vetoed(500), new(2025, 2, 10)).WhyNotRevise(500, new(2025, 2, 10)))),
        ["R67"] = () => new("The round of 2025", PreceptCalendar.For(2025, Counter)[3].Sentence),
        ["R69"] = () => new("The round of 2025", PreceptCalendar.For(2025, Counter)[5].Sentence),
        ["R70"] = () => new("The first review of 2025, notified on the last lawful day", new PreceptFeasibility(Calendar, ClearDays.InEngland).Rounds(2025)[0].Sentence),
        ["R86"] = () => new("A request that arrives on Thursday 17 April 2025", new FreedomOfInformation(Calendar).AnswerBy(new(2025, 4, 17)).Sentence),
        ["R88"] = () => new("An area of seven councils", new PanelSize(7).Sentence),
        ["R103"] = () => new("A panel meeting on Monday 5 September 2016", Notice(new(2016, 9, 5))),
        ["R119"] = () => new("Notice received on 11 November 2024", new Hearing(new(2024, 11, 11)).Period.Working().Sentence),
        ["R122"] = () => new("Notice received on 11 November 2024", new Hearing(new(2024, 11, 11)).Period.Working().Sentence),
        ["R126"] = () => new("Second notice received on 6 January 2025", Removal.PanelPeriod(new(2025, 1, 6)).Working().Sentence),
        ["R127"] = () => new("An offence with a maximum of exactly two years", First(Suspension.WhyNotSuspend(2))),
        ["R129"] = () => new("An acting commissioner appointed for incapacity on 10 January 2025", $"The office falls vacant after {InWords.Day(Vacancy.IncapacityEnds(new(2025, 1, 10)))}."),
        ["R130"] = () => new("A vacancy on 1 December 2027", new Vacancy(new(2027, 12, 1), Poll2028).Sentence),
        ["R155"] = () => new("A report published on 18 December 2024", new InspectionResponse(new(2024, 12, 18)).Period.Working().Sentence),
        ["R171"] = () => new("A consultation from 14 July to 18 October 2024", new ConsultationDays(new(2024, 7, 14), new(2024, 10, 18)).Sentence),
    }.ToFrozenDictionary();

    /// <summary>The rule at work, or null where no single case shows it.</summary>
    /// <param name="number">The rule's number, for example <c>R62</c>.</param>
    public static WorkedExample? Of(string number) => ByRule.GetValueOrDefault(number)?.Invoke();

    private static string First(IReadOnlyList<Reason> reasons) => reasons[0].Sentence;

    private static string Notice(DateOnly meeting) => new ClearDays(Calendar, ClearDays.InEngland).LatestNotice(meeting).Sentence;

    private static string Term(CommissionerTerm term) => $"The term runs from {InWords.Day(term.First)} to {InWords.Day(term.Last)}.";

    private static PreceptEvents Vetoed(long proposed) => new() { Year = 2025, Notified = new(2025, 1, 27), Proposed = proposed, Vetoed = VetoDirection.TooHigh, Reported = new(2025, 2, 6) };
}
