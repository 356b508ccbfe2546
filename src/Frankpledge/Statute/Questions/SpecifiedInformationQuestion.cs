using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Information;

namespace Frankpledge.Statute.Questions;

/// <summary>What must be published over a financial year, and when (R79, R80).</summary>
/// <param name="Year">"2025/26" or "2025".</param>
/// <param name="Standard">The area's own standard for "as soon as practicable", in working days (R10); the usual one when null.</param>
public sealed record SpecifiedInformationQuestion(string Year, int? Standard = null) : Question<SpecifiedInformationAnswer>("R79")
{
    protected override SpecifiedInformationAnswer Answer(LawPlace place)
    {
        if (!FinancialYear.TryParse(Year, out var asked) || asked.StartYear is < WorkingCalendar.FirstYear or >= WorkingCalendar.LastYear)
        {
            throw new RefusedException("YearNotUnderstood", $"\"{Year}\" is not a financial year; write 2025/26 or 2025.", "R1");
        }

        if (Standard < 0)
        {
            throw new RefusedException("StandardNotUnderstood", $"A standard of {Standard} working days is not one; give nought or more.", "R10");
        }

        if (asked.Last < SpecifiedInformationItem.FirstOffice)
        {
            throw new RefusedException("BeforeTheOrder",
                $"In {asked.Label} nothing was due: the first commissioners took office on {InWords.Day(SpecifiedInformationItem.FirstOffice)}.", "R79");
        }

        var local = Standard is { } days ? new LocalStandard("Publish specified information", days) : SpecifiedInformation.UsualStandard;
        var entries = new SpecifiedInformation(local, new WorkingDays(place.Calendar)).Over(asked);
        return new(
            $"{InWords.Number(entries.Count, "publication")} with a day for {asked.Label}: the law fixes those before the year, the others follow the local standard of {InWords.Number(local.WorkingDays, "working day")}. What follows an event has no day here.",
            [.. entries.Select(
                entry => new PublicationLine(entry.Item.Paragraph, entry.Item.What, entry.Item.Frequency, entry.Covers, entry.PeriodEnds, entry.Due,
                    entry.IsStatutoryDate, entry.Item.Rule))]) { WhenItHappens = SpecifiedInformation.WhenItHappens(asked) };
    }
}

public sealed record SpecifiedInformationAnswer(Sentence Sentence, IReadOnlyList<PublicationLine> Entries) : LawAnswer("R79", Sentence)
{
    public override DateOnly? LatestDay => Latest(Entries.Select(entry => (DateOnly?)entry.Due));

    /// <summary>What is due when something happens, with the time that the law sets for it where it sets one.</summary>
    public IReadOnlyList<SpecifiedInformationItem> WhenItHappens { get; init; } = [];

    public override IEnumerable<Sentence> Details => Dated.Concat(WhenItHappens.Select(
        item => (Sentence)$"{(item.Within is { } within ? (Sentence)$"by law, within {within}" : "as soon as practicable")}  {item.Paragraph,-9} {item.What} ({Cite(item.Rule)})"));

    private IEnumerable<Sentence> Dated =>
        Entries.Select(
            entry => (Sentence)$"{entry.Due:yyyy-MM-dd} {(entry.StatutoryDate ? "by law" : "local ")}  {entry.Paragraph,-9} {entry.What}, {entry.Covers} ({Cite(entry.Rule)})");
}

/// <summary>One publication; <c>statutory_date</c> is false where the day is the area's own standard.</summary>
public sealed record PublicationLine(string Paragraph, string What, PublicationFrequency Frequency, Sentence Covers, DateOnly PeriodEnds, DateOnly Due,
    bool StatutoryDate, string Rule);
