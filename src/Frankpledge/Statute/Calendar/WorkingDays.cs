namespace Frankpledge.Statute.Calendar;

/// <summary>Counts working days. The day from which a count starts is never counted.</summary>
public sealed class WorkingDays(WorkingCalendar calendar)
{
    public WorkingCalendar Calendar { get; } = calendar;

    /// <summary>The last working day that is not later than <paramref name="day"/>: the working target of a fixed date (R8).</summary>
    public DateOnly OnOrBefore(DateOnly day)
    {
        while (!Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>The first working day that is not earlier than <paramref name="day"/>.</summary>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!Calendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The <paramref name="number"/>th working day after <paramref name="from"/>; nought gives the day itself.</summary>
    public Working After(DateOnly from, int number) => DayCount.Walk(from, number, 1, Calendar.WhyNotWorking, "working day", "R7");

    /// <summary>The <paramref name="number"/>th working day before <paramref name="from"/>; nought gives the day itself.</summary>
    public Working Before(DateOnly from, int number) => DayCount.Walk(from, number, -1, Calendar.WhyNotWorking, "working day", "R7");

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when it is earlier.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
