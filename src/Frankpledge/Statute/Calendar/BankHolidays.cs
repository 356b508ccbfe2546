using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>A bank holiday, or Good Friday or Christmas Day, which are holidays at common law.</summary>
public readonly record struct BankHoliday(DateOnly Day, string Name);

/// <summary>What a proclamation does to one day.</summary>
public enum HolidayChange
{
    Added,
    Removed,
}

/// <summary>A day that a royal proclamation makes, or stops being, a bank holiday.</summary>
/// <param name="Day">The day.</param>
/// <param name="Change">Whether the day is added or taken away.</param>
/// <param name="Name">The occasion.</param>
/// <param name="Source">The proclamation, or who entered it and why.</param>
/// <param name="Nation">Where; null in lists of England and Wales.</param>
public sealed record ProclaimedDay(DateOnly Day, HolidayChange Change, string Name, string Source, HolidayNation? Nation = null);

/// <summary>
/// The bank holidays of England and Wales by calculation. Banking and Financial Dealings Act 1971 Sch 1, yearly proclamations, and
/// the common law for Good Friday and Christmas Day. Moved and single holidays are <see cref="ProclaimedDay"/>s, kept as data.
/// </summary>
[Rule("R7")]
public static class BankHolidays
{
    private const string GoodFriday = "Good Friday";
    private const string ChristmasDay = "Christmas Day";

    /// <summary>Whether a holiday of this name is one at common law, which Acts name beside the bank holidays and no proclamation moves.</summary>
    public static bool IsAtCommonLaw(string name) => name is GoodFriday or ChristmasDay;

    /// <summary>The exceptions known when this version was made.</summary>
    public static DatedList<ProclaimedDay> PublishedExceptions { get; } = DataFile.List<ProclaimedDay>("bank-holiday-exceptions");

    /// <summary>The eight holidays of a year before any exception, in order.</summary>
    public static IReadOnlyList<BankHoliday> Usual(int year)
    {
        var easter = Easter.Sunday(year);
        var christmas = new DateOnly(year, 12, 25);
        var (first, second) = christmas.DayOfWeek switch
        {
            DayOfWeek.Friday => (25, 28),
            DayOfWeek.Saturday => (27, 28),
            DayOfWeek.Sunday => (27, 26),
            _ => (25, 26),
        };
        BankHoliday[] holidays =
        [
            new(OnWeekdayOrAfter(new(year, 1, 1)), "New Year's Day"),
            new(easter.AddDays(-2), GoodFriday),
            new(easter.AddDays(1), "Easter Monday"),
            new(MondayOnOrAfter(new(year, 5, 1)), "Early May bank holiday"),
            new(MondayOnOrAfter(new(year, 5, 25)), "Spring bank holiday"),
            new(MondayOnOrAfter(new(year, 8, 25)), "Summer bank holiday"),
            new(new(year, 12, first), ChristmasDay),
            new(new(year, 12, second), "Boxing Day"),
        ];
        return [.. holidays.OrderBy(holiday => holiday.Day)];
    }

    internal static DateOnly MondayOnOrAfter(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    internal static DateOnly OnWeekdayOrAfter(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MondayOnOrAfter(day) : day;
}
