using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Questions;

/// <summary>The last day of a period that begins with a day (R5, R11). Its length is given once.</summary>
/// <param name="Start">Counted.</param>
/// <param name="LeftOut">Days that do not count, both ends included.</param>
public sealed record PeriodQuestion(DateOnly Start, int? Weeks = null, int? Days = null, int? Months = null, DateRange? LeftOut = null)
    : Question<PeriodAnswer>("R5")
{
    protected override PeriodAnswer Answer(LawPlace place)
    {
        var period = (Weeks, Days, Months) switch
        {
            ({ } number, null, null) => InclusivePeriod.OfWeeks(Start, number),
            (null, { } number, null) => InclusivePeriod.OfDays(Start, number),
            (null, null, { } number) => InclusivePeriod.OfMonths(Start, number),
            _ => throw new RefusedException("OneLength", "Give the length once: in weeks, days or months."),
        };
        return new((LeftOut is { } left ? period.Excluding(left) : period).Working());
    }
}

public sealed record PeriodAnswer(Working Working) : CountAnswer(Working)
{
    public DateOnly LastDay => Answer;

    public DateOnly DayAfter => Answer.AddDays(1);

    public int DaysInAll => DaysCounted.Count;
}
