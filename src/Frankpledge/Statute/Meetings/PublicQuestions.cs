using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Meetings;

/// <summary>How days of notice are counted for questions from the public.</summary>
public enum QuestionNotice
{
    /// <summary>Calendar days before the meeting.</summary>
    Days,

    /// <summary>Clear working days before the meeting.</summary>
    ClearWorkingDays,
}

/// <summary>The one local rule on notice of public questions; what agendas print comes from it. No statute.</summary>
/// <param name="Days">How many.</param>
/// <param name="Kind">Of which kind.</param>
[Rule("R115")]
public sealed record PublicQuestionRule(int Days, QuestionNotice Kind)
{
    /// <summary>The last day for a question to a meeting.</summary>
    public DateOnly LastDay(DateOnly meeting, WorkingCalendar calendar) => Kind == QuestionNotice.Days
        ? meeting.AddDays(-Days)
        : new ClearDays(calendar, Days).LatestNotice(meeting).Answer;

    /// <summary>The sentence that agendas print.</summary>
    public Sentence Sentence(DateOnly meeting, WorkingCalendar calendar) =>
        $"Questions from the public must arrive by {InWords.Day(LastDay(meeting, calendar))}, {InWords.Number(Days, Kind == QuestionNotice.Days ? "day" : "clear working day")} before the meeting.";
}
