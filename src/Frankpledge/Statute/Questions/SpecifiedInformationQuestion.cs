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

        var local = Standard is { } days and >= 0 ? new LocalStandard("Publish specified information", days) : SpecifiedInformation.UsualStandard;
        var entries = new SpecifiedInformation(local, new WorkingDays(place.Calendar)).Over(asked);
        return new(
            $"{entries.Count} publications are due for {asked.Label}. Only dates before the year are fixed by law; the others follow the local standard of {InWords.Number(local.WorkingDays, "working day")}.",
            [.. entries.Select(
                entry => new PublicationLine(entry.Item.Paragraph, entry.Item.What, entry.Item.Frequency, entry.Covers, entry.PeriodEnds, entry.Due,
                    entry.IsStatutoryDate, entry.Item.Rule))]);
    }
}

public sealed record SpecifiedInformationAnswer(Sentence Sentence, IReadOnlyList<PublicationLine> Entries) : LawAnswer("R79", Sentence)
{
    public override DateOnly? LatestDay => Latest(Entries.Select(entry => (DateOnly?)entry.Due));

    public override IEnumerable<Sentence> Details =>
        Entries.Select(
            entry => (Sentence)$"{entry.Due:yyyy-MM-dd} {(entry.StatutoryDate ? "by law" : "local ")}  {entry.Paragraph,-9} {entry.What}, {entry.Covers} ({Cite(entry.Rule)})");
}

/// <summary>One publication; <c>statutory_date</c> is false where the day is the area's own standard.</summary>
public sealed record PublicationLine(string Paragraph, string What, PublicationFrequency Frequency, Sentence Covers, DateOnly PeriodEnds, DateOnly Due,
    bool StatutoryDate, string Rule);
