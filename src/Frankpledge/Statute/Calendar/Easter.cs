namespace Frankpledge.Statute.Calendar;

/// <summary>Easter Sunday of the Gregorian calendar (Calendar (New Style) Act 1750; the Meeus-Jones-Butcher calculation).</summary>
public static class Easter
{
    /// <summary>Easter Sunday of <paramref name="year"/>, 1583 or later.</summary>
    public static DateOnly Sunday(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (golden + 11 * epact + 22 * weekday) / 451;
        var day = epact + weekday - 7 * late + 114;
        return new DateOnly(year, day / 31, day % 31 + 1);
    }
}
