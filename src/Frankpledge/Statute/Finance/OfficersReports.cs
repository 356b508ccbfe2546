using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Finance;

/// <summary>What follows when an officer or the auditor warns: periods that begin with the day on which the report was sent.</summary>
public static class OfficersReports
{
    private const int Section114Days = 21;

    /// <summary>The commissioner's time to decide on a report of the chief finance officer. Local Government Finance Act 1988 s.115.</summary>
    /// <param name="sent">The day on which the copies were sent; it counts.</param>
    public static InclusivePeriod DecideOnSection114(DateOnly sent) => InclusivePeriod.OfDays(sent, Section114Days);

    /// <summary>Refuses to close a section 114 case before the commissioner's report on what was done exists.</summary>
    [Rule("R175")]
    public static IReadOnlyList<Reason> WhyNotClose(bool reportedOnAction) => reportedOnAction
        ? []
        : [Because.Block("R175", "ActionNotReported",
            "The commissioner has not yet reported what was done. The report goes to the finance officer, the auditor and each panel member.")];

    /// <summary>The commissioner's time to decide on a public interest report or a written recommendation.
    /// Local Audit and Accountability Act 2014 Sch 7 para 5.</summary>
    /// <param name="sent">The day on which it was sent; it counts.</param>
    [Rule("R180")]
    public static InclusivePeriod DecideOnAuditor(DateOnly sent) => InclusivePeriod.OfMonths(sent, 1);
}
