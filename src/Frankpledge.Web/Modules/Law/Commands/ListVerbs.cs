using Frankpledge.Web.Modules.Law.Contract;
using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Information;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>Verbs that list days: bank-holidays, specified-information.</summary>
internal static class ListVerbs
{
    public static Command BankHolidays()
    {
        var year = Ask.Number("--year", "The calendar year.");
        var place = new Place();
        return new Command("bank-holidays", "The bank holidays of a year (R7); the same in England and Wales as shipped. Answers with holidays, each with day and name.").Counting(
            place,
            (parsed, calendar) =>
            {
                var nation = place.Of(parsed);
                var holidays = calendar.HolidaysOf(parsed.GetValue(year));
                return new HolidaysAnswer($"{holidays.Count} bank holidays in {nation} in {parsed.GetValue(year)}.", holidays);
            },
            [year]);
    }

    public static Command SpecifiedInformation()
    {
        var year = new Option<string>("--year") { Description = "The financial year, 2025/26 or 2025.", HelpName = "year", Required = true };
        var standard = Ask.MaybeNumber("--standard", "The area's own standard for \"as soon as practicable\", in working days; 20 when not given.");
        var place = new Place();
        return new Command("specified-information", "What must be published over a financial year, and when (R79, R80). Answers with entries.").Counting(
            place,
            (parsed, calendar) =>
            {
                if (!FinancialYear.TryParse(parsed.GetValue(year)!, out var asked) || asked.StartYear is < WorkingCalendar.FirstYear or >= WorkingCalendar.LastYear)
                {
                    throw new RefusedException("YearNotUnderstood", $"\"{parsed.GetValue(year)}\" is not a financial year; write 2025/26 or 2025.", "R1");
                }

                var local = parsed.GetValue(standard) is { } days and >= 0 ? new LocalStandard("Publish specified information", days) : Statute.Information.SpecifiedInformation.UsualStandard;
                var entries = new SpecifiedInformation(local, new WorkingDays(calendar)).Over(asked);
                return new EntriesAnswer(
                    $"{entries.Count} publications are due for {asked.Label}. Only dates before the year are fixed by law; the others follow the local standard of {InWords.Number(local.WorkingDays, "working day")}.",
                    [.. entries.Select(entry => new EntryLine(entry.Item.Paragraph, entry.Item.What, entry.Item.Frequency, entry.Covers, entry.PeriodEnds, entry.Due, entry.IsStatutoryDate, entry.Item.Rule))]);
            },
            [year, standard]);
    }

    private sealed record HolidaysAnswer(string Sentence, IReadOnlyList<BankHoliday> Holidays) : LawAnswer("R7", Sentence)
    {
        public override void WriteDetails(TextWriter output)
        {
            foreach (var holiday in Holidays)
            {
                output.WriteLine($"{holiday.Day:yyyy-MM-dd}  {InWords.Day(holiday.Day)}  {holiday.Name}");
            }
        }
    }

    private sealed record EntriesAnswer(string Sentence, IReadOnlyList<EntryLine> Entries) : LawAnswer("R79", Sentence)
    {
        public override void WriteDetails(TextWriter output)
        {
            foreach (var entry in Entries)
            {
                output.WriteLine($"{entry.Due:yyyy-MM-dd} {(entry.StatutoryDate ? "by law" : "local ")}  {entry.Paragraph,-9} {entry.What}, {entry.Covers} ({entry.Rule})");
            }
        }
    }

    private sealed record EntryLine(string Paragraph, string What, PublicationFrequency Frequency, string Covers, DateOnly PeriodEnds, DateOnly Due, bool StatutoryDate, string Rule);
}
