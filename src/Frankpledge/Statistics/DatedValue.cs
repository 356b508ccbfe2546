namespace Frankpledge.Statistics;

/// <summary>One observation of a series.</summary>
/// <param name="Date">The day, or the first day of the month, quarter or year that the value is for.</param>
/// <param name="Value">The value; null where it is missing. Never NaN and never infinite.</param>
public readonly record struct DatedValue(DateOnly Date, double? Value);
