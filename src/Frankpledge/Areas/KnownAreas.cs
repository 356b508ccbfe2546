using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Frankpledge.Statute.Governance;

namespace Frankpledge.Areas;

/// <summary>The 43 territorial police areas of England and Wales, with their governance as dated data (R13, R14).</summary>
public sealed record KnownAreas(string Source, IReadOnlyList<KnownArea> Areas)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>In the order of their names, where people look for them; the file has another.</summary>
    public static KnownAreas Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Frankpledge.Areas.Data.police-areas.json")!;
        var read = JsonSerializer.Deserialize<KnownAreas>(stream, Options)!;
        return read with { Areas = [.. read.Areas.OrderBy(area => area.Name, StringComparer.Ordinal)] };
    }

    public KnownArea? Find(string slug) => Areas.FirstOrDefault(area => area.Slug == slug);
}

/// <summary>A police area as the law and the map know it, whether or not it uses this installation.</summary>
public sealed record KnownArea(
    string Slug, string Name, string Force, Nation Nation, IReadOnlyList<string> Districts, IReadOnlyList<KnownGovernance> Governance)
{
    /// <summary>The governance on <paramref name="day"/>; the last known one after its end.</summary>
    public KnownGovernance On(DateOnly day) => Governance.LastOrDefault(g => g.From <= day) ?? Governance[0];

    /// <summary>Who governs policing there on <paramref name="day"/>.</summary>
    public GovernanceModel ModelOn(DateOnly day) => On(day).Model;
}

/// <summary>Which kind of body governs from a day, and the titles of that body and of its panel.</summary>
public sealed record KnownGovernance(GovernanceModel Model, DateOnly From, DateOnly? To, string Body, string Panel);
