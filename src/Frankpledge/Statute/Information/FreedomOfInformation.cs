using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>
/// The twenty working days of Freedom of Information Act 2000 s.10, counted after the day of receipt. A day that is a bank holiday in any
/// part of the United Kingdom is left out (s.10(6)) (verify).
/// </summary>
/// <param name="calendar">England and Wales.</param>
[Rule("R86")]
public sealed class FreedomOfInformation(WorkingCalendar calendar)
{
    private const int Days = 20;

    /// <summary>The last day for the answer, with its working.</summary>
    public Working AnswerBy(DateOnly received) => DayCount.Walk(received, Days, 1, WhyNotWorking, "working day", "R86");

    private string? WhyNotWorking(DateOnly day) => calendar.WhyNotWorking(day) ?? Elsewhere(day);

    private static string? Elsewhere(DateOnly day) => day switch
    {
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
