using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Questions;

/// <summary>Working days added to a day, or counted up to another (R7). Exactly one of the two is given.</summary>
/// <param name="From">Not counted.</param>
/// <param name="Add">A negative number goes back.</param>
/// <param name="To">Counted.</param>
public sealed record WorkingDaysQuestion(DateOnly From, int? Add, DateOnly? To = null) : Question<WorkingDaysAnswer>("R7")
{
    protected override WorkingDaysAnswer Answer(LawPlace place)
    {
        var counter = new WorkingDays(place.Calendar);
        var number = (Add, To) switch
        {
            ({ } asked, null) => asked,
            (null, { } end) => counter.Between(From, end),
            _ => throw new RefusedException("AddOrTo", "Give either the working days to add or the day to count to."),
        };
        return new(number < 0 ? counter.Before(From, -number) : counter.After(From, number), number);
    }
}

public sealed record WorkingDaysAnswer(Working Working, int WorkingDays) : CountAnswer(Working);
