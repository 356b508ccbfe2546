namespace Frankpledge.Statute.Precept;

/// <summary>Why a precept is vetoed. 2011 Act Sch 5 para 4(2).</summary>
public enum VetoDirection
{
    TooHigh,
    TooLow,
}

/// <summary>Where the scrutiny of a precept stands.</summary>
public enum PreceptState
{
    AwaitingNotice,
    AwaitingReport,
    AwaitingResponse,
    AwaitingRevision,
    AwaitingSecondReport,
    AwaitingFinalResponse,
    VetoLapsed,
    NoReport,
    Ended,

    /// <summary>The day has passed, and neither a report nor its absence has been recorded: nothing can be concluded.</summary>
    ReportNotRecorded,

    /// <summary>The same for the report on the revised precept.</summary>
    SecondReportNotRecorded,

    /// <summary>Later steps are recorded, but not that the panel was notified: whether scrutiny has ended cannot be said (R60).</summary>
    NoticeNotRecorded,
}

/// <summary>What has happened so far in one round of precept scrutiny; what has not is null. Amounts are pence of band D.</summary>
public sealed record PreceptEvents
{
    /// <summary>The calendar year of the February.</summary>
    public required int Year { get; init; }

    public DateOnly? Notified { get; init; }

    public long? Proposed { get; init; }

    public DateOnly? Reported { get; init; }

    /// <summary>Recorded as a fact: the panel made no report by 8 February.</summary>
    public bool NoReportMade { get; init; }

    public Veto? Vote { get; init; }

    /// <summary>The direction that the veto report states; null without a veto.</summary>
    public VetoDirection? Vetoed { get; init; }

    /// <summary>A figure that the panel recommended in its first report.</summary>
    public long? Recommended { get; init; }

    public DateOnly? Responded { get; init; }

    public long? Revised { get; init; }

    public DateOnly? RevisedOn { get; init; }

    public DateOnly? SecondReport { get; init; }

    /// <summary>Recorded as a fact: the panel made no second report by 22 February.</summary>
    public bool NoSecondReportMade { get; init; }

    /// <summary>A figure that the panel recommended in its second report.</summary>
    public long? SecondRecommended { get; init; }

    public DateOnly? FinalResponse { get; init; }

    /// <summary>Both strands of the budget consultation: local people and ratepayers.</summary>
    public bool PeopleConsulted { get; init; }

    public bool RatepayersConsulted { get; init; }

    /// <summary>The days that are given, in the order of the steps.</summary>
    internal IEnumerable<DateOnly> Days =>
        new[] { Notified, Reported, RevisedOn ?? Responded, SecondReport, FinalResponse }.OfType<DateOnly>();

    /// <summary>Something is recorded that comes after the notice to the panel.</summary>
    internal bool HasLaterStep => Vetoed is not null || NoReportMade || NoSecondReportMade || Days.Any(day => day != Notified);

    /// <summary>Something is recorded that happens after a veto only (R66-R68).</summary>
    internal bool HasStepAfterVeto =>
        Revised is not null || RevisedOn is not null || SecondReport is not null || NoSecondReportMade || FinalResponse is not null;
}
