namespace Frankpledge.Statute.Calendar;

/// <summary>
/// Which days are working days: not Saturday, not Sunday, not a bank holiday. A value made of the calculated holidays and a list of
/// exceptions, so that a late proclamation needs no release: make a new calendar and recompute (see <see cref="CalendarChange"/>).
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The first year whose exceptions are recorded.</summary>
    public const int FirstYear = 2000;

    public const int LastYear = 2199;

    private readonly Dictionary<DateOnly, string> holidays = new(capacity: 8 * (LastYear - FirstYear + 2));

    /// <param name="exceptions">Of the nation whose calendar it is.</param>
    /// <param name="elsewhere">Entered for the other nations of the United Kingdom, oldest first; they never touch a working day here.</param>
    public WorkingCalendar(IReadOnlyList<ProclaimedDay> exceptions, IReadOnlyList<ProclaimedDay>? elsewhere = null)
    {
        Exceptions = exceptions;
        Elsewhere = elsewhere ?? [];
        foreach (var holiday in Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(BankHolidays.Usual))
        {
            holidays[holiday.Day] = holiday.Name;
        }

        foreach (var exception in exceptions)
        {
            if (exception.Change == HolidayChange.Added)
            {
                holidays[exception.Day] = exception.Name;
            }
            else
            {
                holidays.Remove(exception.Day);
            }
        }
    }

    /// <summary>England and Wales with the exceptions known when this version was made.</summary>
    public static WorkingCalendar EnglandAndWales { get; } = new(BankHolidays.PublishedExceptions.Items);

    public IReadOnlyList<ProclaimedDay> Exceptions { get; }

    /// <summary>What was entered for the other nations of the United Kingdom.</summary>
    public IReadOnlyList<ProclaimedDay> Elsewhere { get; }

    /// <summary>A new calendar with one more exception, which wins over earlier ones for the same day.</summary>
    public WorkingCalendar With(ProclaimedDay exception) => new([.. Exceptions, exception], Elsewhere);

    public bool IsWorkingDay(DateOnly day) => WhyNotWorking(day) is null;

    /// <summary>"Saturday", "Sunday", the name of the holiday, or null for a working day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years this calendar knows.</exception>
    public string? WhyNotWorking(DateOnly day) => day switch
    {
        { Year: < FirstYear or > LastYear } => throw new ArgumentOutOfRangeException(
            nameof(day), day, $"Bank holidays are known from {FirstYear} to {LastYear}; {InWords.Day(day).English} is outside these years."),
        { DayOfWeek: DayOfWeek.Saturday } => "Saturday",
        { DayOfWeek: DayOfWeek.Sunday } => "Sunday",
        _ => holidays.GetValueOrDefault(day),
    };

    /// <summary>The same where a bank holiday in any part of the United Kingdom counts. Freedom of Information Act 2000 s.10(6).</summary>
    public string? WhyNotWorkingAnywhere(DateOnly day) => WhyNotWorking(day) ?? UnitedKingdomHolidays.Elsewhere(day, Elsewhere)
        ?? (Elsewhere.LastOrDefault(one => one.Day == day
            && one.Nation is (HolidayNation.England or HolidayNation.Wales)) is { Change: HolidayChange.Added } other
                ? $"{other.Name} in {other.Nation}" : null);

    /// <summary>The bank holidays of one year, exceptions applied, in order.</summary>
    public IReadOnlyList<BankHoliday> HolidaysOf(int year)
    {
        if (year is < FirstYear or > LastYear)
        {
            throw new ArgumentOutOfRangeException(nameof(year), year, $"Bank holidays are known from {FirstYear} to {LastYear}.");
        }

        return [.. holidays.Where(holiday => holiday.Key.Year == year).Select(holiday => new BankHoliday(holiday.Key, holiday.Value))
            .OrderBy(holiday => holiday.Day)];
    }
}
