using System.Net.Sockets;
using Frankpledge.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Frankpledge.Persistence;

/// <summary>What a failing database or disk means, in a sentence for whoever keeps the installation. Visitors are told only that nothing was saved.</summary>
public static class DatabaseTrouble
{
    internal const string TablesMissing = "TablesMissing";

    private const int NoSpaceLeft = 28;

    /// <summary>A row with the same key is there already.</summary>
    public static bool IsTaken(Exception error) => Chain(error).Any(inner => inner
        is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    /// <returns>Null where the failure is not the database's or the disk's.</returns>
    public static Reason? InWords(Exception error) => Chain(error).Select(One).FirstOrDefault(reason => reason is not null);

    private static Reason? One(Exception error) => error switch
    {
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgres(postgres),
        NpgsqlException { InnerException: SocketException or IOException or TimeoutException } or NpgsqlException { IsTransient: true } => OutOfReach(error),
        IOException { HResult: NoSpaceLeft } => DiskFull,
        _ => null,
    };

    private static Reason? OfSqlite(SqliteException error) => error.SqliteErrorCode switch
    {
        1 when error.Message.Contains("no such table", StringComparison.Ordinal) || error.Message.Contains("no such column", StringComparison.Ordinal) =>
            NotWhole,
        5 or 6 => new("DatabaseBusy", "Another program has kept the database to itself for half a minute. Try again; if it stays so, stop that program."),
        8 => new("DatabaseReadOnly",
            "The database file, or the folder it lies in, cannot be written. Give both to the user who runs Frankpledge, or point FRANKPLEDGE_DATA at another folder."),
        10 => new("DiskFails", "The disk does not read or write the database file. Check the disk and its room, then start again."),
        11 => new("DatabaseDamaged", "The database file is damaged. Nothing was changed. Put it aside and restore the last backup."),
        13 => DiskFull,
        14 => new("DatabaseNotOpened",
            "The database file cannot be opened. See that it is where it was, and that it and its folder belong to the user who runs Frankpledge."),
        26 => new("DatabaseForeign",
            $"The file {DatabaseSettings.FileName} is not a database of Frankpledge. Put it aside, or point FRANKPLEDGE_DATA at another folder."),
        _ => null,
    };

    private static Reason? OfPostgres(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DiskFull,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => NotWhole,
        PostgresErrorCodes.TooManyConnections =>
            new("DatabaseCrowded",
                "PostgreSQL has no connection left. Raise its max_connections, or give each node a smaller Maximum Pool Size in FRANKPLEDGE_DATABASE."),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            new("DatabaseReadOnly", "This PostgreSQL only reads, as a standby does. Point FRANKPLEDGE_DATABASE at the primary."),
        PostgresErrorCodes.InsufficientPrivilege =>
            new("DatabaseNotOurs", $"PostgreSQL does not let us make or use the tables: {Plain(error)}. Give the user the right to create in its schema."),
        ['5', '7', 'P', ..] or ['0', '8', ..] or ['2', '8', ..] or ['3', 'D', ..] or ['5', '3', ..] or ['5', '8', ..] => OutOfReach(error),
        ['X', 'X', ..] => new("DatabaseDamaged", $"PostgreSQL says that its files are damaged: {Plain(error)}. Restore the last backup."),
        _ => null,
    };

    /// <summary>Something other than the program took it away.</summary>
    private static Reason NotWhole { get; } = new(TablesMissing,
        "A table or a column that the program needs is gone from the database. Stop the program, run verify, which names it, and restore the last backup.");

    private static Reason DiskFull { get; } = new("DiskFull", "The disk is full, so nothing was saved. Make room on it; Frankpledge goes on by itself.");

    private static Reason OutOfReach(Exception error) =>
        new("RecordsOutOfReach",
            $"The PostgreSQL that FRANKPLEDGE_DATABASE names does not let us in: {Plain(error)}. Start it, or correct the connection string.");

    private static string Plain(Exception error) => (error is PostgresException postgres ? postgres.MessageText : error.Message).TrimEnd('.');

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var at = error; at is not null; at = at.InnerException)
        {
            yield return at;
        }
    }
}
