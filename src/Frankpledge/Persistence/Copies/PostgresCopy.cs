using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Frankpledge.Common;
using Npgsql;

namespace Frankpledge.Persistence.Copies;

/// <summary>The records in PostgreSQL, by PostgreSQL's own tools.</summary>
internal static class PostgresCopy
{
    public const string FileName = "frankpledge.dump";

    private const string Tables =
        "SELECT table_name::text FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1";

    /// <summary>The rows are counted in the same snapshot that is written.</summary>
    public static async Task<TablesHeld> MakeAsync(string server, string file, CancellationToken cancel)
    {
        await using var opened = await OpenAsync(server, cancel);
        await using var moment = await opened.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
        var tables = await TextsAsync(opened, Tables, cancel);
        Refuse.Unless(tables.Count > 0, "NoRecords", "The PostgreSQL that FRANKPLEDGE_DATABASE names holds no records to copy.");
        var snapshot = (await TextsAsync(opened, "SELECT pg_export_snapshot()", cancel)).Single();
        await RunAsync(server, "pg_dump", ["--format=custom", $"--snapshot={snapshot}", $"--file={file}"], cancel);
        return await HeldAsync(opened, tables, cancel);
    }

    /// <param name="judge">Refuses tables that are not those that were copied; then the database is as empty as it was.</param>
    public static async Task RestoreAsync(string file, string server, Action<TablesHeld> judge, CancellationToken cancel)
    {
        await using var opened = await OpenAsync(server, cancel);
        Refuse.Unless((await TextsAsync(opened, Tables, cancel)).Count == 0, "RecordsExist",
            "The PostgreSQL that FRANKPLEDGE_DATABASE names holds tables already. Name an empty database.");
        var database = new NpgsqlConnectionStringBuilder(server).Database ?? "";
        await RunAsync(server, "pg_restore", ["--exit-on-error", "--single-transaction", "--no-owner", "--no-privileges", $"--dbname={database}", file],
            cancel);
        var tables = await TextsAsync(opened, Tables, cancel);
        try
        {
            judge(await HeldAsync(opened, tables, cancel));
        }
        catch (RefusedException)
        {
            await DoAsync(opened, $"DROP TABLE {string.Join(", ", tables.Select(table => $"\"{table}\""))} CASCADE", CancellationToken.None);
            throw;
        }
    }

    public static async Task<T> InScratchAsync<T>(string server, Func<string, Task<T>> look, CancellationToken cancel)
    {
        var name = $"frankpledge_verify_{Guid.CreateVersion7():N}";
        await using var opened = await OpenAsync(server, cancel);
        await DoAsync(opened, $"CREATE DATABASE {name} TEMPLATE template0", cancel);
        try
        {
            return await look(new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString);
        }
        finally
        {
            await DoAsync(opened, $"DROP DATABASE {name} WITH (FORCE)", CancellationToken.None);
        }
    }

    public static async Task<Dictionary<string, long>> RowsAsync(NpgsqlConnection opened, IReadOnlyList<string> tables, CancellationToken cancel)
    {
        var rows = new Dictionary<string, long>();
        foreach (var table in tables)
        {
            rows[table] = long.Parse((await TextsAsync(opened, $"SELECT count(*)::text FROM \"{table}\"", cancel)).Single(), CultureInfo.InvariantCulture);
        }

        return rows;
    }

    /// <summary>PostgreSQL writes each row as text and hashes it: a file of thirty megabytes does not come here for it.</summary>
    private static async Task<TablesHeld> HeldAsync(NpgsqlConnection opened, IReadOnlyList<string> tables, CancellationToken cancel)
    {
        var found = new Dictionary<string, RowsDigest>();
        foreach (var table in tables)
        {
            var digest = new RowsDigest();
            await using var command = new NpgsqlCommand($"SELECT sha256(convert_to(one::text, 'UTF8')) FROM \"{table}\" AS one", opened);
            await using var row = await command.ExecuteReaderAsync(cancel);
            while (await row.ReadAsync(cancel))
            {
                digest.Add(row.GetFieldValue<byte[]>(0));
            }

            found[table] = digest;
        }

        return TablesHeld.Of(found);
    }

    public static Task<List<string>> TablesAsync(NpgsqlConnection opened, CancellationToken cancel) => TextsAsync(opened, Tables, cancel);

    public static async Task<NpgsqlConnection> OpenAsync(string server, CancellationToken cancel)
    {
        var opened = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        await opened.OpenAsync(cancel);
        return opened;
    }

    public static async Task DoAsync(NpgsqlConnection opened, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, opened);
        await command.ExecuteNonQueryAsync(cancel);
    }

    public static async Task<List<string>> TextsAsync(NpgsqlConnection opened, string sql, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(sql, opened);
        await using var row = await command.ExecuteReaderAsync(cancel);
        var found = new List<string>();
        while (await row.ReadAsync(cancel))
        {
            found.Add(row.GetString(0));
        }

        return found;
    }

    /// <summary>The password goes by the environment, where other users of the machine do not see it.</summary>
    private static async Task RunAsync(string server, string tool, string[] words, CancellationToken cancel)
    {
        var of = new NpgsqlConnectionStringBuilder(server);
        var start = new ProcessStartInfo(tool, words) { RedirectStandardError = true };
        start.Environment["PGHOST"] = of.Host;
        start.Environment["PGPORT"] = of.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = of.Username;
        start.Environment["PGPASSWORD"] = of.Password;
        start.Environment["PGDATABASE"] = of.Database;
        if (of.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull)
        {
            start.Environment["PGSSLMODE"] = of.SslMode switch { SslMode.VerifyCA => "verify-ca", SslMode.VerifyFull => "verify-full", _ => "require" };
        }

        try
        {
            using var running = Process.Start(start)!;
            var said = await running.StandardError.ReadToEndAsync(cancel);
            await running.WaitForExitAsync(cancel);
            Refuse.Unless(running.ExitCode == 0, "ToolFailed", $"{tool} failed: {said.ReplaceLineEndings(" ").Trim()}");
        }
        catch (Win32Exception)
        {
            throw new RefusedException("ToolMissing",
                $"{tool} is not on this machine. Install PostgreSQL's client programs (package postgresql-client), in the version of the server or a newer one.");
        }
    }
}
