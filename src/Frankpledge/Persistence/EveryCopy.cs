using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Frankpledge.Persistence;

/// <summary>
/// Changes words in every text that the records hold about one area, whatever the table: a table that a later module brings is covered too. Left alone is
/// what names a row or a person of record, see <see cref="Stays"/>, and a table that says so (<see cref="KeepsItsWords"/>). An entry of the trail keeps the
/// fingerprint of what was written first.
/// </summary>
public static class EveryCopy
{
    /// <summary>Columns that keep their text: addresses, keys and fingerprints, and who did something.</summary>
    private static readonly HashSet<string> Kept =
    [
        "Slug", "Key", "Kinds", "DayKey", "Deadline", "Code", "Rule", "Sha256", "SourceSha256", "WrittenSha256", "Who", "By", "RecordedBy", "UploadedBy",
        "ConfirmedBy", "WithdrawnBy", "EnteredBy", "DecidedBy", "SetBy", "Officer", "EndOf", "LookedBy", "DroppedBy", "Language",
    ];

    private const string Keeps = "Frankpledge:KeepsItsWords";

    /// <summary>Leaves a table alone: what it holds is changed by its own verbs, or is no copy of anything.</summary>
    public static void KeepsItsWords(this IMutableEntityType table) => table.SetAnnotation(Keeps, true);

    /// <summary>Whether a column keeps its text whatever is removed.</summary>
    public static bool Stays(IReadOnlyProperty property) => property.DeclaringType.FindAnnotation(Keeps) is not null || HasNoWords(property);

    /// <summary>Whether a column holds nothing that anybody could want removed, in its table and in the trail.</summary>
    internal static bool HasNoWords(IReadOnlyProperty property) =>
        IsKept(property.Name) || property.IsKey() || property.IsForeignKey() || property.ClrType.IsEnum || !IsText(property);

    internal static bool IsKept(string name) => Kept.Contains(name);

    /// <summary>Applies a change to every text about an area. Must run in a transaction.</summary>
    /// <param name="changeIn">The change in a row of a table, by its id, with these texts: what one text loses may be all of another.</param>
    /// <param name="only">Rows of a table outside which it, and what belongs to it, is left alone.</param>
    /// <returns>How many rows it changed.</returns>
    public static async Task<int> ChangeEveryTextAsync(this AppDb db, Guid areaId, (Type Table, IReadOnlyCollection<Guid> Rows) only,
        Func<Type, Guid, IReadOnlyList<string>, Func<string, string>> changeIn, CancellationToken cancel)
    {
        var kept = new Scope(areaId, only.Table, [.. only.Rows]);
        var words = new StoredWords(db.Model);
        var changed = 0;
        foreach (var table in db.Model.GetEntityTypes())
        {
            var columns = table.GetProperties().Where(property => !Stays(property)).ToList();
            if (columns.Count > 0 && table.FindProperty("Id") is not null && ScopeOf(table, kept, []) is { } scope)
            {
                changed += await ChangeTableAsync(db, table, columns, (scope, kept, words), (id, texts) => changeIn(table.ClrType, id, texts), cancel);
            }
        }

        return changed;
    }

    /// <summary>Empties the log beside a SQLite file, which still has the pages as they were. What others are reading at that moment stays until the next time.
    /// Not in a transaction.</summary>
    public static async Task ForgetLogAsync(this AppDb db, CancellationToken cancel)
    {
        if (db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
        }
    }

    private static bool IsText(IReadOnlyProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType) == typeof(string) && property.ClrType != typeof(DateTimeOffset)
            && property.ClrType != typeof(DateTimeOffset?) && property.ClrType != typeof(char);

    /// <summary>The rows of a table that belong to the area, as a condition; null for a table that belongs to none.</summary>
    private static string? ScopeOf(IEntityType table, Scope kept, HashSet<IEntityType> seen)
    {
        if (table.FindProperty("AreaId") is not null)
        {
            return table.ClrType != kept.Table ? "\"area_id\" = @area"
                : kept.Rows.Count == 0 ? null : $"\"area_id\" = @area AND \"id\" IN ({string.Join(", ", kept.Rows.Select((_, place) => $"@row{place}"))})";
        }

        return table.GetForeignKeys().Where(key => key.PrincipalEntityType != table && seen.Add(key.PrincipalEntityType))
            .Select(key => ScopeOf(key.PrincipalEntityType, kept, [.. seen, table]) is { } above
                ? $"\"{key.Properties[0].GetColumnName()}\" IN (SELECT \"id\" FROM \"{key.PrincipalEntityType.GetTableName()}\" WHERE {above})" : null)
            .FirstOrDefault(scope => scope is not null);
    }

    private static async Task<int> ChangeTableAsync(AppDb db, IEntityType table, List<IProperty> columns, (string Sql, Scope Kept, StoredWords Words) scope,
        Func<Guid, IReadOnlyList<string>, Func<string, string>> changeIn, CancellationToken cancel)
    {
        var names = columns.ConvertAll(column => column.GetColumnName());
        string? Changed(string? text, int place, Func<string, string> change) => text is null ? null : scope.Words.Changed(columns[place], text, change);
        var found = new List<(object Id, string?[] Before, string?[] After)>();
        await using (var read =
            Command(db, $"SELECT \"id\", {string.Join(", ", names.Select(name => $"\"{name}\""))} FROM \"{table.GetTableName()}\" WHERE {scope.Sql}",
                scope.Kept.Values))
        await using (var rows = await read.ExecuteReaderAsync(cancel))
        {
            while (await rows.ReadAsync(cancel))
            {
                string?[] before = [.. Enumerable.Range(1, names.Count).Select(place => rows.IsDBNull(place) ? null : rows.GetString(place))];
                var texts = new List<string>();
                for (var place = 0; place < before.Length; place++)
                {
                    Changed(before[place], place, part =>
                    {
                        texts.Add(part);
                        return part;
                    });
                }

                var change = changeIn(rows.GetValue(0) is Guid id ? id : Guid.TryParse($"{rows.GetValue(0)}", out var parsed) ? parsed : Guid.Empty, texts);
                string?[] after = [.. before.Select((text, place) => Changed(text, place, change))];
                if (!before.SequenceEqual(after))
                {
                    found.Add((rows.GetValue(0), before, after));
                }
            }
        }

        foreach (var (id, before, after) in found)
        {
            var set = string.Join(", ", names.Select((name, place) => $"\"{name}\" = @p{place}"));
            var first = table.ClrType == typeof(AuditEntry) ? ", \"written_sha256\" = COALESCE(\"written_sha256\", @first)" : "";
            await using var write = Command(db, $"UPDATE \"{table.GetTableName()}\" SET {set}{first} WHERE \"id\" = @id",
                [("@id", id), .. first.Length > 0
                    ? [("@first", (object)Sha256(before[names.IndexOf("first_rows")] + before[names.IndexOf("more_rows")]))]
                    : Array.Empty<(string, object)>(), .. after.Select((text, place) => ($"@p{place}", (object?)text ?? DBNull.Value))]);
            await write.ExecuteNonQueryAsync(cancel);
        }

        return found.Count;
    }

    /// <summary>Whose rows, and which of one table.</summary>
    private sealed record Scope(Guid AreaId, Type Table, IReadOnlyList<Guid> Rows)
    {
        public IEnumerable<(string, object)> Values => [("@area", AreaId), .. Rows.Select((row, place) => ($"@row{place}", (object)row))];
    }

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static DbCommand Command(AppDb db, string sql, params IEnumerable<(string Name, object Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.Transaction) = (sql, db.Database.CurrentTransaction!.GetDbTransaction());
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
