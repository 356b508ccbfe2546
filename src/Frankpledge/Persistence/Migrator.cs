using System.Globalization;
using System.Reflection;
using Frankpledge.Common;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>Brings the database up to this program's schema. Each numbered file runs once, in order, in a transaction.</summary>
public sealed class Migrator(AppDb db, DatabaseSettings settings, DatabaseCheck check, IEnumerable<CarryOver> carried)
{
    private const string Folder = "Frankpledge.Persistence.Migrations.";

    /// <returns>How many files ran.</returns>
    /// <exception cref="RefusedException">The database is newer than the program (<c>DatabaseIsNewer</c>),
    /// or another program's (<c>DatabaseForeign</c>).</exception>
    public async Task<int> RunAsync(CancellationToken cancel = default)
    {
#pragma warning disable RS0030 // nothing is saved here that anybody is told of
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
#pragma warning restore RS0030
        if (settings.Engine == DatabaseEngine.Postgres)
        {
            // Two nodes may start at once; the second waits here and then finds nothing to do.
            await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(7164)", cancel);
        }

        var steps = Steps();
        await check.RefuseForeignAsync(steps.ToDictionary(step => step.Number, step => step.Name), cancel);
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE IF NOT EXISTS schema_versions (number integer PRIMARY KEY, name varchar(200) NOT NULL)", cancel);
        var done = await db.Database.SqlQueryRaw<int>("SELECT number AS \"Value\" FROM schema_versions").ToListAsync(cancel);
        if (done.Count > 0 && done.Max() > steps.Max(step => step.Number))
        {
            throw new RefusedException("DatabaseIsNewer",
                "This database was made by a newer Frankpledge. Start that version, or point FRANKPLEDGE_DATA at another folder.");
        }

        var waiting = steps.Where(step => !done.Contains(step.Number)).ToList();
        foreach (var step in waiting)
        {
            await step.RunAsync(db, cancel);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO schema_versions (number, name) VALUES ({0}, {1})", [step.Number, step.Name], cancel);
        }

        await transaction.CommitAsync(cancel);
        return waiting.Count;
    }

    /// <summary>Refuses what is not this program's records, and changes nothing.</summary>
    /// <exception cref="RefusedException">Another program's (<c>DatabaseForeign</c>), or empty (<c>NoRecords</c>).</exception>
    public async Task RefuseOthersAsync(CancellationToken cancel = default)
    {
        if (!await check.RefuseForeignAsync(Steps().ToDictionary(step => step.Number, step => step.Name), cancel))
        {
            throw new RefusedException("NoRecords", "There are no records here yet.");
        }
    }

    /// <summary>The files and what modules carry over between them, in order of number.</summary>
    private List<CarryOver> Steps() =>
    [
        .. Files(settings.Engine).Select(file => new CarryOver(file.Number, file.Name, (db, cancel) =>
            db.Database.ExecuteSqlRawAsync(file.Sql.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), cancel)))
            .Concat(carried).OrderBy(step => step.Number),
    ];

    /// <summary>Files are named <c>0001-areas.sql</c>; one that only one engine understands is named <c>0004-search.postgres.sql</c>.</summary>
    private static List<(int Number, string Name, string Sql)> Files(DatabaseEngine engine)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var other = engine == DatabaseEngine.Sqlite ? ".postgres.sql" : ".sqlite.sql";
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && !name.EndsWith(other, StringComparison.Ordinal))
            .Select(name =>
                (Number: int.Parse(name.AsSpan(Folder.Length, 4), CultureInfo.InvariantCulture), Name: name[Folder.Length..],
                    Sql: Dialect(Text(assembly, name), engine)))
            .OrderBy(file => file.Number)
            .ToList();
    }

    /// <summary>The few types that the engines call by different names are written in braces.</summary>
    private static string Dialect(string sql, DatabaseEngine engine)
    {
        var sqlite = engine == DatabaseEngine.Sqlite;
        return sql
            .Replace("{id}", sqlite ? "TEXT" : "uuid", StringComparison.Ordinal)
            .Replace("{counter}", sqlite ? "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT" : "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY",
                StringComparison.Ordinal)
            .Replace("{instant}", sqlite ? "TEXT" : "timestamp with time zone", StringComparison.Ordinal)
            .Replace("{day}", sqlite ? "TEXT" : "date", StringComparison.Ordinal)
            .Replace("{text}", sqlite ? "TEXT" : "text", StringComparison.Ordinal)
            .Replace("{int}", sqlite ? "INTEGER" : "integer", StringComparison.Ordinal)
            .Replace("{long}", sqlite ? "INTEGER" : "bigint", StringComparison.Ordinal)
            .Replace("{number}", sqlite ? "REAL" : "double precision", StringComparison.Ordinal)
            .Replace("{decimal}", sqlite ? "TEXT" : "numeric", StringComparison.Ordinal)
            .Replace("{false}", sqlite ? "0" : "false", StringComparison.Ordinal)
            .Replace("{bool}", sqlite ? "INTEGER" : "boolean", StringComparison.Ordinal)
            .Replace("{bytes}", sqlite ? "BLOB" : "bytea", StringComparison.Ordinal);
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
