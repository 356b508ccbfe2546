using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Information;

/// <summary>The annual report of one financial year on its way through the panel. 2011 Act ss.12, 28(4). Gate G7.</summary>
public sealed record AnnualReportFile
{
    public required FinancialYear Year { get; init; }

    /// <summary>The objectives of the plan with no text on progress.</summary>
    public IReadOnlyList<string> ObjectivesWithoutProgress { get; init; } = [];

    public DateOnly? Produced { get; init; }

    public DateOnly? SentToPanel { get; init; }

    public DateOnly? PublicMeeting { get; init; }

    /// <summary>Whether the meeting was closed to the public for this item other than for exempt parts.</summary>
    public bool MeetingClosed { get; init; }

    public bool CommissionerAttended { get; init; }

    /// <summary>Whether the whole panel made a report or recommendations.</summary>
    public bool PanelReported { get; init; }

    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    public bool ResponsePublished { get; init; }

    public bool Published { get; init; }

    /// <summary>Warns about each objective without a word on progress. 2011 Act s.12(1).</summary>
    [Rule("R71")]
    public IReadOnlyList<Reason> CheckContent() =>
        [.. ObjectivesWithoutProgress.Select(
            objective => Because.Warn("R71", "ObjectiveWithoutProgress", $"The report for {Year.Label} says nothing about progress towards \"{objective}\"."))];

    /// <summary>Warns while the report has not gone to the panel within the local standard.</summary>
    [Rule("R72")]
    public IReadOnlyList<Reason> CheckSent(LocalStandard standard, DateOnly today, WorkingDays counter) =>
        Produced is { } made && (SentToPanel ?? today) > standard.Due(made, counter)
        ? [Because.Warn("R72", "SentLate",
            $"The report was finished on {InWords.Day(made)}; the local standard for sending it to the panel ended on {InWords.Day(standard.Due(made, counter))}.")]
        : [];

    /// <summary>Everything that speaks against closing the file.</summary>
    public IReadOnlyList<Reason> WhyNotClose() => [.. CheckContent(), .. Meeting(), .. Attendance(), .. Report(), .. Response(), .. Publication()];

    /// <summary>A meeting in public about the report has been held. s.28(4)(a)-(b).</summary>
    [Rule("R73")]
    private IReadOnlyList<Reason> Meeting() =>
        PublicMeeting is null ? [Because.Block("R73", "NoPublicMeeting", "The panel has not held its public meeting about the annual report.")]
        : MeetingClosed ? [Because.Block("R73", "MeetingWasClosed", "The public may not be kept out for the annual report, save for exempt parts.")]
        : [];

    /// <summary>The commissioner came in person. s.12(3).</summary>
    [Rule("R74")]
    private IReadOnlyList<Reason> Attendance() => CommissionerAttended || PublicMeeting is null
        ? []
        : [Because.Warn("R74", "CommissionerAbsent", "The commissioner did not attend to present the report and answer questions.")];

    [Rule("R75")]
    private IReadOnlyList<Reason> Report() => PanelReported
        ? []
        : [Because.Block("R75", "NoPanelReport", "The whole panel has made no report or recommendations on the annual report.")];

    /// <summary>Every recommendation is answered, and the answer is published as the panel decides. s.12(4)-(5). Later work has regard to it.</summary>
    [Rule("R76")]
    [Rule("R78")]
    private List<Reason> Response()
    {
        var reasons = Recommendations.Where(one => !one.IsAnswered)
            .Select(one => Because.Block("R76", "RecommendationUnanswered", $"{one.Reference} has no answer with a reason.")).ToList();
        if (PanelReported && !ResponsePublished)
        {
            reasons.Add(Because.Block("R76", "ResponseNotPublished", "The response to the panel has not been published."));
        }

        return reasons;
    }

    [Rule("R77")]
    private IReadOnlyList<Reason> Publication() => Published
        ? []
        : [Because.Block("R77", "ReportNotPublished", "The annual report has not been published.")];
}
