using Frankpledge.Web.Modules.Law.Contract;
using System.Text.Json.Serialization;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Web.Modules.Law.Commands;

/// <summary>A count of days. <c>answer</c> is the day; <c>days_counted</c> and <c>days_left_out</c> (each with <c>day</c> and <c>why</c>) are the working.</summary>
internal abstract record CountAnswer(string Rule, string Sentence, DateOnly Answer, IReadOnlyList<DateOnly> DaysCounted, IReadOnlyList<LeftOutDay> DaysLeftOut)
    : LawAnswer(Rule, Sentence)
{
    protected CountAnswer(Working working)
        : this(working.Rule, working.Sentence, working.Answer, working.Counted, working.LeftOut)
    {
    }
}

/// <summary>A count with nothing to add.</summary>
internal sealed record PlainCount([property: JsonIgnore] Working Working) : CountAnswer(Working);
