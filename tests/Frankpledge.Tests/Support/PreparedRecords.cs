using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Npgsql;

namespace Frankpledge.Tests.Support;

/// <summary>Records brought up to date, empty or with the demonstration: made once a run, and copied for each test. A SQLite file, or a PostgreSQL
/// database where <c>FRANKPLEDGE_TEST_POSTGRES</c> names a server.</summary>
internal static class PreparedRecords
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), $"frankpledge-tests-{Guid.CreateVersion7():N}");
    private static readonly string? Server = Environment.GetEnvironmentVariable("FRANKPLEDGE_TEST_POSTGRES") is { Length: > 0 } server ? server : null;
    private static readonly Lazy<Task<FrankpledgeSettings>> Empty = new(() => MakeAsync(demonstration: false));
    private static readonly Lazy<Task<FrankpledgeSettings>> Demonstration = new(() => MakeAsync(demonstration: true));

    /// <summary>A place for records that nobody else uses, with nothing there yet.</summary>
    public static FrankpledgeSettings NewPlace(bool demonstration)
    {
        var name = $"t{Guid.CreateVersion7():N}";
        // Tests ask the same again and again: a server that has planned it once answers in nine tenths of the time.
        var database = Server is null ? null : new NpgsqlConnectionStringBuilder(Server)
        {
            Database = name, Pooling = true, MaxPoolSize = 20, MaxAutoPrepare = 200, AutoPrepareMinUsages = 2,
        }.ConnectionString;
        return new FrankpledgeSettings { Data = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName, Database = database,
            Demonstration = demonstration };
    }

    /// <summary>The same, with an empty database where records are in PostgreSQL.</summary>
    public static async Task<FrankpledgeSettings> EmptyPlaceAsync()
    {
        var place = NewPlace(demonstration: false);
        if (place.Database is { } database)
        {
            await CreateAsync(database, "template0");
        }

        return place;
    }

    /// <summary>Puts the records as they were made in the place of what is there. Nobody may be at work on them.</summary>
    public static async Task CopyAsync(FrankpledgeSettings to)
    {
        var made = await (to.Demonstration ? Demonstration : Empty).Value;
        foreach (var old in Directory.EnumerateFiles(to.Data))
        {
            File.Delete(old);
        }

        foreach (var file in Directory.EnumerateFiles(made.Data))
        {
            File.Copy(file, Path.Combine(to.Data, Path.GetFileName(file)));
        }

        if (to.Database is { } database && !await RewoundAsync(database))
        {
            await CreateAsync(database, Name(made.Database!));
        }
    }

    public static void Delete()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private static async Task<FrankpledgeSettings> MakeAsync(bool demonstration)
    {
        var place = NewPlace(demonstration);
        if (place.Database is { } database)
        {
            await CreateAsync(database, "template0");
        }

        await using var host = new TestHost(place);
        await ServeVerb.PrepareAsync(host.App.Services, CancellationToken.None);
        if (place.Database is { } filled)
        {
            using var sql = new StreamReader(typeof(PreparedRecords).Assembly.GetManifestResourceStream(typeof(PreparedRecords), "Rewind.sql")!);
            await RunAsync(filled, await sql.ReadToEndAsync());
        }

        return place;
    }

    /// <summary>Whether the rows of a database are as they were again. One that is not there yet, or whose tables are others now, wants a copy.</summary>
    private static async Task<bool> RewoundAsync(string database)
    {
        try
        {
            await using var known = new NpgsqlConnection(database);
            await known.OpenAsync();
            await using var rewind = new NpgsqlCommand("SELECT prepared.rewind()", known);
            return await rewind.ExecuteScalarAsync() is true;
        }
        catch (PostgresException error) when (error.SqlState is PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.InvalidSchemaName
            or PostgresErrorCodes.UndefinedFunction)
        {
            return false;
        }
    }

    private static async Task CreateAsync(string database, string like)
    {
        await using var any = new NpgsqlConnection(database);
        NpgsqlConnection.ClearPool(any);
        await RunAsync(Server!, $"DROP DATABASE IF EXISTS {Name(database)} WITH (FORCE)");
        await RunAsync(Server!, $"CREATE DATABASE {Name(database)} TEMPLATE {like}");
    }

    private static async Task<object?> RunAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static string Name(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;
}
