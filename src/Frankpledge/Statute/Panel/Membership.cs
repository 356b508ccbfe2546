using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Panel;

/// <summary>Something that bars a person from a panel.</summary>
public enum MembershipBar
{
    TheCommissioner,
    CommissionersStaff,
    CivilianStaffOfTheForce,
    MemberOfParliament,
    MemberOfTheSenedd,
    MemberOfTheScottishParliament,
}

/// <summary>Who may sit on a panel, and on what terms. 2011 Act Sch 6 paras 21-23, 26, 30, 33-35.</summary>
public static class Membership
{
    /// <summary>Refuses a person whom the Act bars: the commissioner always, the others from co-option.</summary>
    [Rule("R91")]
    public static IReadOnlyList<Reason> WhyNotSit(MembershipBar? bar, bool asCoOpted) => bar switch
    {
        null => [],
        MembershipBar.TheCommissioner => [Because.Block("R91", "BarredMember", "The commissioner may not be a member of the panel.")],
        _ when asCoOpted => [Because.Block("R91", "BarredCoOption", $"{Words(bar.Value)} may not be co-opted.")],
        _ => [],
    };

    /// <summary>
    /// Refuses councillors among the co-opted unless at least two co-opted members are not councillors; warns when exactly two are left.
    /// </summary>
    /// <param name="councillors">Co-opted members who are councillors of the area.</param>
    /// <param name="others">Co-opted members who are not.</param>
    [Rule("R92")]
    public static IReadOnlyList<Reason> WhyNotCoOptCouncillors(int councillors, int others) =>
        councillors > 0 && others < 2
            ? [Because.Block("R92", "TooFewIndependents",
                $"A councillor may be co-opted only if at least two other co-opted members are not councillors; there {(others == 1 ? "is 1" : (Sentence)$"are {others}")}.")]
        : councillors > 0 && others == 2
        ? [Because.Warn("R92", "NoMargin", "Exactly two co-opted members are not councillors: one more resignation breaks the rule.")]
        : [];

    /// <summary>Warns when a council has an elected mayor whom it has not nominated in this term.</summary>
    [Rule("R94")]
    public static IReadOnlyList<Reason> CheckMayor(string council, bool hasElectedMayor, bool mayorIsMember, bool nominatedThisTerm) =>
        hasElectedMayor && !mayorIsMember && !nominatedThisTerm
        ? [Because.Warn("R94", "MayorNotNominated", $"{council} has an elected mayor and must nominate the mayor to the panel.")]
        : [];

    /// <summary>Refuses a class of members without a vote.</summary>
    [Rule("R95")]
    public static IReadOnlyList<Reason> WhyNotNonVoting(bool nonVoting) => nonVoting
        ? [Because.Block("R95", "NonVotingMember", "All members of the panel vote, co-opted members too.")]
        : [];

    /// <summary>Warns about a vacant seat; what the panel does stays valid.</summary>
    [Rule("R99")]
    public static IReadOnlyList<Reason> CheckVacancies(int vacant) => vacant > 0
        ? [Because.Warn("R99", "SeatVacant",
            $"{Calendar.InWords.Number(vacant, "seat")} of the panel {(vacant == 1 ? "is" : "are")} vacant. What the panel does stays valid.")]
        : [];

    private static Sentence Words(MembershipBar bar) => bar switch
    {
        MembershipBar.CommissionersStaff => "A member of the commissioner's staff",
        MembershipBar.CivilianStaffOfTheForce => "A member of the civilian staff of the force",
        MembershipBar.MemberOfParliament => "A member of Parliament",
        MembershipBar.MemberOfTheSenedd => "A member of the Senedd",
        _ => "A member of the Scottish Parliament",
    };
}
