using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Meetings;

/// <summary>The figures of a vote.</summary>
public sealed record Division(int For, int Against, int Abstained, int Absent)
{
    /// <summary>More for than against, of those present and voting.</summary>
    public bool Carried => For > Against;
}

/// <summary>Voting at a panel: who may, how it is recorded, what can pass. 2011 Act Sch 6 paras 25-26; Localism Act 2011 ss.27-34 (verify).</summary>
public static class Voting
{
    /// <summary>Refuses the vote of a member with a disclosable pecuniary interest in the item. The base of a veto stays the whole membership.</summary>
    [Rule("R112")]
    public static IReadOnlyList<Reason> WhyNotVote(bool pecuniaryInterest, bool dispensation) => pecuniaryInterest && !dispensation
        ? [Because.Block("R112", "PecuniaryInterest",
            "A member with a disclosable pecuniary interest may not speak, vote or stay for this item without a dispensation.")]
        : [];

    /// <summary>Warns about a decision recorded without figures, or with figures that do not make up the membership.</summary>
    [Rule("R114")]
    public static IReadOnlyList<Reason> CheckRecord(Division? vote, int members) =>
        vote is null ? [Because.Warn("R114", "VoteWithoutFigures", "Record how many voted for, against and abstained.")]
        : vote.For + vote.Against + vote.Abstained + vote.Absent != members
        ? [Because.Warn("R114", "VoteDoesNotAddUp",
            $"The figures add up to {vote.For + vote.Against + vote.Abstained + vote.Absent}; the panel has {InWords.Number(members, "member")}.")]
        : [];

    /// <summary>Refuses the vote of a member who attends remotely while the law asks for attendance in person (verify).</summary>
    [Rule("R116")]
    public static IReadOnlyList<Reason> WhyNotVoteFrom(bool remote, bool remoteAllowed) => remote && !remoteAllowed
        ? [Because.Block("R116", "RemoteVote", "Members must attend in person to count and to vote.")]
        : [];

    /// <summary>Warns when too few are present for a veto to pass, and refuses a decision below the local quorum.</summary>
    [Rule("R117")]
    public static IReadOnlyList<Reason> CheckPresent(int members, int present, int quorum, bool vetoPossible)
    {
        var reasons = new List<Reason>();
        if (present < quorum)
        {
            reasons.Add(Because.Block("R117", "NoQuorum", $"{Sentence.Count(present, "{0} is present", "{0} are present")}; the rules of procedure ask for {quorum}."));
        }

        if (vetoPossible && present < Veto.NeededOf(members))
        {
            reasons.Add(Because.Warn("R117", "VetoImpossible",
                $"A veto needs {Veto.NeededOf(members)} of {InWords.Number(members, "member")} and only {Sentence.Count(present, "{0} is present", "{0} are present")}: it cannot pass."));
        }

        return reasons;
    }
}
