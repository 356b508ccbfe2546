using Frankpledge.Statistics;

namespace Frankpledge.Tests.Statistics;

internal static class Given
{
    /// <summary>A monthly series from January 2024.</summary>
    public static DatedValue[] Months(params double?[] values) =>
        [.. values.Select((value, i) => new DatedValue(new DateOnly(2024, 1, 1).AddMonths(i), value))];
}
