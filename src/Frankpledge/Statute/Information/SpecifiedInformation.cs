using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>How often an item of specified information falls due.</summary>
public enum PublicationFrequency
{
    BeforeTheYear,
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    WhenItHappens,
}

/// <summary>One item that the Specified Information Order lists.</summary>
/// <param name="Paragraph">Paragraph of the Schedule: "3(f)".</param>
/// <param name="What">What is published.</param>
/// <param name="Frequency">How often it is published or checked (verify).</param>
/// <param name="Rule">R79, or R80 for the additions of 2021.</param>
/// <param name="Within">The time that the law sets from an event, in words; null where it sets none.</param>
/// <param name="From">The day on which the item became law; null for those of the first list.</param>
public sealed record SpecifiedInformationItem(string Paragraph, string What, PublicationFrequency Frequency, string Rule = "R79", string? Within = null,
    DateOnly? From = null)
{
    /// <summary>The day on which the first commissioners took office: nothing was due before it. 2011 Act s.50.</summary>
    public static DateOnly FirstOffice { get; } = new(2012, 11, 22);

    /// <summary>Whether what covers a period and is due on a day was law by then.</summary>
    public bool IsLawFor(DateOnly periodEnds, DateOnly due) => due >= (From ?? FirstOffice) && periodEnds >= (From ?? FirstOffice);
}

/// <summary>One publication that is due.</summary>
/// <param name="Item">What is due.</param>
/// <param name="Covers">The period, in words: "April 2025".</param>
/// <param name="PeriodEnds">The last day of that period.</param>
/// <param name="Due">When to publish by; statutory only where <paramref name="IsStatutoryDate"/> says so.</param>
/// <param name="IsStatutoryDate">False where the law says "as soon as practicable" and the date is the area's own standard.</param>
public sealed record PublicationEntry(SpecifiedInformationItem Item, Sentence Covers, DateOnly PeriodEnds, DateOnly Due, bool IsStatutoryDate);

/// <summary>What must be published over a financial year. 2011 Act s.11(1)-(2); SIO as amended.</summary>
/// <param name="standard">The area's standard for "as soon as practicable".</param>
/// <param name="counter">Which days are working days.</param>
[Rule("R79")]
public sealed class SpecifiedInformation(LocalStandard standard, WorkingDays counter)
{
    public static DatedList<SpecifiedInformationItem> Items { get; } = DataFile.List<SpecifiedInformationItem>("specified-information");

    /// <summary>The standard used when an area has set none: twenty working days after the period.</summary>
    public static LocalStandard UsualStandard { get; } = new("Publish specified information", 20);

    /// <summary>Every publication of the year in the order of its due day; items due only when something happens are not dated.</summary>
    public IReadOnlyList<PublicationEntry> Over(FinancialYear year) =>
        [.. Items.Items.SelectMany(item => Entries(item, year)).Where(entry => entry.Item.IsLawFor(entry.PeriodEnds, entry.Due)).OrderBy(entry => entry.Due)];

    /// <summary>What is due in the year when something happens, and has no day of its own.</summary>
    public static IReadOnlyList<SpecifiedInformationItem> WhenItHappens(FinancialYear year) =>
        [.. Items.Items.Where(item => item.Frequency == PublicationFrequency.WhenItHappens && item.IsLawFor(year.Last, year.Last))];

    /// <summary>Warns about an entry that was due and is not published.</summary>
    public static IReadOnlyList<Reason> Check(PublicationEntry entry, DateOnly? published, DateOnly today) => (published ?? today) <= entry.Due
        ? []
        : [Because.Warn(entry.Item.Rule, "PublicationOverdue",
            $"{entry.Item.What}, {entry.Covers}: {(entry.IsStatutoryDate ? "due" : "the local standard was")} {InWords.Day(entry.Due)}.")];

    /// <summary>Warns when an item of 2021 cannot be reached in one step from the front page. SI 2021/547.</summary>
    [Rule("R80")]
    public static IReadOnlyList<Reason> CheckProminent(SpecifiedInformationItem item, bool linkedFromFrontPage) => item.Rule != "R80" || linkedFromFrontPage
        ? []
        : [Because.Warn("R80", "NotProminent", $"{item.What} must stand in a prominent place; link it from the front page.")];

    /// <summary>Warns when what residents need to judge performance has not been published soon after the period. 2011 Act s.11(3)-(4).</summary>
    [Rule("R81")]
    public IReadOnlyList<Reason> CheckMeasure(string measure, DateOnly periodEnded, DateOnly? published, DateOnly today) =>
        (published ?? today) <= standard.Due(periodEnded, counter)
        ? []
        : [Because.Warn("R81", "MeasureNotPublished",
            $"\"{measure}\" for the period to {InWords.Day(periodEnded)} was to be published by {InWords.Day(standard.Due(periodEnded, counter))}, the local standard.")];

    private IEnumerable<PublicationEntry> Entries(SpecifiedInformationItem item, FinancialYear year)
    {
        var months = item.Frequency switch
        {
            PublicationFrequency.Monthly => 1,
            PublicationFrequency.Quarterly => 3,
            PublicationFrequency.HalfYearly => 6,
            PublicationFrequency.Yearly => 12,
            _ => 0,
        };
        if (item.Frequency == PublicationFrequency.BeforeTheYear)
        {
            yield return new(item, $"the year {year.Label}", year.Last, year.First.AddDays(-1), true);
        }

        for (var start = year.First; months > 0 && start <= year.Last; start = start.AddMonths(months))
        {
            var end = start.AddMonths(months).AddDays(-1);
            yield return new(item, Words(start, end, months), end, standard.Due(end, counter), false);
        }
    }

    private static Sentence Words(DateOnly start, DateOnly end, int months) => months switch
    {
        1 => (Sentence)$"{start:MMMM yyyy}",
        12 => $"the year {FinancialYear.Containing(start).Label}",
        _ when start.Year != end.Year => $"{start:MMMM yyyy} to {end:MMMM yyyy}",
        _ => $"{start:MMMM} to {end:MMMM yyyy}",
    };
}
