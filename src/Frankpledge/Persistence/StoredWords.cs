using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence;

/// <summary>
/// Changes the words in a stored value, and only words: what a type says of a value inside JSON (a state, a comparator, a day, a code) stays, because a row
/// whose code was changed cannot be read any more. In the trail each value is what its column is.
/// </summary>
internal sealed class StoredWords(IModel model)
{
    /// <summary>Words of the program itself, which stand alone where they stand for a state or a kind; for text of which no type is known.</summary>
    private static readonly FrozenSet<string> Names =
        typeof(StoredWords).Assembly.GetTypes().Where(type => type.IsEnum).SelectMany(Enum.GetNames).ToFrozenSet();

    private readonly Dictionary<(string Table, string Column), IProperty> columns = model.GetEntityTypes().SelectMany(table => table.GetProperties())
        .GroupBy(property => (property.DeclaringType.ContainingEntityType.GetTableName()!, property.GetColumnName()))
        .ToDictionary(same => same.Key, same => same.First());

    /// <param name="text">As the database holds it.</param>
    public string Changed(IReadOnlyProperty column, string text, Func<string, string> change) => Changed(column.ClrType, text, change);

    private string Changed(Type kind, string text, Func<string, string> change)
    {
        if (IsValue(kind))
        {
            return text;
        }

        if (text.Length > 1 && text[0] is '[' or '{')
        {
            try
            {
                var node = JsonNode.Parse(text);
                return Walk(node, IsWords(kind) ? null : kind, change) ? node!.ToJsonString(JsonText.Options) : text;
            }
            catch (JsonException)
            {
                // It only looked like JSON: a sentence in brackets.
            }
        }

        return IsValue(text) ? text : change(text);
    }

    /// <param name="kind">The type of the node; null where none is known.</param>
    private bool Walk(JsonNode? node, Type? kind, Func<string, string> change)
    {
        var changed = false;
        foreach (var (child, put, type) in kind is not null && IsValue(kind) ? [] : Children(node, kind))
        {
            if (child is JsonValue value && value.TryGetValue<string>(out var text))
            {
                var after = Changed(type ?? typeof(string), text, change);
                changed |= after != text;
                if (after != text)
                {
                    put(after);
                }
            }
            else
            {
                changed |= Walk(child, type, change);
            }
        }

        return changed;
    }

    private IEnumerable<(JsonNode? Child, Action<string> Put, Type? Kind)> Children(JsonNode? node, Type? kind) => node switch
    {
        JsonObject held when kind == typeof(AuditedRow) => OfTrail(held),
        JsonObject held => [.. held.Select(pair => (pair.Value, (Action<string>)(text => held[pair.Key] = text), Of(kind, pair.Key)))],
        JsonArray list => [.. list.Select((child, place) => (child, (Action<string>)(text => list[place] = text), Element(kind)))],
        _ => [],
    };

    /// <summary>The name of the table is read, for it says what the row is, and stays.</summary>
    private IEnumerable<(JsonNode?, Action<string>, Type?)> OfTrail(JsonObject row) =>
    [
        (row[nameof(AuditedRow.Table)], _ => { }, typeof(string)),
        .. from side in new[] { nameof(AuditedRow.Before), nameof(AuditedRow.After) }
           let values = row[side] as JsonObject
           where values is not null
           from pair in values
           let column = columns.GetValueOrDefault(($"{row[nameof(AuditedRow.Table)]}", pair.Key))
           where column is null || !EveryCopy.HasNoWords(column)
           select (pair.Value, (Action<string>)(text => values[pair.Key] = text), column?.ClrType),
    ];

    private static Type? Of(Type? kind, string name) =>
        kind?.GetProperty(name) is not { } property ? null
            : property.PropertyType == typeof(string) && EveryCopy.IsKept(name) ? typeof(void) : property.PropertyType;

    private static Type? Element(Type? list) => list is null || list == typeof(string) ? null
        : list.IsArray ? list.GetElementType()
        : new[] { list }.Concat(list.GetInterfaces()).FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    /// <summary>A number, a state, a day: nothing that anybody wrote.</summary>
    private static bool IsValue(Type kind) =>
        (Nullable.GetUnderlyingType(kind) ?? kind) is { IsValueType: true } type && (type.IsEnum || !type.Assembly.Equals(typeof(StoredWords).Assembly));

    /// <summary>Text, and what is written as its words.</summary>
    private static bool IsWords(Type kind) => kind == typeof(string) || kind.GetCustomAttribute<JsonConverterAttribute>() is not null;

    /// <summary>A state, a day, an instant or an id is no words: changed, it could not be read any more.</summary>
    private static bool IsValue(string text) => Names.Contains(text) || Guid.TryParse(text, out _)
        || (text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && !text.Any(char.IsWhiteSpace));
}
