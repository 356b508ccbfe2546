using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Precept;

/// <summary>The fixed dates of precept scrutiny. None moves for a weekend (R8).</summary>
public static class PreceptCalendar
{
    public static DateOnly NotifyBy(int year) => new(year, 2, 1);

    public static DateOnly ReportBy(int year) => new(year, 2, 8);

    public static DateOnly ReviseBy(int year) => new(year, 2, 15);

    public static DateOnly SecondReportBy(int year) => new(year, 2, 22);

    public static DateOnly RespondBy(int year) => new(year, 3, 1);

    /// <summary>A precept is issued before this day.</summary>
    public static DateOnly IssueBefore(int year) => new(year, 3, 1);

    /// <summary>The last day of reg 7 where a mayor answers: the order puts the penultimate working day of February in its place (SI 2016/448 Sch 1 para 55;
    /// verify for the other mayors).</summary>
    public static DateOnly MayorRespondsBy(int year, WorkingDays counter) => counter.Before(IssueBefore(year), 2).Answer;

    /// <summary>The six dates of one winter.</summary>
    /// <param name="year">The calendar year of the February: 2025 for the precept of 2025/26.</param>
    /// <param name="counter">The working days there.</param>
    /// <param name="model">Who issues the precept.</param>
    public static IReadOnlyList<FixedDate> For(int year, WorkingDays counter, GovernanceModel model = GovernanceModel.Commissioner)
    {
        Sentence who = model == GovernanceModel.CombinedAuthorityMayor ? "mayor" : "commissioner";
        return
        [
            FixedDate.On("Notify", $"The {who} notifies the panel of the proposed precept", NotifyBy(year), "R60", counter),
            FixedDate.On("Report", "The panel reviews the proposal and reports", ReportBy(year), "R61", counter),
            FixedDate.On("Revise", $"After a veto, the {who} responds and notifies a revised precept", ReviseBy(year), "R66", counter),
            FixedDate.On("SecondReport", "After a veto, the panel reviews the revised precept and reports", SecondReportBy(year), "R67", counter),
            FixedDate.On("Respond", $"After a veto, the {who} responds to the second report",
                model == GovernanceModel.CombinedAuthorityMayor ? MayorRespondsBy(year, counter) : RespondBy(year), "R68", counter),
            FixedDate.On("Issue", "The precept is issued to the billing authorities", IssueBefore(year).AddDays(-1), "R69", counter),
        ];
    }
}
