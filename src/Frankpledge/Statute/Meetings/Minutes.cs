using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Meetings;

/// <summary>A minute's identity: the number is unique only together with the day of its meeting.</summary>
public readonly record struct MinuteNumber(DateOnly Meeting, int Number);

/// <summary>Minutes: numbering, signing and keeping. 1972 Act Sch 12 para 41 (verify), s.100C(1).</summary>
public static class Minutes
{
    private const int YearsOpen = 6;

    /// <summary>Refuses minutes of one meeting whose numbers repeat or leave a gap.</summary>
    [Rule("R113")]
    public static IReadOnlyList<Reason> WhyNotAdopt(IReadOnlyList<MinuteNumber> minutes)
    {
        var reasons = minutes.GroupBy(minute => minute).Where(group => group.Count() > 1)
            .Select(group =>
                Because.Block("R113", "MinuteNumberRepeated", $"Minute {group.Key.Number} of {InWords.Day(group.Key.Meeting)} appears {group.Count()} times."))
                    .ToList();
        foreach (var meeting in minutes.GroupBy(minute => minute.Meeting))
        {
            var numbers = meeting.Select(minute => minute.Number).ToHashSet();
            reasons.AddRange(Enumerable.Range(numbers.Min(), numbers.Max() - numbers.Min() + 1).Where(number => !numbers.Contains(number))
                .Select(number => Because.Block("R113", "MinuteNumberMissing", $"Minute {number} of {InWords.Day(meeting.Key)} is missing.")));
        }

        return reasons;
    }

    /// <summary>The day until which minutes, summary, agenda and open reports stay open to the public.</summary>
    public static DateOnly OpenUntil(DateOnly meeting) => meeting.AddYears(YearsOpen);

    /// <summary>Refuses to delete the papers of a meeting within six years.</summary>
    [Rule("R109")]
    public static IReadOnlyList<Reason> WhyNotDelete(DateOnly meeting, DateOnly today) => today <= OpenUntil(meeting)
        ? [Because.Block("R109", "PapersMustStayOpen", $"The papers of {InWords.Day(meeting)} stay open until {InWords.Day(OpenUntil(meeting))}.")]
        : [];

    /// <summary>Warns when an open meeting has neither a webcast nor a reason for none. The public may film all the same (verify).</summary>
    [Rule("R111")]
    public static IReadOnlyList<Reason> CheckWebcast(string? link, string? reasonForNone) =>
        string.IsNullOrWhiteSpace(link) && string.IsNullOrWhiteSpace(reasonForNone)
        ? [Because.Warn("R111", "NoWebcast", "Give the link of the webcast, or say why there is none.")]
        : [];
}
