using System.Globalization;
using System.Reflection;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>Brings the database up to this program's schema. Each numbered file runs once, in order, in a transaction.</summary>
public sealed class Migrator(AppDb db, DatabaseSettings settings, DatabaseCheck check)
{
    private const string Folder = "Frankpledge.Persistence.Migrations.";

    /// <returns>How many files ran.</returns>
    /// <exception cref="RefusedException">The database is newer than the program (<c>DatabaseIsNewer</c>), or another program's (<c>DatabaseForeign</c>).</exception>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (settings.Engine == DatabaseEngine.Postgres)
        {
            // Two nodes may start at once; the second waits here and then finds nothing to do.
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7164)", cancel);
        }

        var files = Files(settings.Engine);
        await check.RefuseForeignAsync(files.ToDictionary(file => file.Number, file => file.Name), cancel);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_versions (number integer PRIMARY KEY, name varchar(200) NOT NULL)", cancel);
        var done = await db.Database.SqlQueryRaw<int>("SELECT number AS \"Value\" FROM schema_versions").ToListAsync(cancel);
        if (done.Count > 0 && done.Max() > files.Max(file => file.Number))
        {
            throw new RefusedException("DatabaseIsNewer", "This database was made by a newer Frankpledge. Start that version, or point FRANKPLEDGE_DATA at another folder.");
        }

        var waiting = files.Where(file => !done.Contains(file.Number)).ToList();
        foreach (var file in waiting)
        {
            await db.Database.ExecuteSqlRawAsync(file.Sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancel);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO schema_versions (number, name) VALUES ({0}, {1})", [file.Number, file.Name], cancel);
        }

        await transaction.CommitAsync(cancel);
        return waiting.Count;
    }

    /// <summary>Files are named <c>0001-areas.sql</c>; one that only one engine understands is named <c>0004-search.postgres.sql</c>.</summary>
    private static List<(int Number, string Name, string Sql)> Files(DatabaseEngine engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var other = engine == DatabaseEngine.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && !name.EndsWith(other, StringComparison.Ordinal))
            .Select(name => (Number: int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), Name: name[Folder.Length..], Sql: Dialect(Text(assembly, name), engine)))
            .OrderBy(file => file.Number)
            .ToList();
    }

    /// <summary>The few types that the engines call by different names are written in braces.</summary>
    private static string Dialect(string sql, DatabaseEngine engine)
    {
        var sqlite = engine == DatabaseEngine.Sqlite;
        return sql
            .Replace("{id}", sqlite ? "TEXT" : "uuid", StringComparison.Ordinal)
            .Replace("{instant}", sqlite ? "TEXT" : "timestamp with time zone", StringComparison.Ordinal)
            .Replace("{day}", sqlite ? "TEXT" : "date", StringComparison.Ordinal)
            .Replace("{text}", sqlite ? "TEXT" : "text", StringComparison.Ordinal)
            .Replace("{int}", sqlite ? "INTEGER" : "integer", StringComparison.Ordinal)
            .Replace("{long}", sqlite ? "INTEGER" : "bigint", StringComparison.Ordinal)
            .Replace("{number}", sqlite ? "REAL" : "double precision", StringComparison.Ordinal)
            .Replace("{bool}", sqlite ? "INTEGER" : "boolean", StringComparison.Ordinal)
            .Replace("{bytes}", sqlite ? "BLOB" : "bytea", StringComparison.Ordinal);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
