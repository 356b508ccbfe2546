using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Timetables;

/// <summary>A bank holiday that an administrator added or took away, for every area that counts it:
/// of the nation (R7), or of both for requests for information (R86). Kept for ever; a later entry for the same day wins.</summary>
public sealed class BankHolidayEntry
{
    public required Guid Id { get; init; }
    public required HolidayNation Nation { get; init; }
    public required DateOnly Day { get; init; }

    /// <summary>Which entry for this nation and day it is, from 1: of two made at once, one finds its number taken.</summary>
    public required int Number { get; init; }
    public required HolidayChange Change { get; init; }
    public required string Name { get; init; }

    /// <summary>The proclamation or notice, and who entered it.</summary>
    public required string Why { get; init; }
    public required string EnteredBy { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }

    public ProclaimedDay AsProclaimed() => new(Day, Change, Name, $"{Why.TrimEnd('.')}. Entered by {EnteredBy}.", Nation);

    /// <summary>Whether it changes the working days of a nation, and not only those for requests for information.</summary>
    public bool IsOf(Nation nation) => Nation.ToString() == nation.ToString();

    public static BankHolidayEntry Of(BankHolidayChange input, HolidayChange what, int number, Change change) => new()
    {
        Id = Guid.CreateVersion7(), Nation = input.Nation, Day = input.Day, Number = number, Change = what,
        Name = input.Name.Trim(), Why = input.Why.Trim(), EnteredBy = change.Who, EnteredAt = change.At.ToUniversalTime(),
    };

    /// <summary>Why a day may not be entered.</summary>
    public static IReadOnlyList<Reason> WhyNot(DateOnly day, string? name, string? why)
    {
        var reasons = new List<Reason>();
        if (day.Year is < WorkingCalendar.FirstYear or > WorkingCalendar.LastYear)
        {
            reasons.Add(new("DayOutOfRange", $"Enter a day from {WorkingCalendar.FirstYear} to {WorkingCalendar.LastYear}.", "R7"));
        }

        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100)
        {
            reasons.Add(new("HolidayNameMissing", "Enter the name of the day, in at most 100 characters."));
        }

        if (string.IsNullOrWhiteSpace(why) || why.Trim().Length > 300)
        {
            reasons.Add(new("HolidaySourceMissing", "Say which proclamation or notice makes the change, in at most 300 characters.", "R7"));
        }

        return reasons;
    }
}
