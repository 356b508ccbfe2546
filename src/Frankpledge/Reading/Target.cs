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
    /// <summary>Whether it says the same, however it was kept: 10 and 10.0 are one number, and a day follows from the words that name it.</summary>
    public bool SaysTheSameAs(Target other) => (Measure, Comparator, Number, Grade, Unit, Deadline?.Words)
        == (other.Measure, other.Comparator, other.Number, other.Grade, other.Unit, other.Deadline?.Words);

    /// <summary>True when a number, a grade or a date is to be reached; a mere direction is a measure.</summary>
    internal bool IsReached => Number is not null || Grade is not null || Deadline is not null;
}
