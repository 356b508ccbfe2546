using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frankpledge.Reading;

/// <summary>Writes a deadline as its words, and reads its day from them again: words without a plan name the same day always.</summary>
public sealed class DeadlineJson : JsonConverter<Deadline>
{
    public override Deadline? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } words ? Deadline.Read(words, null) : null;

    public override void Write(Utf8JsonWriter writer, Deadline value, JsonSerializerOptions options) => writer.WriteStringValue(value.Words);
}
