using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Appointments;

/// <summary>A deputy's appointment ends no later than the sixth day after the next ordinary poll. 2011 Act Sch 1 para 8.</summary>
[Rule("R187")]
public static class DeputyTerm
{
    /// <summary>The last day that an appointment may name.</summary>
    public static DateOnly LastDay(DateOnly nextOrdinaryPoll) => CommissionerTerm.AfterOrdinaryPoll(nextOrdinaryPoll, nextOrdinaryPoll).Last;

    /// <summary>Warns about an appointment that names a later end.</summary>
    public static IReadOnlyList<Reason> Check(DateOnly ends, DateOnly nextOrdinaryPoll) => ends <= LastDay(nextOrdinaryPoll)
        ? []
        : [Because.Warn("R187", "DeputyTermTooLong",
            $"The appointment is to end on {InWords.Day(ends)}; it ends by law on {InWords.Day(LastDay(nextOrdinaryPoll))} at the latest.")];
}
