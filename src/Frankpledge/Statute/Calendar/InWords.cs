using System.Globalization;

namespace Frankpledge.Statute.Calendar;

/// <summary>Days and numbers of days as the pages write them.</summary>
public static class InWords
{
    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>"Friday 10 January 2025".</summary>
    public static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]} {day.Year}");

    /// <summary>"Friday 10 January".</summary>
    public static string DayAndMonth(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{Weekdays[(int)day.DayOfWeek]} {day.Day} {Months[day.Month - 1]}");

    /// <summary>"1 working day", "20 working days": the noun takes an s unless the number is one.</summary>
    public static string Number(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number.ToString(CultureInfo.InvariantCulture)} {noun}s";

    /// <summary>"13 weeks and 6 days", "12 weeks", "5 days".</summary>
    public static string Weeks(int days) => (days / 7, days % 7) switch
    {
        (0, var rest) => Number(rest, "day"),
        (var weeks, 0) => Number(weeks, "week"),
        (var weeks, var rest) => $"{Number(weeks, "week")} and {Number(rest, "day")}",
    };

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}";
}
