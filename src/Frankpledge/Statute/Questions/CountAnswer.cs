using System.Text.Json.Serialization;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Questions;

/// <summary>A count of days. <c>answer</c> is the day; <c>days_counted</c> and <c>days_left_out</c> (each with
/// <c>day</c> and <c>why</c>) are the working.</summary>
public abstract record CountAnswer(string Rule, Sentence Sentence, [property: JsonIgnore] Working Working) : LawAnswer(Rule, Sentence)
{
    protected CountAnswer(Working working)
        : this(working.Rule, working.Sentence, working)
    {
    }

    public DateOnly Answer => Working.Answer;

    public IReadOnlyList<DateOnly> DaysCounted => Working.Counted;

    public IReadOnlyList<LeftOutDay> DaysLeftOut => Working.LeftOut;

    public override DateOnly? LatestDay => Answer;
}

/// <summary>A count with nothing to add.</summary>
public sealed record PlainCount(Working Working) : CountAnswer(Working);
