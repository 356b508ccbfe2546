using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Precept;

/// <summary>Whether a meeting with proper notice can fit between two legal dates, and what would make it fit.</summary>
/// <param name="Round">1 for the first review, 2 for the review after a veto.</param>
/// <param name="NoticeBy">The legal last day for the commissioner's notice.</param>
/// <param name="ReportBy">The legal last day for the panel's report.</param>
/// <param name="EarliestMeeting">The first weekday meeting if the notice comes on the day asked about, papers the same day or the next working day.</param>
/// <param name="LatestMeeting">The last weekday on which the panel can meet in time.</param>
/// <param name="NotifyBy">The day by which the figure must be known so that the latest meeting has its papers.</param>
public sealed record PreceptRound(int Round, DateOnly NoticeBy, DateOnly ReportBy, DateOnly EarliestMeeting, DateOnly LatestMeeting, DateOnly NotifyBy)
{
    /// <summary>Whether a meeting fits when the notice comes on the day asked about.</summary>
    public bool Fits => EarliestMeeting <= LatestMeeting;

    public Sentence Sentence => EarliestMeeting == LatestMeeting ? (Sentence)$"A meeting fits on {InWords.Day(LatestMeeting)} alone."
        : Fits ? (Sentence)$"A meeting fits from {InWords.Day(EarliestMeeting)} to {InWords.Day(LatestMeeting)}."
        : $"No weekday meeting fits: the first with proper notice would be {InWords.Day(EarliestMeeting)}, but the report is due by {InWords.Day(ReportBy)}. Have the figure by {InWords.Day(NotifyBy)}, or take the paper as urgent business.";
}

/// <summary>
/// Seven days lie between the legal dates (1 to 8 and 15 to 22 February), and five clear days' notice takes more. So the commissioner
/// must notify early, or the paper comes late. Follows from R6 and R60 to R67; known months ahead.
/// </summary>
[Rule("R70")]
public sealed class PreceptFeasibility(WorkingCalendar calendar, int clearDays)
{
    /// <summary>Of notice.</summary>
    public int ClearDays => clearDays;

    private readonly Calendar.ClearDays notice = new(calendar, clearDays);
    private readonly WorkingDays counter = new(calendar);

    /// <summary>Both rounds of a year.</summary>
    /// <param name="year">The calendar year of the February.</param>
    /// <param name="notified">When the commissioner notifies, or null for the last lawful day.</param>
    /// <param name="revised">When a revised figure is notified, or null for the last lawful day.</param>
    public IReadOnlyList<PreceptRound> Rounds(int year, DateOnly? notified = null, DateOnly? revised = null) =>
    [
        Round(1, PreceptCalendar.NotifyBy(year), PreceptCalendar.ReportBy(year), notified),
        Round(2, PreceptCalendar.ReviseBy(year), PreceptCalendar.SecondReportBy(year), revised),
    ];

    /// <summary>The working of the papers' deadline for a chosen meeting.</summary>
    public Working PapersFor(DateOnly meeting) => notice.LatestNotice(meeting);

    /// <summary>Warns, months ahead, about a round in which no weekday meeting fits.</summary>
    /// <param name="perhaps">The same with the fewer clear days that may be enough where their number is not settled (R6), or null.</param>
    public IReadOnlyList<Reason> Check(int year, DateOnly? notified = null, DateOnly? revised = null, PreceptFeasibility? perhaps = null) =>
        [.. Rounds(year, notified, revised).Where(round => !round.Fits)
            .Select(round => Because.Warn("R70", "NoMeetingFits",
                perhaps is null ? $"{Name(round)}: {round.Sentence}"
                : (Sentence)$"{Name(round)}: {round.Sentence} That is with {ClearDays} clear days, the safe number. Whether {perhaps.ClearDays} are enough here is not settled; if they are: {perhaps.Rounds(year, notified, revised)[round.Round - 1].Sentence}"))];

    private static Sentence Name(PreceptRound round) => round.Round == 1 ? "First review" : "Review after a veto";

    private PreceptRound Round(int number, DateOnly noticeBy, DateOnly reportBy, DateOnly? notified)
    {
        var latestMeeting = counter.OnOrBefore(reportBy);
        var papers = counter.OnOrAfter(notified ?? noticeBy);
        return new(number, noticeBy, reportBy, notice.EarliestMeeting(papers), latestMeeting, notice.LatestNotice(latestMeeting).Answer);
    }
}
