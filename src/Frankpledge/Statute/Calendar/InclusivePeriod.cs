using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// A "period of N days (weeks, months) beginning with the day": the first day counts, so that three weeks from a Monday end
/// on a Sunday. Weekends and holidays count too. 2011 Act Sch 1 para 10(5), Sch 8 paras 4(6) and 15(3), s.63(1)(b); 1996 Act s.55(5A).
/// </summary>
[Rule("R5")]
public sealed record InclusivePeriod
{
    private InclusivePeriod(DateOnly first, int length, DateRange? leftOut, Sentence name)
    {
        First = first;
        Length = length;
        LeftOut = leftOut;
        Name = name;
        Last = LastDay(first, length, leftOut);
    }

    /// <summary>The day with which the period begins; it is counted unless it is left out.</summary>
    public DateOnly First { get; }

    /// <summary>The last day of the period; a thing done on it is in time.</summary>
    public DateOnly Last { get; }

    /// <summary>How many days are counted.</summary>
    public int Length { get; }

    /// <summary>Days that do not count, both ends included, or null.</summary>
    public DateRange? LeftOut { get; }

    /// <summary>"three weeks" as the caller asked for it: "3 weeks", "56 days", "6 months".</summary>
    public Sentence Name { get; }

    /// <param name="first">The day with which the period begins.</param>
    /// <param name="days">At least one.</param>
    public static InclusivePeriod OfDays(DateOnly first, int days) => new(first, AtLeastOne(days), null, InWords.Number(days, "day"));

    /// <inheritdoc cref="OfDays"/>
    public static InclusivePeriod OfWeeks(DateOnly first, int weeks) => new(first, AtLeastOne(weeks) * 7, null, InWords.Number(weeks, "week"));

    /// <summary>
    /// Calendar months: six months beginning with 10 January end with 9 July. Where the last month has no such day the period ends
    /// with that month: six months beginning with 31 August end with 28 (or 29) February.
    /// </summary>
    public static InclusivePeriod OfMonths(DateOnly first, int months)
    {
        var corresponding = first.AddMonths(AtLeastOne(months));
        var last = corresponding.Day < first.Day ? corresponding : corresponding.AddDays(-1);
        return new(first, last.DayNumber - first.DayNumber + 1, null, InWords.Number(months, "month"));
    }

    /// <summary>The first day of the months that end with <paramref name="last"/>: six months ending with 4 May begin on 5 November.</summary>
    public static DateOnly FirstOfMonthsEndingWith(DateOnly last, int months) => last.AddMonths(-AtLeastOne(months)).AddDays(1);

    /// <summary>
    /// The same period with the days of <paramref name="range"/> left out of the count (both ends of the range are left out): the pause
    /// from an ordinary poll to the winner's declaration. 2011 Act Sch 1 para 10(8)-(9), Sch 8 paras 4(9)-(10) and 15(7)-(8).
    /// </summary>
    /// <exception cref="ArgumentException">The range has no end.</exception>
    [Rule("R11")]
    public InclusivePeriod Excluding(DateRange range)
    {
        if (range.To is null)
        {
            throw new ArgumentException("A pause needs its last day: the day on which the winner delivers the declaration of acceptance.", nameof(range));
        }

        return new(First, Length, range, Name);
    }

    public bool Contains(DateOnly day) => First <= day && day <= Last;

    /// <summary>Which day of the period this is (the first is 1), or 0 when the day does not count.</summary>
    public int DayNumber(DateOnly day) => !Contains(day) || LeftOut?.Contains(day) == true ? 0 : Days().TakeWhile(counted => counted <= day).Count();

    /// <summary>The days that count, in order.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            if (LeftOut?.Contains(day) != true)
            {
                yield return day;
            }
        }
    }

    /// <summary>The count, the days left out and a sentence for the page.</summary>
    /// <param name="mayBeLonger">Whether days that nobody can know yet will be left out too: then the day is the earliest, and the sentence says so.</param>
    public Working Working(bool mayBeLonger = false)
    {
        var left = new List<LeftOutDay>();
        for (var day = First; LeftOut is not null && day <= Last; day = day.AddDays(1))
        {
            if (LeftOut.Value.Contains(day))
            {
                left.Add(new(day, "from the poll to the declaration"));
            }
        }

        Sentence pause = left.Count == 0
            ? "" : (Sentence)$", with {InWords.Number(left.Count, "day")} from {InWords.DayAndMonth(left[0].Day)} to {InWords.DayAndMonth(left[^1].Day)} left out";
        Sentence sentence =
            $"{Name} beginning with {InWords.Day(First)}, that day counted{pause}: the last day is {(mayBeLonger ? (Sentence)"not before " : "")}{InWords.Day(Last)}.";
        return new(Last, [.. Days()], left, sentence, left.Count == 0 ? "R5" : "R11");
    }

    private static DateOnly LastDay(DateOnly first, int length, DateRange? leftOut)
    {
        var last = first.AddDays(length - 1);
        if (leftOut is not { To: { } to } range || to < first || range.From > last)
        {
            return last;
        }

        var from = range.From < first ? first : range.From;
        return last.AddDays(to.DayNumber - from.DayNumber + 1);
    }

    private static int AtLeastOne(int number) =>
        number >= 1 ? number : throw new ArgumentOutOfRangeException(nameof(number), number, "A period lasts at least one day.");
}
