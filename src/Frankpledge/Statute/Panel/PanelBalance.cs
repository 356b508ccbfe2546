using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.Panel;

/// <summary>
/// The balanced appointment objective: councillor members together match the parties on the councils of the area, cover all its parts and
/// have the skills needed, as far as reasonably practicable. 2011 Act Sch 6 paras 31-32. An aim, so it only warns.
/// </summary>
[Rule("R93")]
public static class PanelBalance
{
    /// <summary>The seats of each party by largest remainder; a tie goes to the larger party, then by name.</summary>
    /// <param name="councillors">Councillors of each party, all councils together.</param>
    /// <param name="seats">Councillor seats on the panel.</param>
    public static IReadOnlyDictionary<string, int> Seats(IReadOnlyDictionary<string, int> councillors, int seats)
    {
        var all = councillors.Values.Sum();
        if (all <= 0)
        {
            return new Dictionary<string, int>();
        }

        var share = councillors.ToDictionary(party => party.Key, party => party.Value * seats / all);
        var left = seats - share.Values.Sum();
        foreach (var party in councillors.OrderByDescending(party => party.Value * seats % all).ThenByDescending(party => party.Value)
            .ThenBy(party => party.Key, StringComparer.Ordinal).Take(left))
        {
            share[party.Key]++;
        }

        return share;
    }

    /// <summary>Warns about each party, council or skill that is out of balance.</summary>
    public static IReadOnlyList<Reason> Check(
        IReadOnlyDictionary<string, int> councillors,
        IReadOnlyDictionary<string, int> sitting,
        IReadOnlyCollection<string> councilsWithoutMember,
        IReadOnlyCollection<string> skillsMissing)
    {
        var fair = Seats(councillors, sitting.Values.Sum());
        var parties = fair.Keys.Union(sitting.Keys).Where(party => fair.GetValueOrDefault(party) != sitting.GetValueOrDefault(party))
            .Select(party =>
                Warn("PartyOutOfBalance",
                    $"{party} has {sitting.GetValueOrDefault(party)} of the councillor seats; in proportion it would have {fair.GetValueOrDefault(party)}."));
        var councils = councilsWithoutMember.Select(council => Warn("CouncilWithoutMember", $"No member comes from {council}."));
        var skills = skillsMissing.Select(skill => Warn("SkillMissing", $"No member brings {skill}."));
        return [.. parties, .. councils, .. skills];
    }

    private static Reason Warn(string code, Sentence sentence) => Because.Warn("R93", code, sentence);
}
