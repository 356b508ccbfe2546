using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Issuing.Copies;

/// <summary>The responsible authorities of an area on a day: the chief constable, the councils that the map knows, and what the office entered (R58).</summary>
/// <param name="EmptyKinds">The kinds of which nobody is named, and of which nobody said that the area has none.</param>
public sealed record AuthorityRegister(IReadOnlyList<ResponsibleAuthority> Authorities, IReadOnlyList<string> EmptyKinds)
{
    internal const string ChiefConstable = "chief constable";
    private const string Council = "district or unitary council";

    /// <summary>The name under which the register knows whoever leads the force.</summary>
    public required string Head { get; init; }

    /// <summary>What whoever leads the force is, in the list of copies.</summary>
    public static string KindOfHead(GovernanceModel model) => ChiefOfficer.IsCommissioner(model) ? "chief officer of police" : ChiefConstable;

    /// <summary>The kinds that an office enters.</summary>
    public static IReadOnlyList<string> KindsToEnter(Nation nation) => [.. ResponsibleAuthorities.KindsIn(nation).Where(kind => kind != ChiefConstable)];

    public static AuthorityRegister Of(AreaFacts area, IEnumerable<AreaAuthority> entered, DateOnly on)
    {
        var days = new DateRange(on, on);
        var standing = entered.Where(one => one.IsOneOn(on)).ToList();
        IReadOnlyList<ResponsibleAuthority> all =
        [
            .. AreaDistricts.Of(area.Slug).Select(name => new ResponsibleAuthority(name, Council, days)),
            .. standing.Where(one => one.Name is not null).OrderBy(one => one.Kind, StringComparer.Ordinal).ThenBy(one => one.Name, StringComparer.Ordinal)
                .Select(one => new ResponsibleAuthority(one.Name!, one.Kind, days)),
        ];
        return new(all, [.. KindsToEnter(area.Nation).Where(kind => all.All(one => one.Kind != kind) && !standing.Exists(one => one.Kind == kind))])
            { Head = ChiefOfficer.Title(area.ModelOn(on)).English };
    }

    /// <summary>What is owed of the copies of a plan that was issued on a day (R41), and which kinds of authority nobody has entered.</summary>
    public IReadOnlyList<Reason> Owed(DateOnly issued, IReadOnlyCollection<string> sentTo) =>
    [
        .. ResponsibleAuthorities.CopiesOwed(Authorities, issued, sentTo),
        .. EmptyKinds.Select(kind => Because.Warn("R41", "AuthorityKindEmpty",
            $"No authority of the kind \"{kind}\" is known here. The office enters those of the area, or that it has none.")),
    ];
}

public static class AuthorityReading
{
    extension(AppDb db)
    {
        public DbSet<AreaAuthority> AreaAuthorities => db.Set<AreaAuthority>();

        /// <summary>The register of an area on a day.</summary>
        public async Task<AuthorityRegister> AuthoritiesAsync(AreaFacts area, DateOnly on, CancellationToken cancel = default) =>
            AuthorityRegister.Of(area, await db.AreaAuthorities.AsNoTracking().Where(one => one.AreaId == area.Id).ToListAsync(cancel), on);
    }

    public static void Map(ModelBuilder model) => model.Entity<AreaAuthority>().ToTable("area_authorities").Property(one => one.Id).ValueGeneratedNever();
}
