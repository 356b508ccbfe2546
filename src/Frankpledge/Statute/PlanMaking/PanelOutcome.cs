using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>The panel's stage of a plan: review, and a report or recommendations. 2011 Act s.28(3) and (7)-(9).</summary>
public static class PanelOutcome
{
    private static readonly string[] Lawful = ["report", "recommendations", "report and recommendations"];

    /// <summary>The local standard that an area has while it sets none: the panel has the draft so many working days before it reports (R10).</summary>
    public static LocalStandard UsualStandard { get; } = new("Send the draft plan to the panel", 20);

    /// <summary>Refuses to record that the panel "approved", "adopted" or "vetoed" a plan, which it has no power to do, or that it "noted" it, which is neither
    /// a report nor a recommendation.</summary>
    [Rule("R34")]
    public static IReadOnlyList<Reason> WhyNotRecord(string? outcome) => Lawful.Contains(outcome?.Trim().ToLowerInvariant())
        ? []
        : string.IsNullOrWhiteSpace(outcome)
        ? [Because.Block("R34", "PanelOutcomeNotRecorded",
            "What the panel did with the draft is not recorded. Record its report or recommendations, or that a reasonable time passed with neither.")]
        : [Because.Block("R34", "NotAPanelOutcome",
            $"The panel cannot record \"{outcome.Trim()}\" on a plan. It makes a report or recommendations; choose one of these.")];

    /// <summary>Whether an outcome says that there are recommendations.</summary>
    public static bool Recommends(string? outcome) => outcome?.Contains("recommendation", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Warns when a paper asks the panel to approve a plan.</summary>
    public static IReadOnlyList<Reason> CheckRequest(string wording) =>
        wording.Contains("approv", StringComparison.OrdinalIgnoreCase) || wording.Contains("adopt", StringComparison.OrdinalIgnoreCase)
            ? [Because.Warn("R34", "PaperAsksForApproval",
                "The paper asks the panel to approve the plan. Ask it to review the draft and to make a report or recommendations.")]
            : [];

    /// <summary>Warns about a draft that reached the panel too late to be read, by the notice of the meeting or by the local standard.</summary>
    /// <param name="sent">The day on which the draft was sent.</param>
    /// <param name="meeting">The day of the panel's meeting, or of its report.</param>
    /// <param name="notice">The clear days' notice of the meeting.</param>
    /// <param name="standard">The area's own standard in working days before the meeting.</param>
    public static IReadOnlyList<Reason> CheckSent(DateOnly sent, DateOnly meeting, ClearDays notice, LocalStandard standard, WorkingDays counter)
    {
        var latest = notice.LatestNotice(meeting).Answer;
        var local = counter.Before(meeting, standard.WorkingDays).Answer;
        return sent > latest
            ? [Because.Warn("R33", "SentAfterAgendaDeadline",
                $"The draft was sent on {InWords.Day(sent)}; the papers for the meeting closed on {InWords.Day(latest)}.")]
            : sent > local
            ? [Because.Warn("R33", "SentAfterLocalStandard",
                $"The draft was sent on {InWords.Day(sent)}; the local standard of {InWords.Number(standard.WorkingDays, "working day")} before the panel's report ended on {InWords.Day(local)}.")
                with { ToDo = "Record why." }]
            : [];
    }

    /// <summary>Warns about each council that has not been sent the panel's report (England only).</summary>
    [Rule("R35")]
    public static IReadOnlyList<Reason> CouncilsNotSent(IEnumerable<string> councils, IEnumerable<string> sent) =>
        [.. councils.Except(sent).Select(council => Because.Warn("R35", "CouncilNotSent", $"The panel's report has not been sent to {council}."))];
}
