using Frankpledge.Statute.Calendar;

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

    /// <summary>The six dates of one winter.</summary>
    /// <param name="year">The calendar year of the February: 2025 for the precept of 2025/26.</param>
    public static IReadOnlyList<FixedDate> For(int year, WorkingDays counter) =>
    [
        FixedDate.On("Notify", "The commissioner notifies the panel of the proposed precept", NotifyBy(year), "R60", counter),
        FixedDate.On("Report", "The panel reviews the proposal and reports", ReportBy(year), "R61", counter),
        FixedDate.On("Revise", "After a veto, the commissioner responds and notifies a revised precept", ReviseBy(year), "R66", counter),
        FixedDate.On("SecondReport", "After a veto, the panel reviews the revised precept and reports", SecondReportBy(year), "R67", counter),
        FixedDate.On("Respond", "After a veto, the commissioner responds to the second report", RespondBy(year), "R68", counter),
        FixedDate.On("Issue", "The precept is issued to the billing authorities", IssueBefore(year).AddDays(-1), "R69", counter),
    ];
}
