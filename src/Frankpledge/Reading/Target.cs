using System.Text.Json.Serialization;

namespace Frankpledge.Reading;

/// <summary>What is to be reached.</summary>
/// <param name="Measure">Short name of what is counted.</param>
/// <param name="Comparator">Which way it is to go, or how it compares with the value.</param>
/// <param name="Number">The value when it is a number.</param>
/// <param name="Grade">The value when it is a grade or level in words.</param>
/// <param name="Unit">For example <c>percent</c>, <c>seconds</c>, <c>officers</c>.</param>
/// <param name="Deadline">By when, where the words say so.</param>
public sealed record Target(
    string Measure, [property: JsonConverter(typeof(ComparatorJson))] Comparator Comparator, decimal? Number = null, string? Grade = null, string? Unit = null,
    Deadline? Deadline = null)
{
    /// <summary>True when a number, a grade or a date is to be reached; a mere direction is a measure.</summary>
    internal bool IsReached => Number is not null || Grade is not null || Deadline is not null;
}
