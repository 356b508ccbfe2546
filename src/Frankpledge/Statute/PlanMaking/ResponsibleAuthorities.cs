using Frankpledge.Common;
using Frankpledge.Statute.Data;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statute.PlanMaking;

/// <summary>A kind of responsible authority, and the nation where it is one; null means both.</summary>
public sealed record AuthorityKind(string Kind, Nation? Nation = null);

/// <summary>A body that is a responsible authority, with the days on which it is.</summary>
public sealed record ResponsibleAuthority(string Name, string Kind, DateRange Days);

/// <summary>Responsible authorities of the local government areas in a police area, and who must have a copy of the plan.</summary>
public static class ResponsibleAuthorities
{
    /// <summary>The kinds that the 1998 Act lists (verify).</summary>
    [Rule("R58")]
    public static DatedList<AuthorityKind> Kinds { get; } = DataFile.List<AuthorityKind>("responsible-authorities");

    /// <summary>The kinds that a register for this nation must hold.</summary>
    public static IReadOnlyList<string> KindsIn(Nation nation) =>
        [.. Kinds.Items.Where(kind => kind.Nation is null || kind.Nation == nation).Select(kind => kind.Kind)];

    /// <summary>Warns about each authority on the register that has not been sent the issued plan. 2011 Act s.5(10)(a) and (11).</summary>
    [Rule("R41")]
    public static IReadOnlyList<Reason> CopiesOwed(IEnumerable<ResponsibleAuthority> register, DateOnly issued, IReadOnlyCollection<string> sentTo) =>
    [
        .. register.Where(authority => authority.Days.Contains(issued)).Select(authority => authority.Name).Prepend("the chief constable").Distinct()
            .Except(sentTo)
            .Select(name => Because.Warn("R41", "CopyNotSent", $"A copy of the issued plan has not been sent to {name}.")),
    ];

    /// <summary>Warns about an authority whose own priorities have not been aligned with any objective. 2011 Act s.10(1)-(2).</summary>
    /// <param name="alignedObjectives">For each authority, how many objectives of the plan its own plan is mapped to.</param>
    [Rule("R46")]
    public static IReadOnlyList<Reason> AlignmentGaps(IReadOnlyDictionary<string, int> alignedObjectives) =>
    [
        .. alignedObjectives.Where(pair => pair.Value == 0)
            .Select(pair => Because.Warn("R46", "PartnerNotAligned", $"No objective of the plan is mapped to the priorities of {pair.Key}.")),
    ];
}
