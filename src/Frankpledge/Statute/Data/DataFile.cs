using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frankpledge.Statute.Data;

/// <summary>A list that the law changes: dated, with its source, kept beside the code as JSON and built into the assembly.</summary>
/// <param name="AsAt">The day on which somebody last checked the list.</param>
/// <param name="Source">Where the list is laid down.</param>
/// <param name="Verify">True while the list has not been checked against the official text.</param>
/// <param name="Items">The list.</param>
public sealed record DatedList<T>(DateOnly AsAt, string Source, bool Verify, IReadOnlyList<T> Items);

/// <summary>Reads the data files that are built into the assembly.</summary>
internal static class DataFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static DatedList<T> List<T>(string name) => Read<DatedList<T>>(name);

    public static T Read<T>(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var resource = assembly.GetManifestResourceNames()
            .Single(found => found.StartsWith("Frankpledge.Statute.", StringComparison.Ordinal) && found.EndsWith($".{name}.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(resource)!;
        return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"The data file {name}.json is empty.");
    }
}
