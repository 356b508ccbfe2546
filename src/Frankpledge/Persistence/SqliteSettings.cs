using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Frankpledge.Persistence;

/// <summary>Every SQLite connection writes ahead, syncs fully, keeps foreign keys, writes noughts over what was deleted and waits for its turn.
/// A pooled connection keeps what it was told.</summary>
internal sealed class SqliteSettings : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA busy_timeout=30000;";

    private static readonly ConditionalWeakTable<sqlite3, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle)
        {
            return;
        }

        if (Told.TryGetValue(handle, out _))
        {
            RefuseGone(connection.DataSource);
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        Told.TryAdd(handle, handle);
    }

    /// <summary>A pooled connection goes on with a file that somebody has moved away, and what is saved in it is lost.</summary>
    private static void RefuseGone(string file)
    {
        const int CannotOpen = 14;
        if (Path.IsPathRooted(file) && !File.Exists(file))
        {
            throw new SqliteException("The database file is no longer where it was.", CannotOpen);
        }
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite answers on the thread that asks.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }

    /// <summary>A connection stays open until its context ends: each opening teaches it some twenty functions again,
    /// which cost more than most queries.</summary>
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(InterceptionResult.Suppress());
}
