using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Web.Base;

/// <summary>A file of facts that somebody wrote for a verb. What is wrong with it is said with the field, and with what may stand there.</summary>
internal static partial class JsonFile
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = Verb.Json.PropertyNamingPolicy, Converters = { new GivenNames() },
        RespectNullableAnnotations = true, TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { AsksForWhatCannotBeUnknown } },
    };

    /// <summary>A day that is left out is not the first day of the calendar, and nobody is not a name.</summary>
    private static void AsksForWhatCannotBeUnknown(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired |= property.AssociatedParameter is { HasDefaultValue: false } parameter
                && Nullable.GetUnderlyingType(parameter.ParameterType) is null && (parameter.ParameterType.IsValueType || !parameter.IsNullable);
        }
    }

    /// <param name="about">What the file tells, as in "the facts about a plan".</param>
    /// <exception cref="RefusedException"><c>FileNotUnderstood</c>.</exception>
    public static T Read<T>(string path, string about)
    {
        try
        {
            var text = File.ReadAllText(path);
            using var document = JsonDocument.Parse(text);
            return EmptyPlace(document.RootElement, "") is { } empty
                ? throw Refusal(path, about, $"in {empty} stands nothing. Leave out what is not known")
                : JsonSerializer.Deserialize<T>(text, Reading) ?? throw Refusal(path, about, "in the file stands nothing");
        }
        catch (NameUnknownException wrong)
        {
            throw Refusal(path, about, $"in {Field(wrong)}, {wrong.Typed} is none of {wrong.Names}");
        }
        catch (JsonException wrong)
        {
            throw Refusal(path, about, Words(wrong));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException("FileNotUsable", FileTrouble.InWords(wrong, path));
        }
    }

    /// <summary>Where a list holds nothing in the place of one of its things.</summary>
    private static string? EmptyPlace(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().Select((one, place) => one.ValueKind == JsonValueKind.Null
            ? $"{at}[{place}]" : EmptyPlace(one, $"{at}[{place}]")).FirstOrDefault(found => found is not null),
        JsonValueKind.Object => value.EnumerateObject().Select(one => EmptyPlace(one.Value, at.Length == 0 ? one.Name : $"{at}.{one.Name}"))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static RefusedException Refusal(string path, string about, Sentence why) => new("FileNotUnderstood", $"{path} cannot be read as {about}: {why}.");

    /// <summary>The serializer tells three things, each in words about types:
    /// that the file is no JSON, that a value is of another kind, and that fields are missing.</summary>
    private static Sentence Words(JsonException wrong)
    {
        var missing = Missing().Match(wrong.Message);
        return missing.Success
            ? (Sentence)$"in {Field(wrong)}, there is no {string.Join(" and no ", Quoted().Matches(missing.Groups["names"].Value).Select(name => name.Groups["name"].Value))}. Give what is missing"
            : wrong.Message.Contains("null values", StringComparison.Ordinal)
            ? $"in {Field(wrong)} stands nothing. Leave out what is not known"
            : wrong.Message.StartsWith("The JSON value", StringComparison.Ordinal)
            ? (Sentence)$"in {Field(wrong)}, on line {wrong.LineNumber + 1}, stands something of another kind. Days are written \"2025-01-20\", numbers without quotes, and yes or no as true or false"
            : (Sentence)$"line {(wrong.LineNumber ?? 0) + 1} is not JSON";
    }

    /// <summary>"steps[0].step" for "$.steps[0].step".</summary>
    private static string Field(JsonException wrong) => wrong.Path?.TrimStart('$', '.') is { Length: > 0 } field ? field : "the file";

    [GeneratedRegex("missing required properties including: (?<names>.*)", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Missing();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex Quoted();
}
