using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>
/// The time that a plan covers, both days included. 2011 Act s.7(7): from issue, or from a later "qualifying day" that the plan names, to
/// the end of the financial year in which the next ordinary election is expected.
/// </summary>
/// <param name="First">The day of issue or the qualifying day.</param>
/// <param name="Last">Always a 31 March.</param>
/// <param name="NextPoll">The next ordinary poll expected at the time of issue.</param>
[Rule("R24")]
public sealed record PlanningPeriod(DateOnly First, DateOnly Last, DateOnly NextPoll)
{
    /// <summary>"2025-2029", as titles of plans print it.</summary>
    public string Years => $"{First.Year}-{Last.Year}";

    public Sentence Sentence =>
        $"The planning period runs from {InWords.Day(First)} to {InWords.Day(Last)}, the end of the financial year of the poll expected on {InWords.Day(NextPoll)}.";

    /// <summary>The period of a plan that starts on the day of issue.</summary>
    public static PlanningPeriod Of(DateOnly issued, OrdinaryElections elections)
    {
        var next = elections.ExpectedAfter(issued);
        return new(issued, FinancialYear.Containing(next).Last, next);
    }

    /// <summary>The period of a plan that names a later start; a qualifying day must first pass <see cref="WhyNotQualify"/>.</summary>
    /// <exception cref="RefusedException">The qualifying day is not allowed.</exception>
    public static PlanningPeriod From(DateOnly qualifyingDay, DateOnly issued, PlanKind kind, OrdinaryElections elections)
    {
        RefusedException.ThrowIfAny(WhyNotQualify(qualifyingDay, issued, kind, elections));
        return Of(issued, elections) with { First = qualifyingDay };
    }

    /// <summary>
    /// Refuses a qualifying day that is not after issue, is after the next ordinary poll or, for the plan due in an election year, is
    /// after the 1 April that follows that year. 2011 Act s.7(7).
    /// </summary>
    [Rule("R25")]
    public static IReadOnlyList<Reason> WhyNotQualify(DateOnly qualifyingDay, DateOnly issued, PlanKind kind, OrdinaryElections elections)
    {
        var reasons = new List<Reason>();
        if (kind == PlanKind.Variation)
        {
            reasons.Add(Because.Block("R25", "QualifyingDayOfVariation",
                "A qualifying day is named in a plan, for its own planning period. A variation names none."));
        }

        if (qualifyingDay <= issued)
        {
            reasons.Add(Because.Block("R25", "QualifyingDayNotAfterIssue", $"A qualifying day comes after the day of issue, {InWords.Day(issued)}."));
        }

        var next = elections.ExpectedAfter(issued);
        if (qualifyingDay > next)
        {
            reasons.Add(Because.Block("R25", "QualifyingDayAfterPoll", $"A qualifying day may not be later than the next ordinary poll, {InWords.Day(next)}."));
        }

        var latest = LatestForDutyPlan(issued, elections);
        if (kind == PlanKind.Duty && qualifyingDay > latest)
        {
            reasons.Add(Because.Block("R25", "QualifyingDayTooLate",
                $"The plan due in {FinancialYear.Containing(latest).Previous.Label} may start on {InWords.Day(latest)} at the latest; {InWords.Day(qualifyingDay)} is too late."));
        }

        return reasons;
    }

    /// <summary>Warns when the years in a plan's title are not those of its legal period.</summary>
    /// <param name="fromYear">The first year that the title names.</param>
    /// <param name="toYear">The last year that the title names.</param>
    public IReadOnlyList<Reason> CheckTitle(int fromYear, int toYear) => fromYear == First.Year && toYear == Last.Year
        ? []
        : [Because.Warn("R24", "TitleYearsDiffer", $"The title says {fromYear}-{toYear}; {Sentence}")];

    /// <summary>The same of a whole title; one that names no two years says nothing.</summary>
    public IReadOnlyList<Reason> CheckTitle(string title) => TitleYears.In(title) is { } years ? CheckTitle(years.From, years.To) : [];

    private static DateOnly LatestForDutyPlan(DateOnly issued, OrdinaryElections elections) =>
        FinancialYear.Containing(elections.LatestOn(issued) ?? elections.ExpectedAfter(issued)).Next.First;
}
