using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Governance;

/// <summary>The nine heads of 2011 Act s.1(8) under which the chief constable answers to the commissioner.</summary>
public enum AccountHead
{
    RegardToThePlan,
    StrategicPolicingRequirement,
    CodesOfPractice,
    CoOperation,
    NeighbourhoodEngagement,
    ValueForMoney,
    EqualityDuties,
    ChildSafeguarding,
    ComplaintHandling,
}

/// <summary>Holding to account: who answers to whom, and under which heads.</summary>
public static class HoldingToAccount
{
    /// <summary>Warns about each head that nothing touched in the twelve months that end with <paramref name="today"/>.</summary>
    /// <param name="touched">For each item, its day and the heads it was tagged with.</param>
    /// <param name="today">The last day of the twelve months.</param>
    [Rule("R18")]
    public static IReadOnlyList<Reason> Untouched(IEnumerable<(DateOnly Day, IReadOnlyList<AccountHead> Heads)> touched, DateOnly today)
    {
        var from = InclusivePeriod.FirstOfMonthsEndingWith(today, 12);
        var recent = touched.Where(item => item.Day >= from && item.Day <= today).SelectMany(item => item.Heads).ToHashSet();
        return
        [
            .. Enum.GetValues<AccountHead>().Where(head => !recent.Contains(head)).Select(head =>
                Because.Warn("R18", "HeadUntouched", $"Nothing since {InWords.Day(from)} holds the chief constable to account for {Words(head)}.")),
        ];
    }

    /// <summary>Warns when the panel addresses a recommendation or an action to the chief constable. Policing Protocol, SI 2023/649.</summary>
    [Rule("R19")]
    public static IReadOnlyList<Reason> CheckAddressee(bool toChiefConstable) => toChiefConstable
        ? [Because.Warn("R19", "AddressedToChiefConstable",
            "The panel scrutinises the commissioner. Ask the commissioner to take this up with the chief constable.")]
        : [];

    private static Sentence Words(AccountHead head) => head switch
    {
        AccountHead.RegardToThePlan => "regard to the plan",
        AccountHead.StrategicPolicingRequirement => "regard to the strategic policing requirement",
        AccountHead.CodesOfPractice => "regard to codes of practice",
        AccountHead.CoOperation => "co-operation with partners",
        AccountHead.NeighbourhoodEngagement => "neighbourhood engagement",
        AccountHead.ValueForMoney => "value for money",
        AccountHead.EqualityDuties => "equality duties",
        AccountHead.ChildSafeguarding => "the safeguarding of children",
        _ => "the handling of complaints",
    };
}
