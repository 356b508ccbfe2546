using Frankpledge.Common;
using Frankpledge.Statute.Calendar;

namespace Frankpledge.Statute.Timetable;

/// <summary>Whether a step can have been done on a day: the same for what is recorded and for what is only asked about.</summary>
public static class DoneSteps
{
    private const int LongestYears = 5;
    private const string Issue = "issue";

    /// <summary>Why it cannot; empty when nothing speaks against it.</summary>
    /// <param name="poll">The ordinary poll from which the timetable leads on.</param>
    /// <param name="code">The stage; an unknown one is for others to refuse.</param>
    /// <param name="day">The day on which it is said to have been done.</param>
    /// <param name="done">Stage codes with the days of the other steps that are done.</param>
    /// <param name="today">No later day can have been.</param>
    public static IEnumerable<Reason> WhyNot(DateOnly poll, string code, DateOnly day, IReadOnlyDictionary<string, DateOnly> done, DateOnly today)
    {
        if (day > today)
        {
            yield return new("NotYetDone", $"{InWords.Day(day)} is in the future. Plan the step for that day, and record it when it is done.");
        }

        foreach (var before in Before(code).Where(before => done.TryGetValue(before, out var other) && other > day))
        {
            yield return new("DoneBeforeItsTurn",
                $"{NameOf(code)}: {InWords.Day(day)} is before {InWords.Day(done[before])}, the day of the step that it waits for ({NameOf(before)}). Check both days.");
        }

        foreach (var after in StageTemplate.All.Items.Select(stage => stage.Code)
            .Where(after => Before(after).Contains(code) && done.TryGetValue(after, out var other) && other < day))
        {
            yield return new("DoneAfterItsTurn",
                $"{NameOf(code)}: {InWords.Day(day)} is after {InWords.Day(done[after])}, the day of a step that waits for it ({NameOf(after)}). Check both days.");
        }

        if (done.TryGetValue(Issue, out var issued) && issued < day && StageTemplate.Find(code) is { Rule: not null } step && !Before(Issue).Contains(code)
            && StageTemplate.Before(Issue).Contains(code))
        {
            yield return new("DoneAfterIssue",
                $"{step.Name}: {InWords.Day(day)} is after {InWords.Day(issued)}, the day on which the plan was issued, and the law asks it before. Check both days.",
                step.Rule);
        }

        foreach (var reason in WhyNotOn(poll, day))
        {
            yield return reason;
        }
    }

    /// <summary>Why a day is none on the way from this poll.</summary>
    public static IReadOnlyList<Reason> WhyNotOn(DateOnly poll, DateOnly day) => day < poll || day > poll.AddYears(LongestYears)
        ? [new("DayOutsideTerm", $"Enter a day from the election, {InWords.Day(poll)}, to five years after it.")]
        : [];

    /// <summary>The steps that it waits for. Nobody records the agenda, whose day follows from the meeting: what that waits for counts in its place.
    /// Steps further away may have been done out of turn, as a panel may have met within a consultation: that is warned about (R171). Only what the law asks
    /// before issue can't come after it.</summary>
    private static IEnumerable<string> Before(string code) =>
        (StageTemplate.Find(code)?.After ?? []).SelectMany(before => before == "agenda" ? StageTemplate.Find(before)!.After : [before]);

    private static string NameOf(string code) => StageTemplate.Find(code)!.Name;
}
