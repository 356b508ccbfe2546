using System.Globalization;

namespace Frankpledge.Statute.Calendar;

/// <summary>The answer to a count of days together with how it was reached.</summary>
/// <param name="Answer">The day that the count leads to.</param>
/// <param name="Counted">The days that count, in the order of counting.</param>
/// <param name="LeftOut">The days that do not count between the ends, each with the reason.</param>
/// <param name="Sentence">The working in one sentence, fit for the page.</param>
/// <param name="Rule">The rule by which it was counted.</param>
public sealed record Working(DateOnly Answer, IReadOnlyList<DateOnly> Counted, IReadOnlyList<LeftOutDay> LeftOut, Sentence Sentence, string Rule);

/// <summary>A day that a count passes over.</summary>
/// <param name="Day">The day.</param>
/// <param name="Why">In a word or two: "Saturday", "Good Friday", "day of the meeting".</param>
public readonly record struct LeftOutDay(DateOnly Day, string Why)
{
    /// <summary>Names what was passed over beyond weekends: ", leaving out Good Friday (18 April)"; empty when nothing was.</summary>
    internal static Sentence Named(IEnumerable<LeftOutDay> days)
    {
        var named = days.Where(left => left.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(left => (Sentence)$"{left.Why} ({left.Day:d MMMM})").ToList();
        return named.Count == 0 ? "" : (Sentence)$" and {InWords.List(named)}";
    }
}
