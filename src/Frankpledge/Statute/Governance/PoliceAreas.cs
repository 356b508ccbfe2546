using Frankpledge.Statute.Data;

namespace Frankpledge.Statute.Governance;

/// <summary>A police area with its nation and its governance through time.</summary>
/// <param name="Id">The name in an address: <c>west-midlands</c>.</param>
/// <param name="Name">The name in full.</param>
/// <param name="Nation">England or Wales.</param>
/// <param name="Periods">Who governs, by date.</param>
public sealed record LawArea(string Id, string Name, Nation Nation, IReadOnlyList<GovernancePeriod> Periods)
{
    public GovernanceHistory Governance => new(Periods);

    public NationRules Rules => NationRules.For(Nation);
}

/// <summary>The 43 police areas of England and Wales (1996 Act Sch 1, and London), with their governance models as far as known (verify).</summary>
public static class PoliceAreas
{
    public static DatedList<LawArea> All { get; } = DataFile.List<LawArea>("police-areas");

    /// <summary>The area with this id or name, letter case and hyphens ignored, or null.</summary>
    public static LawArea? Find(string text)
    {
        var wanted = Plain(text);
        return All.Items.FirstOrDefault(area => Plain(area.Id) == wanted || Plain(area.Name) == wanted);
    }

    private static string Plain(string text) => text.Trim().Replace('-', ' ').Replace("&", "and", StringComparison.Ordinal).ToUpperInvariant();
}
