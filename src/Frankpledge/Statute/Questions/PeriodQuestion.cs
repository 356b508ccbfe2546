using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Questions;

/// <summary>The last day of a period that begins with a day (R5, R11). Its length is given once.</summary>
/// <param name="Start">Counted.</param>
/// <param name="LeftOut">Days that do not count, both ends included: from an ordinary poll to the winner's declaration, and no others.</param>
public sealed record PeriodQuestion(DateOnly Start, int? Weeks = null, int? Days = null, int? Months = null, DateRange? LeftOut = null)
    : Question<PeriodAnswer>("R5")
{
    /// <summary>Days that are left out belong to the body that governed at the poll.</summary>
    protected override DateOnly? Day => LeftOut?.From;

    protected override PeriodAnswer Answer(LawPlace place)
    {
        WhyNotLeaveOut(place);
        var period = (Weeks, Days, Months) switch
        {
            ({ } number, null, null) => InclusivePeriod.OfWeeks(Start, number),
            (null, { } number, null) => InclusivePeriod.OfDays(Start, number),
            (null, null, { } number) => InclusivePeriod.OfMonths(Start, number),
            _ => throw new RefusedException("OneLength", "Give the length once: in weeks, days or months."),
        };
        return new((LeftOut is { } left ? period.Excluding(left) : period).Working());
    }

    /// <summary>Only the days from an ordinary poll that is known here are left out, and only where the rule speaks to the body (R11).</summary>
    private void WhyNotLeaveOut(LawPlace place)
    {
        if (LeftOut is not { } days)
        {
            return;
        }

        if (RuleReach.WhyNot(RuleBook.Of("R11"), place.Nation, place.Model) is { } elsewhere)
        {
            throw new RefusedException([new Reason("NotLawHere", elsewhere, "R11", RuleBook.Of("R11").SourceOnScreen)]);
        }

        _ = HearingQuestion.Pause(days.From, days.To, OrdinaryElections.Of(place.Model, place.Area));
    }
}

public sealed record PeriodAnswer(Working Working) : CountAnswer(Working)
{
    public DateOnly LastDay => Answer;

    public DateOnly DayAfter => Answer.AddDays(1);

    public int DaysInAll => DaysCounted.Count;
}
