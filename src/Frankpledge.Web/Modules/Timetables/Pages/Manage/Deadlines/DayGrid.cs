using System.Globalization;
using Frankpledge.Statute.Calendar;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Timetables.Pages.Manage.Deadlines;

/// <summary>The days of a working as weeks from Monday to Sunday.</summary>
internal sealed class DayGrid(Working working)
{
    private readonly HashSet<DateOnly> counted = [.. working.Counted];
    private readonly Dictionary<DateOnly, string> left = working.LeftOut.ToDictionary(day => day.Day, day => day.Why);

    public static IReadOnlyList<string> Weekdays { get; } =
        [.. Enumerable.Range(1, 7).Select(day => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName((DayOfWeek)(day % 7)))];

    public IEnumerable<IReadOnlyList<GridDay>> Weeks
    {
        get
        {
            var days = working.Counted.Concat(left.Keys).Append(working.Answer).ToList();
            var monday = days.Min().AddDays(-((int)days.Min().DayOfWeek + 6) % 7);
            for (var first = monday; first <= days.Max(); first = first.AddDays(7))
            {
                yield return [.. Enumerable.Range(0, 7).Select(i => Of(first.AddDays(i), isFirst: first == monday && i == 0))];
            }
        }
    }

    private GridDay Of(DateOnly day, bool isFirst) =>
        new(day, day == working.Answer, counted.Contains(day), left.GetValueOrDefault(day), isFirst || day.Day == 1);
}

/// <summary>One day of the grid.</summary>
/// <param name="WhyLeftOut">Why it does not count; null when it does, or lies outside.</param>
internal sealed record GridDay(DateOnly Day, bool IsAnswer, bool IsCounted, string? WhyLeftOut, bool ShowsMonth)
{
    public string? Look => IsAnswer ? "is-answer" : IsCounted ? "is-counted" : WhyLeftOut is not null ? "is-left" : "is-outside";

    /// <summary>What the look says, in words.</summary>
    public string? Hidden(IStringLocalizer<DeadlineWords> words) =>
        IsAnswer ? words["GridAnswer"].Value
        : IsCounted ? words["GridCountedDay"].Value
        : WhyLeftOut is { } why ? words["GridLeftOutDay", why].Value
        : null;
}
