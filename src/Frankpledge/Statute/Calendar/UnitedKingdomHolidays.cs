using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Calendar;

/// <summary>The bank holidays of Scotland and Northern Ireland that are none in England and Wales: they count for freedom of information and never for a panel's date (R7, R86).</summary>
public static class UnitedKingdomHolidays
{
    private static readonly DatedList<ProclaimedDay> Proclaimed = DataFile.List<ProclaimedDay>("bank-holidays-elsewhere");

    /// <summary>The name and nation of the holiday, or null when the day is none there.</summary>
    public static string? Elsewhere(DateOnly day) => day switch
    {
        _ when Proclaimed.Items.LastOrDefault(one => one.Day == day) is { } one => one.Change == HolidayChange.Added ? one.Name : null,
        _ when day == SecondOfJanuary(day.Year) => "2 January holiday in Scotland",
        _ when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 3, 17)) => "St Patrick's Day in Northern Ireland",
        _ when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 7, 12)) => "Battle of the Boyne in Northern Ireland",
        _ when day == BankHolidays.MondayOnOrAfter(new(day.Year, 8, 1)) => "Summer bank holiday in Scotland",
        _ when day == BankHolidays.OnWeekdayOrAfter(new(day.Year, 11, 30)) => "St Andrew's Day in Scotland",
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
