using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Precept;

/// <summary>
/// A vote to veto: two-thirds of the persons who are members when the decision is made must vote for it. Absent members count in the
/// base, vacant seats do not, and abstaining is not voting for. 2011 Act Sch 5 para 4(3)-(4), Sch 8 para 5.
/// </summary>
/// <param name="Members">Members in post at the minute of the vote.</param>
/// <param name="For">Votes for the veto.</param>
/// <param name="Present">Members in the room, or null when it was not recorded.</param>
[Rule("R62")]
public sealed record Veto(int Members, int For, int? Present = null)
{
    /// <summary>The fewest votes that carry a veto: two-thirds, rounded up.</summary>
    public int Needed => NeededOf(Members);

    /// <summary>In whole numbers, so that no rounding can tip it: three times the votes against twice the members.</summary>
    public bool Carried => 3 * For >= 2 * Members;

    public Sentence Sentence =>
        $"{For} of {InWords.Number(Members, "member")} voted for the veto and {Needed} {(Needed == 1 ? "is" : "are")} needed: {(Carried ? "the veto is carried" : "there is no veto")}.";

    public static int NeededOf(int members) => (2 * members + 2) / 3;

    /// <summary>Refuses figures that cannot be: no members, more votes than members or than are present.</summary>
    public IReadOnlyList<Reason> WhyNotPossible()
    {
        var reasons = new List<Reason>();
        void Refuse(bool wrong, string code, Sentence sentence)
        {
            if (wrong)
            {
                reasons.Add(Because.Block("R62", code, sentence));
            }
        }

        Refuse(Members < 1, "NoMembers", $"A panel has at least one member; {Members} were given.");
        Refuse(For < 0 || Present < 0, "NegativeVotes", "The number of votes, or of members present, cannot be negative.");
        Refuse(Members >= 1
            && For > Members, "MoreVotesThanMembers", $"{For} votes were given for the veto, but the panel has {InWords.Number(Members, "member")}.");
        Refuse(Members >= 1
            && Present > Members, "MorePresentThanMembers", $"{Present} are said to be present, but the panel has {InWords.Number(Members, "member")}.");
        Refuse(For > Present && For <= Members, "MoreVotesThanPresent", $"{For} votes were given for the veto, but only {Present} members were present.");
        return reasons;
    }

    /// <summary>Refuses to record a veto that did not reach the majority.</summary>
    public IReadOnlyList<Reason> WhyNotRecord() => Carried ? [] : [Because.Block("R62", "VetoBelowMajority", Sentence)];
}
