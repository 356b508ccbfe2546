using Frankpledge.Common;
using Npgsql;

namespace Frankpledge.Persistence;

/// <summary>Fits the pool of connections to what the PostgreSQL server allows.</summary>
public static class ConnectionRoom
{
    /// <summary>Two nodes and a command line fit beside each other.</summary>
    private const int Sharers = 3;

    /// <summary>The same connection string with a pool that the server has room for; one that names its own pool is only checked.</summary>
    /// <exception cref="RefusedException">The pool asked for is larger than the server (<c>PoolTooLarge</c>).</exception>
    public static async Task<string> FitAsync(string connectionString, CancellationToken cancel = default)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int";
        var room = (int)(await ask.ExecuteScalarAsync(cancel))!;
        if (!Named(connectionString))
        {
            builder.MaxPoolSize = Math.Clamp(room / Sharers, 1, 100);
            return builder.ConnectionString;
        }

        return builder.MaxPoolSize <= room
            ? connectionString
            : throw new RefusedException("PoolTooLarge",
                $"FRANKPLEDGE_DATABASE asks for {builder.MaxPoolSize} connections and this PostgreSQL has {room}. Ask for fewer with Maximum Pool Size, or raise its max_connections.");
    }

    private static bool Named(string connectionString) =>
        new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString }.Keys.Cast<string>()
        .Any(key => key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is "MAXPOOLSIZE" or "MAXIMUMPOOLSIZE");
}
