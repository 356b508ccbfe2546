using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frankpledge.Web.Base;

/// <summary>
/// Names of a list in a file that somebody wrote: in plain words as the command line offers them (<c>draft-made</c>), with underscores as the answers write
/// their fields, or as the answers write their values. A number is none of them, and what is wrong is said with the names that there are.
/// </summary>
internal sealed class GivenNames : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    /// <returns>The value of that name however it is written; null where there is none.</returns>
    public static T? Find<T>(string? typed)
        where T : struct, Enum => (T?)Find(typeof(T), typed);

    /// <inheritdoc cref="Find{T}"/>
    public static object? Find(Type list, string? typed) =>
        Enum.GetNames(list).FirstOrDefault(name => name.Equals(Bare(typed), StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(list, name) : null;

    private static string Bare(string? typed) =>
        typed is null ? "" : typed.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String ? Named(reader.GetString()!) : throw new NameUnknownException(Text(ref reader), Names);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Named(reader.GetString()!);

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());

        private static IEnumerable<string> Names => Enum.GetValues<T>().Select(Choices.Plain);

        private static T Named(string typed) => Find<T>(typed) ?? throw new NameUnknownException($"\"{typed}\"", Names);

        private static string Text(ref Utf8JsonReader reader)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.GetRawText();
        }
    }
}

/// <summary>A name that a list does not have.</summary>
internal sealed class NameUnknownException(string typed, IEnumerable<string> names) : JsonException
{
    /// <summary>As it stands in the file, with its quotes.</summary>
    public string Typed => typed;

    public string Names { get; } = string.Join(", ", names);
}
