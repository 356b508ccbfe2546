using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Inspection;

/// <summary>A recommendation in an inspectorate's report: what is done about it, or why nothing.</summary>
public sealed record InspectionRecommendation(string Reference, string? Action, string? WhyNone)
{
    public bool IsAnswered => !string.IsNullOrWhiteSpace(Action) || !string.IsNullOrWhiteSpace(WhyNone);
}

/// <summary>The commissioner's comments on an inspectorate's report. 1996 Act s.55(4)-(6).</summary>
/// <param name="Published">The day on which the inspectorate published the report.</param>
public sealed record InspectionResponse(DateOnly Published)
{
    private const int Days = 56;

    /// <summary>Days before the deadline at which the office is warned.</summary>
    public static IReadOnlyList<int> AlertDays { get; } = [14, 7, 1];

    /// <summary>56 days beginning with the day of publication. The comments themselves must be published by the last.</summary>
    [Rule("R155")]
    public InclusivePeriod Period => InclusivePeriod.OfDays(Published, Days);

    /// <summary>The last day for publishing the comments.</summary>
    public DateOnly Due => Period.Last;

    public IReadOnlyList<DateOnly> Alerts => [.. AlertDays.Select(days => Due.AddDays(-days))];

    /// <summary>Warns when the chief constable was not asked for comments, or was given a day that leaves no time.</summary>
    [Rule("R154")]
    public IReadOnlyList<Reason> CheckInvitation(DateOnly? commentsBy) =>
        commentsBy is not { } day ? [Because.Warn("R154", "ChiefConstableNotInvited", "Ask the chief constable for comments by a set day.")]
        : day >= Due
        ? [Because.Warn("R154", "InvitationTooLate",
            $"The chief constable's comments are asked for by {InWords.Day(day)}, but everything must be published by {InWords.Day(Due)}.")]
        : [];

    /// <summary>Refuses to close while a recommendation has neither an action nor a reason for none. s.55(5B).</summary>
    [Rule("R156")]
    public static IReadOnlyList<Reason> WhyNotClose(IEnumerable<InspectionRecommendation> recommendations) =>
        [.. recommendations.Where(one => !one.IsAnswered)
            .Select(one => Because.Block("R156", "InspectionRecommendationUnanswered", $"{one.Reference}: say what is or will be done, or why nothing."))];

    /// <summary>Refuses to close until the comments have gone to the inspectors and the Secretary of State. s.55(6).</summary>
    [Rule("R157")]
    public static IReadOnlyList<Reason> WhyNotCloseUnsent(bool sentToInspectors, bool sentToSecretaryOfState) =>
    [
        .. new[] { (sentToInspectors, "the inspectors"), (sentToSecretaryOfState, "the Secretary of State") }
            .Where(copy => !copy.Item1).Select(copy => Because.Block("R157", "CommentsNotSent", $"The comments have not been sent to {copy.Item2}.")),
    ];

    /// <summary>The Victims' Commissioner's recommendations: the same 56 days. VPA s.22 (verify).</summary>
    [Rule("R162")]
    public static InclusivePeriod VictimsCommissionerReply(DateOnly published) => InclusivePeriod.OfDays(published, Days);
}
