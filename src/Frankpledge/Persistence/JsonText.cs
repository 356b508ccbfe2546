using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Frankpledge.Persistence;

/// <summary>Small values that belong to one row (a list of kinds, a path) are kept as JSON text in its column.</summary>
public static class JsonText
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">It is none, or it is or lists nothing: the program writes neither.</exception>
    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Options) is { } value && !(value is IEnumerable list && list.Cast<object?>().Contains(null))
        ? value : throw new JsonException("It holds nothing");

    public static PropertyBuilder<T> KeptAsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        value => Write(value),
        text => Read<T>(text),
        new ValueComparer<T>((a, b) => Write(a) == Write(b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => Read<T>(Write(value))));
}
