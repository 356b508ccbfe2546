using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Precept;

/// <summary>The fixed dates of precept scrutiny. None moves for a weekend (R8).</summary>
public static class PreceptCalendar
{
    /// <summary>The six dates of one winter.</summary>
    /// <param name="year">The calendar year of the February: 2025 for the precept of 2025/26.</param>
    public static IReadOnlyList<FixedDate> For(int year, WorkingDays counter) =>
    [
        FixedDate.On("Notify", "The commissioner notifies the panel of the proposed precept", new(year, 2, 1), "R60", counter),
        FixedDate.On("Report", "The panel reviews the proposal and reports", new(year, 2, 8), "R61", counter),
        FixedDate.On("Revise", "After a veto, the commissioner responds and notifies a revised precept", new(year, 2, 15), "R66", counter),
        FixedDate.On("SecondReport", "After a veto, the panel reviews the revised precept and reports", new(year, 2, 22), "R67", counter),
        FixedDate.On("Respond", "After a veto, the commissioner responds to the second report", new(year, 3, 1), "R68", counter),
        FixedDate.On("Issue", "The precept is issued to the billing authorities", new DateOnly(year, 3, 1).AddDays(-1), "R69", counter),
    ];
}
