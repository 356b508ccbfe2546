using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frankpledge.Common;

/// <summary>JSON is for programs: it says sentences in English, whatever language the request is in.</summary>
public sealed class SentenceJson : JsonConverter<Sentence>
{
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => $"{reader.GetString()}";

    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) => writer.WriteStringValue(value.English);
}
