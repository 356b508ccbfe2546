using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Calendar;

/// <summary>
/// Clear days' notice of a meeting: whole working days, leaving out both the day on which notice is given and the day of the meeting.
/// 1972 Act ss.100A(6)(a) and 100B(3)-(4), SI 2002/715 (five in England); s.100A(6)(aa) (three for councils in Wales);
/// R v Herefordshire Justices (1820); R v Swansea City Council ex p Elitestone (1993).
/// </summary>
/// <param name="calendar">Which days are working days.</param>
/// <param name="days">How many clear days are asked for: five in England, and the safe number in Wales.</param>
[Rule("R6")]
public sealed class ClearDays(WorkingCalendar calendar, int days)
{
    public const int InEngland = 5;

    /// <summary>For councils in Wales; whether a Welsh panel has the same is not settled (verify).</summary>
    public const int PerhapsInWales = 3;

    private readonly WorkingDays workingDays = new(calendar);

    public int Days { get; } = days >= 1 ? days : throw new ArgumentOutOfRangeException(nameof(days), days, "Notice is at least one clear day.");

    /// <summary>The last day on which notice or an agenda may be published for a meeting on <paramref name="meeting"/>.</summary>
    public Working LatestNotice(DateOnly meeting)
    {
        var count = workingDays.Before(meeting, Days + 1);
        var clear = count.Counted.Take(Days).Reverse().ToList();
        var left = count.LeftOut.Append(new(meeting, "day of the meeting")).Append(new(count.Answer, "day of notice")).OrderBy(day => day.Day).ToList();
        Sentence passed = count.LeftOut.Count == 0 ? "" : (Sentence)$"; weekends{LeftOutDay.Named(count.LeftOut)} do not count";
        Sentence sentence = $"For a meeting on {InWords.Day(meeting)} publish by {InWords.Day(count.Answer)}: "
            + $"{InWords.Number(Days, "clear working day")} ({InWords.DayAndMonth(clear[0])} to {InWords.DayAndMonth(clear[^1])}), leaving out the day of notice and the day of the meeting{passed}.";
        return new(count.Answer, clear, left, sentence, "R6");
    }

    /// <summary>The first working day on which a meeting may be held after notice on <paramref name="notice"/>.</summary>
    public DateOnly EarliestMeeting(DateOnly notice) => workingDays.After(notice, Days + 1).Answer;

    /// <summary>How many clear working days lie between the two days, both left out; never negative.</summary>
    public static int Between(WorkingCalendar calendar, DateOnly notice, DateOnly meeting) =>
        notice >= meeting ? 0 : new WorkingDays(calendar).Between(notice, meeting.AddDays(-1));

    /// <summary>
    /// The day on which a publication counts as made: one after the office has closed, or on a day that is not a working day, counts as
    /// made on the next working day (a local precaution; the Act does not speak of the hour).
    /// </summary>
    public DateOnly CountsAsMadeOn(DateOnly day, TimeOnly at, TimeOnly officeCloses) => workingDays.OnOrAfter(at > officeCloses ? day.AddDays(1) : day);

    /// <summary>Warns when an agenda published on <paramref name="published"/> gives too little notice.</summary>
    public IReadOnlyList<Reason> Check(DateOnly published, DateOnly meeting)
    {
        var latest = LatestNotice(meeting);
        return published <= latest.Answer
            ? []
            : [Because.Warn("R6", "NoticeTooShort", $"The agenda was published on {InWords.Day(published)}. {latest.Sentence}")];
    }
}
