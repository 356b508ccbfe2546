using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frankpledge.Reading;

/// <summary>Which way a count is to go, or how it is to compare with a value. Files and JSON write the names of the labelling guide:
/// <c>reduce_by</c>.</summary>
public enum Comparator
{
    Increase,
    Reduce,
    Maintain,
    Low,
    Lowest,
    IncreaseTo,
    IncreaseBy,
    IncreaseByMoreThan,
    ReduceBy,
    ReduceByMoreThan,
    ReduceTo,
    RestoreTo,
    AtLeast,
    MoreThan,
    Equals,
    Within,
    Due,
}

/// <summary>The names of comparators in files, JSON and forms.</summary>
public static class ComparatorNames
{
    private static readonly Dictionary<string, Comparator> Known = Enum.GetValues<Comparator>().ToDictionary(Name);

    /// <summary><c>reduce_by_more_than</c> for <see cref="Comparator.ReduceByMoreThan"/>.</summary>
    public static string Name(this Comparator comparator) => JsonNamingPolicy.SnakeCaseLower.ConvertName(comparator.ToString());

    /// <summary>Null for a name that the labelling guide does not have.</summary>
    public static Comparator? Parse(string? name) => name is not null && Known.TryGetValue(name, out var comparator) ? comparator : null;

    /// <summary>"by": where a direction is given with an amount. Only going up or down has one.</summary>
    internal static Comparator By(this Comparator direction) => direction switch
    {
        Comparator.Increase => Comparator.IncreaseBy,
        Comparator.Reduce => Comparator.ReduceBy,
        _ => direction,
    };

    /// <summary>"by more than".</summary>
    internal static Comparator ByMoreThan(this Comparator direction) => direction switch
    {
        Comparator.Increase => Comparator.IncreaseByMoreThan,
        Comparator.Reduce => Comparator.ReduceByMoreThan,
        _ => direction,
    };

    /// <summary>"to".</summary>
    internal static Comparator To(this Comparator direction) => direction switch
    {
        Comparator.Increase => Comparator.IncreaseTo,
        Comparator.Reduce => Comparator.ReduceTo,
        _ => direction,
    };
}

/// <summary>Writes the guide's name. Reads it too, and what earlier versions of this program composed of a direction without an amount:
/// <c>maintain_by</c> is <c>maintain</c>.</summary>
public sealed class ComparatorJson : JsonConverter<Comparator>
{
    public override Comparator Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var name = reader.GetString();
        return ComparatorNames.Parse(name) ?? ComparatorNames.Parse(name?.Split('_')[0])
            ?? throw new JsonException($"\"{name}\" is no comparator of the labelling guide.");
    }

    public override void Write(Utf8JsonWriter writer, Comparator value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name());
}
