using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Questions;

/// <summary>The bank holidays of a year (R7).</summary>
public sealed record BankHolidaysQuestion(int Year) : Question<BankHolidaysAnswer>("R7")
{
    protected override BankHolidaysAnswer Answer(LawPlace place)
    {
        var holidays = place.Calendar.HolidaysOf(Year);
        return new($"{holidays.Count} bank holidays in {place.Nation} in {Year}.", holidays);
    }
}

public sealed record BankHolidaysAnswer(Sentence Sentence, IReadOnlyList<BankHoliday> Holidays) : LawAnswer("R7", Sentence)
{
    public override IEnumerable<Sentence> Details =>
        Holidays.Select(holiday => (Sentence)$"{holiday.Day:yyyy-MM-dd}  {InWords.Day(holiday.Day)}  {holiday.Name}");
}
