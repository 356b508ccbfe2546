using System.Globalization;

namespace Frankpledge.Statistics;

/// <summary>Figures and dates as the sentences of this library write them: British, short, never more digits than help.</summary>
internal static class Words
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Whole above 1,000; otherwise four significant digits at most.</summary>
    public static string Number(double value)
    {
        if (double.IsNaN(value))
        {
            return "not known";
        }

        if (value == 0 || Math.Abs(value) >= 1000)
        {
            return Math.Round(value).ToString("#,0", British);
        }

        var decimals = Math.Clamp(3 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 12);
        return Math.Round(value, decimals).ToString("#,0." + new string('#', decimals), British);
    }

    public static string Number(double? value) => Number(value ?? double.NaN);

    /// <summary>0.1234 as "12.3%".</summary>
    public static string Percent(double share) => (share * 100).ToString("0.#", British) + "%";

    public static Sentence Range(double lower, double upper) => $"{Number(lower)} to {Number(upper)}";

    public static Sentence PercentRange(double lower, double upper) => $"{Percent(lower)} to {Percent(upper)}";

    public static Sentence Day(DateOnly day) => $"{day:d MMMM yyyy}";

    public static Sentence Month(DateOnly month) => $"{month:MMMM yyyy}";

    /// <summary>"1 point", "2 points"; <paramref name="many"/> only where an s is not enough.</summary>
    public static Sentence Count(long count, string one, string? many = null) => Sentence.Count(count, $"{{0:#,0}} {one}", $"{{0:#,0}} {many ?? one + "s"}");

    /// <summary>"a", "a and b", "a, b and c"; after <paramref name="most"/> "and 5 more".</summary>
    public static Sentence List<T>(IReadOnlyList<T> items, int most = 8) => items.Count switch
    {
        < 2 => Sentence.Join("", items),
        var count when count > most => (Sentence)$"{Sentence.Join(", ", items.Take(most))} and {count - most} more",
        _ => $"{Sentence.Join(", ", items.SkipLast(1))} and {items[^1]}",
    };
}
