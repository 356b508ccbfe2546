using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Elections;

/// <summary>
/// Time in office, both days included. 2011 Act s.50(7): from the seventh day after an ordinary poll to the sixth day after the next;
/// s.51(8): after a by-election from the declaration of the result, and to the same end.
/// </summary>
/// <param name="First">The first day in office.</param>
/// <param name="Last">The last day in office.</param>
[Rule("R3")]
public sealed record CommissionerTerm(DateOnly First, DateOnly Last)
{
    private static readonly TermRule OfCommissioners = TermRule.For(GovernanceModel.Commissioner, null)!;

    public static CommissionerTerm AfterOrdinaryPoll(DateOnly poll, DateOnly nextOrdinaryPoll) => OfCommissioners.After(poll, nextOrdinaryPoll);

    public static CommissionerTerm AfterByElection(DateOnly declared, DateOnly nextOrdinaryPoll) =>
        new(declared, AfterOrdinaryPoll(declared, nextOrdinaryPoll).Last);

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Refuses an act, such as issuing the plan, that is dated outside the term.</summary>
    public IReadOnlyList<Reason> WhyNotActOn(DateOnly day) =>
        Contains(day)
            ? []
            : [Because.Block("R3", "OutsideTerm", $"{InWords.Day(day)} is outside the term of office, {InWords.Day(First)} to {InWords.Day(Last)}.")];
}
