using System.Globalization;
using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Areas;

/// <summary>Values of the trail as people read them: states and kinds in words, days and instants as everywhere, yes and no. What the trail stores is
/// for programs, and an id without a name tells nobody anything.</summary>
internal sealed class AuditValues(AppDb db, IStringLocalizer<AccessWords> words, IReadOnlyDictionary<string, string> names)
{
    private const int Longest = 500;

    private readonly IReadOnlyDictionary<(string Table, string Column), Type> kinds = AuditColumns.Of(db.Model);

    public string? NameOf(string id) => names.GetValueOrDefault(id);

    /// <returns>Null where nothing stood, or nothing that means anything to a reader.</returns>
    public string? InWords(string table, string column, string? value)
    {
        var kind = kinds.GetValueOrDefault((table, column), typeof(string));
        return value is null ? null
            : names.TryGetValue(value, out var name) ? name
            : kind == typeof(Guid) || Guid.TryParse(value, out _) ? null
            : kind == typeof(bool) && bool.TryParse(value, out var yes) ? words[yes ? "AuditYes" : "AuditNo"]
            : kind == typeof(DateOnly) && DateOnly.TryParse(value, CultureInfo.InvariantCulture, out var day)
                ? day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)
            : kind == typeof(DateTimeOffset) && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? at.LocalTime().ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture)
            : kind.IsEnum ? Name(kind, value)
            : ListOf(kind) is { } list && value.StartsWith('[') ? string.Join(", ", JsonSerializer.Deserialize<string[]>(value)!.Select(one => Name(list, one)))
            : value.Length > Longest ? value[..Longest] + "..." : value;
    }

    private string Name(Type list, string value)
    {
        var word = words[$"{list.Name}{value}"];
        return word.ResourceNotFound ? Choices.InWords(value) : word.Value;
    }

    /// <summary>The names that a column holds several of.</summary>
    private static Type? ListOf(Type kind) => kind.GetInterfaces().Append(kind)
        .FirstOrDefault(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>) && one.GenericTypeArguments[0].IsEnum)
        ?.GenericTypeArguments[0];
}
