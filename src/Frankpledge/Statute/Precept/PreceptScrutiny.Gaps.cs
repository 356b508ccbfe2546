using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Precept;

/// <summary>What a round of scrutiny lacks, and what in it came late without stopping anything.</summary>
public sealed partial class PreceptScrutiny
{
    /// <summary>Warns where later steps are recorded without the notice: a review without one does not count, and a missing fact is never assumed.</summary>
    public IReadOnlyList<Reason> CheckNotice() => events.Notified is not null ? WhyNotReview() : !events.HasLaterStep ? []
        : [Because.Warn("R60", "NoticeNotRecorded",
            $"It is not recorded that the panel was notified of the proposed precept, which was due by {InWords.Day(notifyBy)}. Without a notice there is no review: record its day.")];

    /// <summary>Warns of what answers a veto and came late: the revised precept whose figure is not known, and the response to the second report.</summary>
    /// <param name="respondBy">The last day for that response: 1 March, or the day of a mayor's order.</param>
    public IReadOnlyList<Reason> CheckAnswers(DateOnly respondBy) =>
    [
        .. VetoStands && events.Revised is null && events.RevisedOn > reviseBy
            ? [Because.Warn("R66", "RevisionLate", $"The revised precept was due by {InWords.Day(reviseBy)}.")] : Array.Empty<Reason>(),
        .. VetoStands && events.FinalResponse > respondBy
            ? [Because.Warn("R68", "FinalResponseLate",
                $"The response to the second report was due by {InWords.Day(respondBy)} and is dated {InWords.Day(events.FinalResponse.Value)}.")]
            : Array.Empty<Reason>(),
    ];
}
