using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Precept;

/// <summary>Whether a figure may be issued as the precept. Amounts are pence of band D. Gate G6.</summary>
public static class PreceptIssue
{
    /// <summary>Everything that speaks against issuing <paramref name="amount"/> on <paramref name="on"/>.</summary>
    public static IReadOnlyList<Reason> WhyNotIssue(PreceptEvents events, long amount, DateOnly on)
    {
        var scrutiny = new PreceptScrutiny(events, on);
        return
        [
            .. WhyNotYet(scrutiny),
            .. WhyNotConsulted(events.PeopleConsulted, events.RatepayersConsulted),
            .. scrutiny.VetoStands ? WhyNotAfterVeto(events, amount) : WhyNotWithoutVeto(events, scrutiny, amount),
        ];
    }

    /// <summary>Refuses a precept, or a substitute precept, before scrutiny has ended. 2011 Act Sch 5 para 1.</summary>
    [Rule("R59")]
    private static IReadOnlyList<Reason> WhyNotYet(PreceptScrutiny scrutiny) => scrutiny.HasEnded
        ? []
        : scrutiny.State == PreceptState.NoReport
            ? [Because.Block("R61", "NoReportNoVeto",
                "The panel made neither a report nor a veto. The regulations do not say that the precept may then be issued; that it may is practice and guidance, not law. Ask the monitoring officer.")]
        : [Because.Block("R59", "ScrutinyNotEnded", $"The panel's scrutiny has not ended ({scrutiny.State}).")];

    /// <summary>Refuses the year's first precept before local people and business ratepayers have been asked. 1996 Act s.96(1B).</summary>
    [Rule("R53")]
    public static IReadOnlyList<Reason> WhyNotConsulted(bool people, bool ratepayers)
    {
        var reasons = new List<Reason>();
        if (!people)
        {
            reasons.Add(Because.Block("R53", "PeopleNotAsked", "The views of local people on the spending proposals have not been obtained."));
        }

        if (!ratepayers)
        {
            reasons.Add(Because.Block("R53", "RatepayersNotAsked",
                "The views of business ratepayers' representatives on the spending proposals have not been obtained."));
        }

        return reasons;
    }

    /// <summary>Warns about each billing authority without its notice; after February the alert says that it is late, yet valid.
    /// 1992 Act s.40 (verify).</summary>
    [Rule("R69")]
    public static IReadOnlyList<Reason> NoticesOwed(IEnumerable<string> billingAuthorities, IEnumerable<string> issuedTo, int year, DateOnly today) =>
    [
        .. billingAuthorities.Except(issuedTo)
            .Select(name => Because.Warn("R69", today >= PreceptCalendar.IssueBefore(year) ? "PreceptLate" : "PreceptNotIssued",
            $"The precept has not been issued to {name}; it is due before 1 March {year}. A late precept is still valid.")),
    ];

    /// <summary>Without a veto: the proposed figure, or another only as the panel recommended. 2011 Act Sch 5 para 5.</summary>
    [Rule("R65")]
    private static IReadOnlyList<Reason> WhyNotWithoutVeto(PreceptEvents events, PreceptScrutiny scrutiny, long amount)
    {
        if (events.Proposed is null)
        {
            return [Because.Block("R65", "ProposedNotRecorded", "The proposed precept is not recorded, so no figure can be compared with it.")];
        }

        var following = !scrutiny.VetoLapsed && scrutiny.State != PreceptState.NoReport && amount == events.Recommended;
        return amount == events.Proposed || following
            ? []
            : [Because.Block("R65", "FigureNotAllowed",
                "Without a veto only the proposed precept, or one that follows the panel's recommendation, may be issued.")];
    }

    /// <summary>After a veto: the revised figure, or another that does not go back past it against the veto unless the second report recommends it.
    /// PR 2012 reg 8.</summary>
    [Rule("R68")]
    private static IReadOnlyList<Reason> WhyNotAfterVeto(PreceptEvents events, long amount)
    {
        if (events.Revised is not { } revised)
        {
            return [Because.Block("R68", "RevisedNotRecorded", "The revised precept is not recorded.")];
        }

        var back = events.Vetoed == VetoDirection.TooHigh ? amount > revised : amount < revised;
        return !back || amount == events.SecondRecommended
            ? []
            : [Because.Block("R68", "FigureNotAllowedAfterVeto", events.Vetoed == VetoDirection.TooHigh
                ? "After a veto as too high, no figure above the revised one may be issued unless the panel's second report recommends it."
                : "After a veto as too low, no figure below the revised one may be issued unless the panel's second report recommends it.")];
    }
}
