using System.Globalization;
using Frankpledge.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Frankpledge.Persistence.Copies;

/// <summary>
/// Moves all records from the SQLite file into a PostgreSQL with the same tables and nothing in them. All of them arrive, or none; the file stays as it
/// is.
/// </summary>
public static class MoveToPostgres
{
    /// <summary>Says which numbers were given out, and is filled by the migrations themselves.</summary>
    public const string Versions = "schema_versions";

    /// <param name="data">The data folder with the SQLite file, brought up to date.</param>
    /// <param name="server">The PostgreSQL, brought up to date.</param>
    /// <returns>How many rows each table has, here and there.</returns>
    /// <exception cref="RefusedException">Something was recorded there already (<c>RecordsExist</c>), or a table differs (<c>TablesDiffer</c>,
    /// <c>CountsDiffer</c>).</exception>
    public static async Task<IReadOnlyDictionary<string, long>> RunAsync(string data, string server, CancellationToken cancel)
    {
        await using var from = SqliteCopy.Open(Path.Combine(data, DatabaseSettings.FileName), SqliteOpenMode.ReadWrite);
        await using var to = await PostgresCopy.OpenAsync(server, cancel);
        Do(from, "BEGIN IMMEDIATE"); // nobody writes while we read
        await using var all = await to.BeginTransactionAsync(cancel);
        var recorded = await PostgresCopy.TextsAsync(to, "SELECT id::text FROM audit_entries LIMIT 1", cancel);
        Refuse.Unless(recorded.Count == 0, "RecordsExist",
            "Something was recorded already in the PostgreSQL that FRANKPLEDGE_DATABASE names. Name an empty database.");

        var tables = (await PostgresCopy.TablesAsync(to, cancel)).Where(table => table != Versions).ToList();
        await PostgresCopy.DoAsync(to, $"TRUNCATE {string.Join(", ", tables.Select(Quoted))}", cancel);
        var keys = await PostgresCopy.TextsAsync(
            to, "SELECT conrelid::regclass::text || ' ALTER CONSTRAINT ' || quote_ident(conname) FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace AND NOT condeferrable", cancel);
        foreach (var key in keys)
        {
            await PostgresCopy.DoAsync(to, $"ALTER TABLE {key} DEFERRABLE INITIALLY DEFERRED", cancel); // rows come table by table, in no order of theirs
        }

        var moved = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            moved[table] = await MoveAsync(from, to, table, cancel);
        }

        await PostgresCopy.DoAsync(to, "SET CONSTRAINTS ALL IMMEDIATE", cancel);
        foreach (var key in keys)
        {
            await PostgresCopy.DoAsync(to, $"ALTER TABLE {key} NOT DEFERRABLE", cancel);
        }

        var there = await PostgresCopy.RowsAsync(to, tables, cancel);
        var differ = tables.Where(table => there[table] != Count(from, table)).ToList();
        Refuse.Unless(differ.Count == 0, "CountsDiffer",
            $"{string.Join(", ", differ)} does not have as many rows in PostgreSQL as in SQLite. Nothing was moved.");
        await all.CommitAsync(cancel);
        Do(from, "ROLLBACK");
        return moved;
    }

    private static async Task<long> MoveAsync(SqliteConnection from, NpgsqlConnection to, string table, CancellationToken cancel)
    {
        var columns = await ColumnsAsync(to, table, cancel);
        var names = string.Join(", ", columns.Select(column => Quoted(column.Name)));
        using var ask = from.CreateCommand();
        ask.CommandText = $"SELECT {names} FROM {Quoted(table)}";
        long moved = 0;
        await using (var row = await ReadAsync(ask, table, cancel))
        await using (var import = await to.BeginBinaryImportAsync($"COPY {Quoted(table)} ({names}) FROM STDIN (FORMAT BINARY)", cancel))
        {
            while (await row.ReadAsync(cancel))
            {
                await import.StartRowAsync(cancel);
                for (var at = 0; at < columns.Count; at++)
                {
                    await WriteAsync(import, row, at, columns[at].Type, cancel);
                }

                moved++;
            }

            await import.CompleteAsync(cancel);
        }

        foreach (var counter in columns.Where(column => column.IsCounter))
        {
            await PostgresCopy.DoAsync(to,
                $"SELECT setval(pg_get_serial_sequence('{table}', '{counter.Name}'), (SELECT coalesce(max({Quoted(counter.Name)}), 0) + 1 FROM {Quoted(table)}), false)", cancel);
        }

        return moved;
    }

    private static async Task<SqliteDataReader> ReadAsync(SqliteCommand ask, string table, CancellationToken cancel)
    {
        try
        {
            return await ask.ExecuteReaderAsync(cancel);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == 1)
        {
            throw new RefusedException("TablesDiffer", $"The table {table} is not the same in SQLite and in PostgreSQL: {error.Message} Nothing was moved.");
        }
    }

    /// <summary>SQLite keeps identifiers, instants and days as text, and true and false as numbers.</summary>
    private static Task WriteAsync(NpgsqlBinaryImporter import, SqliteDataReader row, int at, string type, CancellationToken cancel) =>
        row.IsDBNull(at) ? import.WriteNullAsync(cancel) : type switch
    {
        "uuid" => import.WriteAsync(row.GetGuid(at), cancel),
        "timestamp with time zone" =>
            import.WriteAsync(DateTimeOffset.Parse(row.GetString(at), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime(), cancel),
        "date" => import.WriteAsync(DateOnly.Parse(row.GetString(at), CultureInfo.InvariantCulture), cancel),
        "boolean" => import.WriteAsync(row.GetBoolean(at), cancel),
        "integer" => import.WriteAsync(row.GetInt32(at), cancel),
        "bigint" => import.WriteAsync(row.GetInt64(at), cancel),
        "double precision" => import.WriteAsync(row.GetDouble(at), cancel),
        "numeric" => import.WriteAsync(decimal.Parse(row.GetString(at), CultureInfo.InvariantCulture), cancel),
        "bytea" => import.WriteAsync(row.GetFieldValue<byte[]>(at), cancel),
        "text" or "character varying" or "character" => import.WriteAsync(row.GetString(at), cancel),
        _ => throw new RefusedException("TablesDiffer", $"A column of the type {type} cannot be moved. Nothing was moved."),
    };

    private static async Task<List<Column>> ColumnsAsync(NpgsqlConnection to, string table, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(
            "SELECT column_name::text, data_type::text, is_identity::text = 'YES' FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table AND is_generated = 'NEVER' ORDER BY ordinal_position", to);
        command.Parameters.AddWithValue("table", table);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var found = new List<Column>();
        while (await row.ReadAsync(cancel))
        {
            found.Add(new(row.GetString(0), row.GetString(1), row.GetBoolean(2)));
        }

        return found;
    }

    private static long Count(SqliteConnection from, string table)
    {
        using var ask = from.CreateCommand();
        ask.CommandText = $"SELECT count(*) FROM {Quoted(table)}";
        return (long)ask.ExecuteScalar()!;
    }

    private static void Do(SqliteConnection opened, string sql)
    {
        using var command = opened.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private sealed record Column(string Name, string Type, bool IsCounter);
}
