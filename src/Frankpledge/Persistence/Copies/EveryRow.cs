using System.Data.Common;
using System.Globalization;
using System.Reflection;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Frankpledge.Persistence.Copies;

/// <summary>Reads every row of every table that the program has, as the program reads it, so that a table added later is read too:
/// a word that is no name of its list, a day that is none or a text that is no JSON is found here and not by a reader.</summary>
public static class EveryRow
{
    private static readonly MethodInfo Reading = typeof(EveryRow).GetMethod(nameof(ReadTableAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <returns>How many rows each table has.</returns>
    /// <exception cref="RefusedException">A table cannot be read (<c>TableNotReadable</c>) or a row of it (<c>RowNotReadable</c>),
    /// or the audit misses rows of a change (<c>AuditIncomplete</c>).</exception>
    public static async Task<IReadOnlyDictionary<string, long>> ReadAsync(AppDb db, CancellationToken cancel = default)
    {
        var rows = new Dictionary<string, long>();
        var wrong = new List<Reason>();
        foreach (var kind in Kinds(db.Model).OrderBy(kind => kind.GetTableName(), StringComparer.Ordinal))
        {
            var table = kind.GetTableName()!;
            try
            {
                rows[table] = await (Task<long>)Reading.MakeGenericMethod(kind.ClrType).Invoke(null, [db, wrong, cancel])!;
            }
            catch (DbException error) when (DatabaseTrouble.InWords(error) is null or { Code: DatabaseTrouble.TablesMissing })
            {
                wrong.Add(new("TableNotReadable",
                    $"The table {table} cannot be read: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Restore the last backup."));
            }
        }

        RefusedException.ThrowIfAny(wrong);
        return rows;
    }

    /// <summary>What has a table of its own; a kind that shares another's table is read with it.</summary>
    public static IEnumerable<IEntityType> Kinds(IModel model) =>
        model.GetEntityTypes().Where(kind => kind.GetTableName() is not null && !kind.IsOwned() && !kind.HasSharedClrType && kind.BaseType is null);

    /// <summary>The rows that cannot be read: of each table the first, by its key.</summary>
    public static async Task<IReadOnlyList<Reason>> UnreadableAsync(AppDb db, CancellationToken cancel = default)
    {
        var wrong = new List<Reason>();
        foreach (var kind in Kinds(db.Model).OrderBy(kind => kind.GetTableName(), StringComparer.Ordinal))
        {
            await (Task<long>)Reading.MakeGenericMethod(kind.ClrType).Invoke(null, [db, wrong, cancel])!;
        }

        return [.. wrong.Where(reason => reason.Code == RowTrouble.Code)];
    }

    private static async Task<long> ReadTableAsync<T>(AppDb db, List<Reason> wrong, CancellationToken cancel)
        where T : class
    {
        long count = 0;
        var kind = db.Model.FindEntityType(typeof(T))!;
        try
        {
            await foreach (var row in InOrder(db.Set<T>(), kind).AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable().WithCancellation(cancel))
            {
                count++;
                if (row is AuditEntry entry && entry.RowCount != entry.Rows.Count)
                {
                    wrong.Add(new("AuditIncomplete",
                        $"The change \"{entry.Why}\" of {entry.At:yyyy-MM-dd HH:mm} UTC in the audit was of {entry.RowCount} rows and holds {entry.Rows.Count}. Restore the last backup."));
                }
            }
        }
        catch (Exception error) when (RowTrouble.IsOfValue(error))
        {
            wrong.Add(new(RowTrouble.Code,
                $"The table {kind.GetTableName()!} has a row that cannot be read ({await KeyAsync(db, kind, count, cancel)}): {RowTrouble.Plain(error)}. Restore the last backup, or correct the row; verify says whether all is well then."));
        }

        return count;
    }

    /// <summary>By its key, so that the same row is found again without being read.</summary>
    private static IQueryable<T> InOrder<T>(IQueryable<T> rows, IEntityType kind)
        where T : class
    {
        IOrderedQueryable<T>? ordered = null;
        foreach (var name in Keys(kind).Select(key => key.Name))
        {
            ordered = ordered is null ? rows.OrderBy(row => EF.Property<object>(row, name)) : ordered.ThenBy(row => EF.Property<object>(row, name));
        }

        return ordered!;
    }

    private static IReadOnlyList<IProperty> Keys(IEntityType kind) => kind.FindPrimaryKey()!.Properties;

    /// <summary>The key of the row that follows on so many others, as it stands in the database: "id 0199...".</summary>
    private static async Task<string> KeyAsync(AppDb db, IEntityType kind, long before, CancellationToken cancel)
    {
        var columns = Keys(kind).Select(key => $"\"{key.GetColumnName()}\"").ToList();
        var shown = string.Join(" || ', ' || ", columns.Select(column => $"'{column.Trim('"')} ' || CAST({column} AS text)"));
        var sql = $"SELECT {shown} AS \"Value\" FROM \"{kind.GetTableName()}\" ORDER BY {string.Join(", ", columns)} LIMIT 1 OFFSET {before.ToString(CultureInfo.InvariantCulture)}";
        return (await db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancel)).FirstOrDefault() ?? "of no key";
    }
}
