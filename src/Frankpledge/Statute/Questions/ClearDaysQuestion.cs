using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Questions;

/// <summary>How many clear working days lie between two days, both left out (R6).</summary>
public sealed record ClearDaysQuestion(DateOnly Notice, DateOnly Meeting) : Question<ClearDaysAnswer>("R6")
{
    protected override ClearDaysAnswer Answer(LawPlace place)
    {
        if (Meeting < Notice)
        {
            throw new RefusedException("DatesBackwards", $"{InWords.Day(Meeting)} comes before {InWords.Day(Notice)}.", "R6");
        }

        var clear = ClearDays.Between(place.Calendar, Notice, Meeting);
        var rules = NationRules.For(place.Nation);
        var needed = rules.ClearDays;
        Sentence asked = rules.PerhapsClearDays is { } fewer ? (Sentence)$"{needed} are enough; whether {fewer} are is not settled" : Sentence.Count(needed, "{0} is needed", "{0} are needed");
        Sentence sentence = $"{InWords.Number(clear, "clear working day")} between {InWords.Day(Notice)} and {InWords.Day(Meeting)}, both left out; {asked}.";
        return new(sentence, clear, needed, new WorkingDays(place.Calendar).After(Notice, clear).Counted);
    }
}

public sealed record ClearDaysAnswer(Sentence Sentence, int ClearDays, int Needed, IReadOnlyList<DateOnly> DaysCounted) : LawAnswer("R6", Sentence)
{
    public bool Enough => ClearDays >= Needed;

    public override DateOnly? LatestDay => DaysCounted.Count == 0 ? null : DaysCounted[^1];
}
