using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>What an ordinary election on another than its usual day moves beside its own timetable, and what it does not (R3, R24).</summary>
public static class MovedPoll
{
    /// <summary>Warnings for a poll that is on no day known here; none for one that is.</summary>
    /// <param name="poll">The day that an Act or order names.</param>
    /// <param name="elections">The elections as they are known here, without it.</param>
    /// <param name="model">Who governs.</param>
    /// <param name="area">The area's address; of a term of which nobody read the law nothing is said.</param>
    public static IEnumerable<Reason> Check(DateOnly poll, OrdinaryElections elections, GovernanceModel model, string? area)
    {
        if (elections.IsOrdinary(poll) || OrdinaryElections.UsualFor(poll) is not { } usual)
        {
            yield break;
        }

        if (TermRule.For(model, area) is not null)
        {
            yield return Because.Warn("R3", "TermEndsByMovedPoll",
                $"The term before this election ends by it, and not by the usual day, {InWords.Day(usual)}. Only this timetable counts by the new day: the checks before a plan is issued still count that term by the usual one.");
        }

        var (asUsual, moved) = (FinancialYear.Containing(usual).Last, FinancialYear.Containing(poll).Last);
        if (asUsual != moved)
        {
            yield return Because.Warn("R24", "PeriodHangsOnOrder",
                $"A plan that was issued before this day was named keeps its planning period, to {InWords.Day(asUsual)}: the next election is the one that was expected on the day of issue. One issued later and before this election runs to {InWords.Day(moved)}. The plan's own pages show the first of the two, because they do not know when this day was named.");
        }
    }
}
