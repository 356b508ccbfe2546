using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Timetable;

/// <summary>Whether an issue on a day can be the issue of the plan that a poll made due:
/// by the person elected there, in office, after the declaration (R3, R4).</summary>
public static class IssueInTerm
{
    /// <summary>Why it cannot; empty when nothing speaks against it.</summary>
    /// <param name="poll">The ordinary poll.</param>
    /// <param name="issued">The day of issue.</param>
    /// <param name="declared">The day of the declaration of acceptance, or null when it is not known.</param>
    /// <param name="model">Who governs once the term begins.</param>
    /// <param name="area">The area's address, for the order of a mayor; null where none is known.</param>
    public static IReadOnlyList<Reason> WhyNot(DateOnly poll, DateOnly issued, DateOnly? declared, GovernanceModel model, string? area)
    {
        var next = OrdinaryElections.Of(model, area).Having(poll).NextAfter(poll);
        var outside = TermRule.ByOwnLaw(TermRule.For(model, area) is { } rule
            ? rule.After(poll, next).WhyNotActOn(issued) : Unread(poll, next, issued), model, area);
        return outside.Count > 0 || declared is null ? outside : Acceptance.WhyNotActOn(issued, declared);
    }

    /// <summary>Where the order of a mayor was not read, what is certain:
    /// nobody issues a plan on or before the day of the own election, or once the next holder is in office.</summary>
    private static IReadOnlyList<Reason> Unread(DateOnly poll, DateOnly next, DateOnly issued) => issued > poll && issued < OrdinaryElections.Fills(next)
        ? []
        : [Because.Block("R3", "OutsideTerm", $"{InWords.Day(issued)} is outside the term of office that follows the election of {InWords.Day(poll)}.")];
}
