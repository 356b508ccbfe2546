using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Timetables.Contract;

/// <summary>The deadline that a key names, open or settled: a step of a precept round, a publication, a promise, a clock, a step of a timetable,
/// or what a later module brings.</summary>
/// <param name="Rule">Null for a promise: no rule asks for it.</param>
/// <param name="Page">The page that lists it, below the area's address.</param>
/// <param name="IsOfOfficeOnly">Whether the panel has no part in it.</param>
public sealed record ComputedDeadline(string Key, Sentence Title, DateOnly Due, string? Rule, string Page, bool IsOfOfficeOnly)
{
    /// <summary>False for what is settled on its own page, by its own use case.</summary>
    public bool IsRecordedByDay { get; init; } = true;

    /// <summary>The first day on which it can have been done; null where any day may be right.</summary>
    public DateOnly? NotBefore { get; init; }

    /// <summary>Why nothing can be due under it in an area: its rule does not speak to the body that governs on its day (R13).</summary>
    public IReadOnlyList<Reason> WhyNotHere(AreaFacts area) =>
        Rule is { } rule && RuleReach.WhyNot(RuleBook.Of(rule), area.Nation, area.ModelOn(Due)) is { } why ? [new("NotLawHere", why, rule)] : [];

    /// <summary>The deadline of the law that a key names; null when the law knows none of that name.</summary>
    /// <param name="modelOn">Who governs policing in the area on a day: that decides which day it is.</param>
    public static ComputedDeadline? Find(string key, WorkingCalendar calendar, Func<DateOnly, GovernanceModel> modelOn) => key.Split('/') switch
    {
        ["precept", var year, var step] when Year(year) is { } winter =>
            Precept(key, winter, step, PreceptCalendar.For(winter, new WorkingDays(calendar), modelOn(new(winter, 2, 1)))) is { } found
                ? found with { NotBefore = new(winter - 1, 4, 1) } : null,
        ["specified-information", .., var end] when DateOnly.TryParseExact(end, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && Year($"{day.Year}") is not null => Publication(key, day, calendar),
        _ => null,
    };

    private static ComputedDeadline? Precept(string key, int year, string step, IReadOnlyList<FixedDate> dates)
    {
        var page = $"/manage/deadlines/precept?year={year}";
        return step switch
        {
            PreceptDeadlines.VetoTooHigh => new(key, $"The panel's report of {year} vetoed the precept as too high", dates[1].Legal, "R63", page, false),
            PreceptDeadlines.VetoTooLow => new(key, $"The panel's report of {year} vetoed the precept as too low", dates[1].Legal, "R63", page, false),
            PreceptDeadlines.NoReport =>
                new(key, $"The panel made no report on the precept by {InWords.Day(dates[1].Legal)}", dates[1].Legal, "R61", page, false),
            PreceptDeadlines.NoSecondReport =>
                new(key, $"The panel made no second report by {InWords.Day(dates[3].Legal)}", dates[3].Legal, "R67", page, false),
            _ when dates.SingleOrDefault(date => date.Code == step) is { } found => new(key, found.What, found.Legal, found.Rule, page, false),
            _ => null,
        };
    }

    private static ComputedDeadline? Publication(string key, DateOnly end, WorkingCalendar calendar)
    {
        var year = FinancialYear.Containing(end);
        return PublicationDeadlines.Over(year, calendar).SingleOrDefault(entry => PublicationDeadlines.Key(entry) == key) is { } entry
            ? new(key, $"{entry.Item.What}, {entry.Covers}", entry.Due, entry.Item.Rule, $"/manage/deadlines/publications?year={year.StartYear}", true)
                { NotBefore = end.AddYears(entry.IsStatutoryDate ? -2 : -1).AddDays(1) }
            : null;
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > WorkingCalendar.FirstYear and < WorkingCalendar.LastYear
            ? year : null;
}
