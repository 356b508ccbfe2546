using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.Register;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Timetables.Clocks;

/// <summary>What the Specified Information Order has the office publish (R79-R81):
/// what is late since the area came here, and what falls due within the next weeks.</summary>
public sealed class PublicationDeadlines(AppDb db) : IDeadlineSource
{
    private const int DaysAhead = 45;

    /// <summary>The key of one publication: its paragraph and the last day of the period it covers.</summary>
    public static string Key(PublicationEntry entry) => $"{Start}{entry.Item.Paragraph}/{entry.PeriodEnds:yyyy-MM-dd}";

    /// <summary>What has no day of its own.</summary>
    public static IReadOnlyList<SpecifiedInformationItem> WhenItHappens { get; } =
        [.. SpecifiedInformation.Items.Items.Where(item => item.Frequency == PublicationFrequency.WhenItHappens)];

    /// <summary>Whether a key is one of an item, for whatever period.</summary>
    public static bool IsOf(string key, SpecifiedInformationItem item) =>
        key.Split('/') is ["specified-information", var paragraph, _] && paragraph == item.Paragraph;

    private const string Start = "specified-information/";

    /// <summary>Every dated publication of a year, by the standard for "as soon as practicable" that areas use.</summary>
    public static IReadOnlyList<PublicationEntry> Over(FinancialYear year, WorkingCalendar calendar) =>
        new SpecifiedInformation(SpecifiedInformation.UsualStandard, new WorkingDays(calendar)).Over(year);

    /// <summary>Those of a year that the law asks of the body that governs on their day (R13).</summary>
    public static IReadOnlyList<PublicationEntry> Of(AreaFacts area, FinancialYear year, WorkingCalendar calendar) =>
        [.. Over(year, calendar).Where(entry => RuleReach.Speaks(entry.Item.Rule, area.ModelOn(entry.Due), area.Nation))];

    public async Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel)
    {
        var year = FinancialYear.Containing(today);
        FinancialYear[] years = [year.Previous, year, year.Next];
        var due = years.SelectMany(one => Of(area, one, calendar)).Where(entry => entry.Due >= area.SetUpOn && entry.Due <= today.AddDays(DaysAhead)).ToList();
        var done = await db.SettledOfAsync(area.Id, due.Select(Key), cancel);
        return [.. due.Where(entry => !done.Contains(Key(entry))).Select(Of)];
    }

    public Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
        Task.FromResult(key.Split('/')[0] == "specified-information" ? ComputedDeadline.Find(key, calendar, area.ModelOn) : null);

    private static Deadline Of(PublicationEntry entry) => new(
        Key(entry), $"Publish: {entry.Item.What}, {entry.Covers}", entry.Due, entry.IsStatutoryDate ? DeadlineKind.Law : DeadlineKind.Own, entry.Item.Rule,
        $"It is on the list of what a local policing body has to publish. {(entry.IsStatutoryDate ? "It is due before the year begins." : (Sentence)$"The law says as soon as practicable; {InWords.Number(SpecifiedInformation.UsualStandard.WorkingDays, "working day")} after the period is the local standard.")}",
        "Publish it and record the day.",
        [Party.Office(Role.Governance), Party.Office(Role.Finance), Party.Office(Role.Administrator)])
    {
        Page = $"/manage/deadlines/publications?year={FinancialYear.Containing(entry.PeriodEnds).StartYear}",
    };
}
