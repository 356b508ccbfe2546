using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Appointments;

/// <summary>Where a proposal of a chief constable stands.</summary>
public enum CandidateState
{
    Notified,
    ReportedWithoutVeto,
    Vetoed,
    PeriodPassed,
    Decided,
}

/// <summary>One proposed chief constable, first or reserve. 2011 Act Sch 8; PR 2012 Part 3 (verify).</summary>
/// <param name="Hearing">The three weeks.</param>
/// <param name="IsReserve">Whether an earlier candidate was vetoed.</param>
/// <param name="Reported">The day of the panel's report, or null.</param>
/// <param name="Vetoed">Whether the report is a veto.</param>
/// <param name="Decided">The day on which the commissioner told the panel the decision, or null.</param>
public sealed record ChiefConstableProcess(Hearing Hearing, bool IsReserve, DateOnly? Reported, bool Vetoed, DateOnly? Decided)
{
    public CandidateState StateOn(DateOnly today) =>
        Vetoed && Reported <= Hearing.ReportBy ? CandidateState.Vetoed
        : Decided is not null ? CandidateState.Decided
        : Reported is not null ? CandidateState.ReportedWithoutVeto
        : today > Hearing.ReportBy ? CandidateState.PeriodPassed
        : CandidateState.Notified;

    /// <summary>Refuses the appointment until the process has ended. Sch 8 paras 2, 7, 8.</summary>
    [Rule("R124")]
    public IReadOnlyList<Reason> WhyNotAppoint(DateOnly today) => StateOn(today) switch
    {
        CandidateState.PeriodPassed or CandidateState.Decided => [],
        CandidateState.Vetoed => [Because.Block("R125", "Vetoed", "The panel vetoed this candidate, who may not be appointed. Propose a reserve candidate.")],
        CandidateState.ReportedWithoutVeto => [Because.Block("R124", "DecisionNotNotified", "Tell the panel first whether its recommendation is accepted.")],
        _ => [Because.Block("R124", "ProcessNotEnded", $"The panel has until {InWords.Day(Hearing.ReportBy)} to report.")],
    };

    /// <summary>Refuses a veto of a reserve candidate: the panel may only recommend. PR 2012 Part 3 (verify).</summary>
    [Rule("R125")]
    public IReadOnlyList<Reason> WhyNotVetoAgain() => IsReserve
        ? [Because.Block("R125", "NoVetoOfReserve", "A reserve candidate cannot be vetoed; the panel may recommend for or against.")]
        : [];
}
