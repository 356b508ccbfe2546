namespace Frankpledge.Statute.Calendar;

/// <summary>The one loop behind both calendars: step from a day until enough days have counted.</summary>
internal static class DayCount
{
    /// <param name="from">The day from which to step; it is not counted.</param>
    /// <param name="number">How many days must count; nought answers with <paramref name="from"/> itself.</param>
    /// <param name="step">1 forwards, -1 backwards.</param>
    /// <param name="whyNot">Why a day does not count, or null when it does.</param>
    /// <param name="noun">"working day" or "business day".</param>
    /// <param name="rule">The rule that defines such days.</param>
    public static Working Walk(DateOnly from, int number, int step, Func<DateOnly, string?> whyNot, string noun, string rule)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        var counted = new List<DateOnly>(number);
        var left = new List<LeftOutDay>();
        var day = from;
        while (counted.Count < number)
        {
            day = day.AddDays(step);
            if (whyNot(day) is { } why)
            {
                left.Add(new(day, why));
            }
            else
            {
                counted.Add(day);
            }
        }

        Sentence passed = left.Count == 0 ? "" : (Sentence)$", leaving out weekends{LeftOutDay.Named(left)}";
        Sentence sentence = step > 0
            ? (Sentence)$"{InWords.Number(number, noun)} after {InWords.Day(from)}{passed}: {InWords.Day(day)}."
            : $"{InWords.Number(number, noun)} before {InWords.Day(from)}{passed}: {InWords.Day(day)}.";
        return new(day, counted, left, sentence, rule);
    }
}
