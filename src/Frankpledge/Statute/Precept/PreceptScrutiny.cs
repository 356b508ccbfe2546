using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Precept;

/// <summary>One round of precept scrutiny on a given day: where it stands and what may not be done. 2011 Act Sch 5; PR 2012.</summary>
/// <param name="events">What has happened.</param>
/// <param name="today">The local day on which the question is asked.</param>
public sealed partial class PreceptScrutiny(PreceptEvents events, DateOnly today)
{
    private readonly DateOnly notifyBy = PreceptCalendar.NotifyBy(events.Year);
    private readonly DateOnly reportBy = PreceptCalendar.ReportBy(events.Year);
    private readonly DateOnly reviseBy = PreceptCalendar.ReviseBy(events.Year);
    private readonly DateOnly secondBy = PreceptCalendar.SecondReportBy(events.Year);

    /// <summary>A veto that was reported by 8 February; one without a report in time has no effect. PR 2012 reg 4(2).</summary>
    [Rule("R64")]
    public bool VetoStands => events.Vetoed is not null && events.Reported <= reportBy;

    /// <summary>Said only when the day of the report is recorded as late, or that there was none; a missing day is never filled in with today's.</summary>
    public bool VetoLapsed => events.Vetoed is not null && (events.Reported > reportBy || (events.Reported is null && events.NoReportMade && today > reportBy));

    public PreceptState State => Reached is PreceptState.Ended && events.Notified is null ? PreceptState.NoticeNotRecorded : Reached;

    private PreceptState Reached => this switch
    {
        _ when events.Notified is null && events.Reported is null => PreceptState.AwaitingNotice,
        { VetoLapsed: true } => PreceptState.VetoLapsed,
        _ when events.Reported is null =>
            today <= reportBy ? PreceptState.AwaitingReport : events.NoReportMade ? PreceptState.NoReport : PreceptState.ReportNotRecorded,
        { VetoStands: false } => events.Responded is null ? PreceptState.AwaitingResponse : PreceptState.Ended,
        _ when events.Revised is null && events.RevisedOn is null => PreceptState.AwaitingRevision,
        _ when events.SecondReport is null =>
            today <= secondBy ? PreceptState.AwaitingSecondReport : events.NoSecondReportMade ? PreceptState.Ended : PreceptState.SecondReportNotRecorded,
        _ when events.SecondReport > secondBy => PreceptState.Ended,
        _ => events.FinalResponse is null ? PreceptState.AwaitingFinalResponse : PreceptState.Ended,
    };

    /// <summary>Scrutiny has ended: a veto has lapsed, or the last response has been given. With neither a report nor a veto the regulations do not say
    /// so (R61), and without a notice nothing was scrutinised (R60).</summary>
    public bool HasEnded => events.Notified is not null && State is (PreceptState.VetoLapsed or PreceptState.Ended);

    /// <summary>Refuses the panel's review without a notice; alerts when the notice came after 1 February.</summary>
    [Rule("R60")]
    public IReadOnlyList<Reason> WhyNotReview() => events.Notified is null
        ? [today > notifyBy
            ? Because.Block("R60", "NoticeOverdue", $"It is not recorded that the panel was notified of a proposed precept; that was due by {InWords.Day(notifyBy)}.")
            : Because.Block("R60", "NoNotice", $"It is not recorded that the panel was notified of a proposed precept. That is due by {InWords.Day(notifyBy)}.")]
        : events.Notified > notifyBy
        ? [Because.Warn("R60", "NoticeLate", $"The notice is dated {InWords.Day(events.Notified.Value)}, after {InWords.Day(notifyBy)}.")]
        : [];

    /// <summary>Alerts when the panel's report is missing or dated after 8 February.</summary>
    [Rule("R61")]
    public IReadOnlyList<Reason> CheckReport() =>
        (events.Reported ?? today) <= reportBy ? []
        : events.Reported is null && !events.NoReportMade
        ? [Because.Warn("R61", "ReportNotRecorded",
            $"The panel's report was due by {InWords.Day(reportBy)} and none is recorded. Record its day, or that there was none: until then nobody can say what follows.")]
        : VetoLapsed
        ? [Because.Block("R64", "VetoLapsed",
            $"The veto report was due by {InWords.Day(reportBy)}{(events.Reported is { } late ? (Sentence)$" and is dated {InWords.Day(late)}" : " and none was made")}: the veto has no effect{(events.Notified is null ? "" : " and the proposed precept may be issued")}.")]
        : [Because.Warn("R61", "ReportLate", $"The panel's report was due by {InWords.Day(reportBy)}.")];

    /// <summary>Refuses a veto report that does not reach the majority or does not say in which direction.</summary>
    [Rule("R63")]
    public IReadOnlyList<Reason> WhyNotPublishVeto() =>
    [
        .. events.Vote?.WhyNotRecord() ?? [Because.Block("R62", "NoVote", "A veto needs a recorded vote with its figures.")],
        .. events.Vetoed is null
            ? [Because.Block("R63", "VetoWithoutDirection", "The report must say whether the precept is vetoed as too high or as too low.")]
            : Array.Empty<Reason>(),
    ];

    /// <summary>Refuses a revised precept that is not lower after "too high", or not higher after "too low"; alerts after 15 February.</summary>
    [Rule("R66")]
    public IReadOnlyList<Reason> WhyNotRevise(long revised, DateOnly on)
    {
        if (events.Vetoed is not null && events.Reported is null && !events.NoReportMade)
        {
            return [Because.Block("R64", "ReportDayMissing",
                "A veto is recorded, but not the day of the panel's report. Record that day first: it decides whether the veto has effect.")];
        }

        if (events.Proposed is null)
        {
            return [Because.Block("R66", "ProposedNotRecorded", "The proposed precept is not recorded, so the revised one cannot be compared with it.")];
        }

        if (!VetoStands)
        {
            return [Because.Block("R66", "NoVetoToAnswer", "There is no veto in effect, so there is nothing to revise.")];
        }

        var wrong = events.Vetoed == VetoDirection.TooHigh ? revised >= events.Proposed : revised <= events.Proposed;
        List<Reason> reasons = wrong
            ? [Because.Block("R66", "WrongDirection", events.Vetoed == VetoDirection.TooHigh
                ? "The precept was vetoed as too high; the revised precept must be lower than the proposed one."
                : "The precept was vetoed as too low; the revised precept must be higher than the proposed one.")]
            : [];
        if (on > reviseBy)
        {
            reasons.Add(Because.Warn("R66", "RevisionLate", $"The revised precept was due by {InWords.Day(reviseBy)}."));
        }

        return reasons;
    }

    /// <summary>The second report may accept or reject and recommend; it may not veto. After 22 February it has no effect. PR 2012 reg 6.</summary>
    [Rule("R67")]
    public IReadOnlyList<Reason> WhyNotReportAgain(bool asVeto, DateOnly on) =>
        asVeto ? [Because.Block("R67", "NoSecondVeto",
            "There is no second veto. The panel may reject the revised precept and recommend another, and it may still be issued.")]
        : on > secondBy ? [Because.Warn("R67", "SecondReportLate", $"The second report was due by {InWords.Day(secondBy)}; scrutiny ended without it.")]
        : [];
}
