using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Elections;

/// <summary>
/// The winner's declaration of acceptance of office. 2011 Act s.70: two months beginning with the day after the election, the last day
/// rolling forward to a business day (s.73). Nothing may be done in office before it is delivered.
/// </summary>
/// <param name="poll">Polling day.</param>
/// <param name="businessDays">The business days of election law.</param>
[Rule("R4")]
public sealed class Acceptance(DateOnly poll, ElectionBusinessDays businessDays)
{
    private const int WarnAfterWeeks = 6;

    /// <summary>The last day for making and delivering the declaration.</summary>
    public DateOnly LastDay { get; } = businessDays.RollForward(InclusivePeriod.OfMonths(poll.AddDays(1), 2).Last);

    /// <summary>Refuses an act in office that is dated before the declaration, or while the day of the declaration is not known.</summary>
    public static IReadOnlyList<Reason> WhyNotActOn(DateOnly day, DateOnly? declared) =>
        declared is { } made
            ? day >= made
            ? [] : [Because.Block("R4", "BeforeDeclaration",
                $"No act in office on {InWords.Day(day)}: the declaration of acceptance was delivered on {InWords.Day(made)}.")]
            : [Because.Block("R4", "BeforeDeclaration",
                "It is not recorded when the declaration of acceptance was delivered, so nobody can say that there was power to act.")];

    /// <summary>Warns from six weeks after the poll while there is no declaration; the office falls vacant after the last day.</summary>
    public IReadOnlyList<Reason> Check(DateOnly today) =>
        today > LastDay ? [Because.Block("R4", "OfficeVacant", $"No declaration was delivered by {InWords.Day(LastDay)}: the office has fallen vacant.")]
        : today >= poll.AddDays(7 * WarnAfterWeeks)
        ? [Because.Warn("R4", "DeclarationDue", $"The declaration of acceptance must be delivered by {InWords.Day(LastDay)}.")]
        : [];
}
