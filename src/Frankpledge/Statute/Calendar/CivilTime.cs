using Frankpledge.Statute.Register;
using NodaTime;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// Days as the law means them: midnight to midnight of civil time in the United Kingdom (Interpretation Act 1978 s.9 (verify)). A day
/// has 23 hours when the clocks go forward in March and 25 when they go back in October.
/// </summary>
[Rule("R12")]
public static class CivilTime
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    /// <summary>The local day on which an instant falls.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(London).Date.ToDateOnly();

    /// <summary>The local time of day of an instant.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(London).TimeOfDay.ToTimeOnly();

    /// <summary>The instant, UTC, at which the day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => London.AtStartOfDay(LocalDate.FromDateOnly(day)).ToInstant().ToDateTimeOffset();

    /// <summary>The first instant, UTC, that is no longer in the day. Something done before it was done on the day.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    /// <summary>23, 24 or 25.</summary>
    public static double HoursIn(DateOnly day) => (EndOf(day) - StartOf(day)).TotalHours;
}
