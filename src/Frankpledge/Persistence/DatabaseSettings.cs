using Npgsql;

namespace Frankpledge.Persistence;

/// <summary>Which engine keeps the records, and where.</summary>
public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}

/// <summary>One setting chooses the engine: a connection string of PostgreSQL, or the folder in which SQLite keeps its file.</summary>
public sealed record DatabaseSettings(DatabaseEngine Engine, string ConnectionString)
{
    public const string FileName = "frankpledge.db";

    /// <param name="folder">Where the SQLite file lives; it must exist.</param>
    /// <param name="connection">A PostgreSQL connection string, or null or empty for SQLite.</param>
    public static DatabaseSettings Choose(string folder, string? connection) =>
        string.IsNullOrWhiteSpace(connection)
            ? new(DatabaseEngine.Sqlite, $"Data Source={Path.Combine(folder, FileName)};Default Timeout=30")
            : new(DatabaseEngine.Postgres, connection);

    /// <returns>What is wrong with a connection string of PostgreSQL, going on after its name; null where it can be tried.</returns>
    public static Sentence? WhyNot(string connection)
    {
        const string Like = "Write it like Host=db.example.org;Database=frankpledge;Username=frankpledge;Password=...";
        try
        {
            return string.IsNullOrWhiteSpace(new NpgsqlConnectionStringBuilder(connection).Host) ? (Sentence)$"names no host. {Like}" : null;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            return $"is no connection string of PostgreSQL: {error.Message.TrimEnd('.')}. {Like}";
        }
    }
}
