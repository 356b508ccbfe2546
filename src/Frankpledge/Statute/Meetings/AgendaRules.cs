using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Meetings;

/// <summary>Notice, agenda and urgent business of a panel that is a committee of councils. 1972 Act ss.100A(6), 100B.</summary>
/// <param name="notice">The clear days that apply.</param>
public sealed class AgendaRules(ClearDays notice)
{
    /// <summary>Refuses to convene a meeting without a recorded notice; warns about a late one.</summary>
    [Rule("R102")]
    public IReadOnlyList<Reason> WhyNotConvene(DateOnly? noticed, DateOnly meeting) => noticed is not { } given
        ? [Because.Block("R102", "NoNotice", $"No notice of the meeting is recorded. {notice.LatestNotice(meeting).Sentence}")]
        : given > notice.LatestNotice(meeting).Answer
        ? [Because.Warn("R102", "NoticeLate", $"Notice was given on {InWords.Day(given)}. {notice.LatestNotice(meeting).Sentence}")]
        : [];

    /// <summary>Refuses to add an item after the agenda's deadline, except as urgent business.</summary>
    [Rule("R103")]
    public IReadOnlyList<Reason> WhyNotAdd(DateOnly adding, DateOnly meeting, bool asUrgent) => asUrgent || adding <= notice.LatestNotice(meeting).Answer
        ? []
        : [Because.Block("R103", "AgendaClosed",
            $"The agenda closed on {InWords.Day(notice.LatestNotice(meeting).Answer)}. Only the chair can add an item now, as urgent business, with a reason.")];

    /// <summary>Refuses to take an urgent item without the chair's reason; the minutes must state it.</summary>
    [Rule("R104")]
    public static IReadOnlyList<Reason> WhyNotTakeUrgent(string? specialCircumstances, string? minutes)
    {
        if (string.IsNullOrWhiteSpace(specialCircumstances))
        {
            return [Because.Block("R104", "UrgencyWithoutReason", "The chair must say by which special circumstances the item is urgent.")];
        }

        return minutes is null || minutes.Contains(specialCircumstances.Trim(), StringComparison.OrdinalIgnoreCase)
            ? []
            : [Because.Warn("R104", "UrgencyNotMinuted", "The minutes do not state the special circumstances.")];
    }

    /// <summary>Refuses to publish a report that does not list its background papers; "none" is a list. 1972 Act s.100D.</summary>
    [Rule("R110")]
    public static IReadOnlyList<Reason> WhyNotPublishReport(string? backgroundPapers) => string.IsNullOrWhiteSpace(backgroundPapers)
        ? [Because.Block("R110", "NoBackgroundPapers", "List the background papers of the report, or say that there are none.")]
        : [];
}
