using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>Looks at a database before it is touched: whether it is whole, and ours.</summary>
public sealed class DatabaseCheck(AppDb db)
{
    /// <summary>Reads every page of an SQLite file. PostgreSQL checks its own.</summary>
    /// <exception cref="RefusedException">It is damaged (<c>DatabaseDamaged</c>), or not SQLite's at all (<c>DatabaseForeign</c>).</exception>
    public async Task RefuseDamagedAsync(CancellationToken cancel = default)
    {
        if (!db.Database.IsSqlite())
        {
            return;
        }

        var found = await db.Database.SqlQueryRaw<string>("PRAGMA quick_check(1)").ToListAsync(cancel);
        if (found is not ["ok"])
        {
            throw new RefusedException("DatabaseDamaged",
                $"The database file is damaged ({string.Join("; ", found).ReplaceLineEndings(" ").Trim()}). Nothing was changed. Put it aside and restore the last backup.");
        }
    }

    /// <summary>Follows every key of an SQLite file to the row that it names. PostgreSQL keeps them itself.</summary>
    /// <exception cref="RefusedException">A key names a row that is not there (<c>KeysBroken</c>).</exception>
    public async Task RefuseBrokenKeysAsync(CancellationToken cancel = default)
    {
        var broken = db.Database.IsSqlite()
            ? await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancel) : [];
        if (broken.Count > 0)
        {
            throw new RefusedException("KeysBroken",
                $"{Sentence.Count(broken.Count, "{0} row names", "{0} rows name")} a row that is not there, in {string.Join(", ", broken.Distinct().Order(StringComparer.Ordinal))}. Restore the last backup.");
        }
    }

    /// <summary>Asks every table for the columns that the program uses, and reads no row.</summary>
    /// <exception cref="System.Data.Common.DbException">A table or a column is not there.</exception>
    public Task AskTablesAsync(CancellationToken cancel = default)
    {
        // With the table before it, SQLite takes a column that is not there for no text.
        var questions = from kind in Copies.EveryRow.Kinds(db.Model)
                        let table = kind.GetTableName()
                        let columns = kind.GetProperties().Select(property => $"\"{table}\".\"{property.GetColumnName()}\"").Distinct()
                        select $"SELECT 1 FROM (SELECT {string.Join(", ", columns)} FROM \"{table}\" WHERE 1 = 0) AS \"of_{table}\"";
        var sql = string.Join("\nUNION ALL ", questions);
        return db.Database.ExecuteSqlRawAsync(sql, cancel);
    }

    /// <returns>False where it has no tables yet.</returns>
    /// <exception cref="RefusedException">Its tables are of another program (<c>DatabaseForeign</c>).</exception>
    public async Task<bool> RefuseForeignAsync(IReadOnlyDictionary<int, string> files, CancellationToken cancel = default)
    {
        var tables = await db.Database.SqlQueryRaw<string>(db.Database.IsSqlite()
            ? "SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            : "SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()").ToListAsync(cancel);
        if (tables.Count == 0)
        {
            return false;
        }

        var known = tables.Contains("schema_versions")
            ? await db.Database.SqlQueryRaw<SchemaVersion>("SELECT number AS \"Number\", name AS \"Name\" FROM schema_versions").ToListAsync(cancel)
            : [];
        if (known.Count == 0 || known.Exists(one => files.TryGetValue(one.Number, out var name) && name != one.Name))
        {
            throw new RefusedException("DatabaseForeign",
                "This database holds the tables of another program. Nothing was changed. Point FRANKPLEDGE_DATA or FRANKPLEDGE_DATABASE at another place.");
        }

        return true;
    }

    private sealed record SchemaVersion(int Number, string Name);
}
