using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// The business days of election law: not Saturday, Sunday, Christmas Eve, Christmas Day, Good Friday, a bank holiday, or a day of public
/// thanksgiving or mourning. Used for 2011 Act ss.50, 51 and 70 only (s.73). Christmas Eve is left out here and nowhere else.
/// </summary>
/// <param name="calendar">The bank holidays.</param>
/// <param name="thanksgivingOrMourning">Days appointed for public thanksgiving or mourning.</param>
[Rule("R9")]
public sealed class ElectionBusinessDays(WorkingCalendar calendar, params IReadOnlyList<DateOnly> thanksgivingOrMourning)
{
    /// <summary>Why the day does not count, or null when it does.</summary>
    public string? WhyNotBusiness(DateOnly day) => day switch
    {
        { Month: 12, Day: 24 } => "Christmas Eve",
        { Month: 12, Day: 25 } => "Christmas Day",
        _ when thanksgivingOrMourning.Contains(day) => "day of public thanksgiving or mourning",
        _ => calendar.WhyNotWorking(day),
    };

    /// <summary>The day itself, or the next business day: a last day that is no business day rolls forward.</summary>
    public DateOnly RollForward(DateOnly day)
    {
        while (WhyNotBusiness(day) is not null)
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last of <paramref name="number"/> business days after <paramref name="from"/>, which is not counted.</summary>
    public Working After(DateOnly from, int number) => DayCount.Walk(from, number, 1, WhyNotBusiness, "business day", "R9");

    /// <summary>The <paramref name="number"/>th business day before <paramref name="from"/>, which is not counted.</summary>
    public Working Before(DateOnly from, int number) => DayCount.Walk(from, number, -1, WhyNotBusiness, "business day", "R9");
}
