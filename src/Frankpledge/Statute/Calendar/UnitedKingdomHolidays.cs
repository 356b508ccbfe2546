using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Calendar;

/// <summary>A part of the United Kingdom with bank holidays of its own.</summary>
public enum HolidayNation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

/// <summary>The bank holidays of Scotland and Northern Ireland: they count for freedom of information and never for a panel's date (R7, R86).</summary>
public static class UnitedKingdomHolidays
{
    private static readonly DatedList<ProclaimedDay> Proclaimed = DataFile.List<ProclaimedDay>("bank-holidays-elsewhere");

    /// <summary>The name and nation of the holiday, or null when the day is none there.</summary>
    /// <param name="entered">What was entered after this version was made, oldest first; the last entry for a nation and day wins.</param>
    public static string? Elsewhere(DateOnly day, IReadOnlyList<ProclaimedDay> entered) =>
        In(HolidayNation.Scotland, day, entered) ?? In(HolidayNation.NorthernIreland, day, entered);

    /// <summary>The same for one of the two nations. What it shares with England and Wales is left out.</summary>
    public static string? In(HolidayNation nation, DateOnly day, IReadOnlyList<ProclaimedDay> entered)
    {
        var exception = entered.LastOrDefault(one => one.Day == day && one.Nation == nation)
            ?? Proclaimed.Items.LastOrDefault(one => one.Day == day && one.Nation == nation);
        return exception is null ? Usual(nation, day) : exception.Change == HolidayChange.Added ? $"{exception.Name} in {Name(nation)}" : null;
    }

    /// <summary>All days of a year that are holidays in one of the two nations, in order.</summary>
    public static IReadOnlyList<BankHoliday> Of(int year, IReadOnlyList<ProclaimedDay> entered) =>
    [
        .. Enumerable.Range(0, new DateOnly(year, 12, 31).DayOfYear).Select(new DateOnly(year, 1, 1).AddDays)
            .Select(day => (day, name: Elsewhere(day, entered))).Where(one => one.name is not null).Select(one => new BankHoliday(one.day, one.name!)),
    ];

    /// <summary>As a sentence names it.</summary>
    public static string Name(HolidayNation nation) => nation == HolidayNation.NorthernIreland ? "Northern Ireland" : nation.ToString();

    private static string? Usual(HolidayNation nation, DateOnly day) => (nation, day) switch
    {
        (HolidayNation.Scotland, _) when day == SecondOfJanuary(day.Year) => "2 January holiday in Scotland",
        (HolidayNation.Scotland, _) when day == BankHolidays.MondayOnOrAfter(new(day.Year, 8, 1)) => "Summer bank holiday in Scotland",
        (HolidayNation.Scotland, _) when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 11, 30)) => "St Andrew's Day in Scotland",
        (HolidayNation.NorthernIreland, _) when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 3, 17)) => "St Patrick's Day in Northern Ireland",
        (HolidayNation.NorthernIreland, _) when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 7, 12)) => "Battle of the Boyne in Northern Ireland",
        _ => null,
    };

    /// <summary>The day after New Year's Day in Scotland, moved past a weekend and past New Year's Day itself.</summary>
    private static DateOnly SecondOfJanuary(int year) => new DateOnly(year, 1, 2).DayOfWeek switch
    {
        DayOfWeek.Saturday => new(year, 1, 4),
        DayOfWeek.Sunday => new(year, 1, 4),
        DayOfWeek.Monday => new(year, 1, 3),
        _ => new(year, 1, 2),
    };
}
