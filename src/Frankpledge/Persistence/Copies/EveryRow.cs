using System.Data.Common;
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
            catch (Exception error) when (error is FormatException or InvalidCastException or ArgumentException or InvalidOperationException
                or System.Text.Json.JsonException or OverflowException or IndexOutOfRangeException)
            {
                wrong.Add(new("RowNotReadable",
                    $"The table {table} has a row that cannot be read: {error.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Restore the last backup, or correct the row."));
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

    private static async Task<long> ReadTableAsync<T>(AppDb db, List<Reason> wrong, CancellationToken cancel)
        where T : class
    {
        long count = 0;
        await foreach (var row in db.Set<T>().AsNoTracking().IgnoreAutoIncludes().AsAsyncEnumerable().WithCancellation(cancel))
        {
            count++;
            if (row is AuditEntry entry && entry.RowCount != entry.Rows.Count)
            {
                wrong.Add(new("AuditIncomplete",
                    $"The change \"{entry.Why}\" of {entry.At:yyyy-MM-dd HH:mm} UTC in the audit was of {entry.RowCount} rows and holds {entry.Rows.Count}. Restore the last backup."));
            }
        }

        return count;
    }
}
