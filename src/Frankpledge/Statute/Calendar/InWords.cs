using Frankpledge.Common;

namespace Frankpledge.Statute.Calendar;

/// <summary>Days and numbers of days as the pages write them.</summary>
public static class InWords
{
    /// <summary>"Friday 10 January 2025".</summary>
    public static Sentence Day(DateOnly day) => $"{day:dddd d MMMM yyyy}";

    /// <summary>"Friday 10 January".</summary>
    public static Sentence DayAndMonth(DateOnly day) => $"{day:dddd d MMMM}";

    /// <summary>"1 working day", "20 working days": the noun takes an s unless the number is one.</summary>
    public static Sentence Number(int number, string noun) => Sentence.Count(number, $"{{0}} {noun}", $"{{0}} {noun}s");

    /// <summary>"13 weeks and 6 days", "12 weeks", "5 days".</summary>
    public static Sentence Weeks(int days) => (days / 7, days % 7) switch
    {
        (0, var rest) => Number(rest, "day"),
        (var weeks, 0) => Number(weeks, "week"),
        (var weeks, var rest) => $"{Number(weeks, "week")} and {Number(rest, "day")}",
    };

    /// <summary>"a, b and c".</summary>
    public static Sentence List<T>(IReadOnlyList<T> words) =>
        words.Count < 2 ? Sentence.Join("", words) : $"{Sentence.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
