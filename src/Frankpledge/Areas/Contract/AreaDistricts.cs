namespace Frankpledge.Areas.Contract;

/// <summary>The local government areas of a police area, as the map knows them.</summary>
public static class AreaDistricts
{
    /// <summary>Names of the districts and unitary areas, as <c>police-areas.json</c> has them with its source and day; empty where it has none.</summary>
    public static IReadOnlyList<string> Of(string slug) => KnownAreas.Read().Find(slug)?.Districts ?? [];
}
