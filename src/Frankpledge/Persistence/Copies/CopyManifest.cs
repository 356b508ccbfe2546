using Frankpledge.Common;

namespace Frankpledge.Persistence.Copies;

/// <summary>What a copy holds.</summary>
/// <param name="Files">The SHA-256 of each file by its path in the copy.</param>
/// <param name="Rows">How many rows each table has.</param>
public sealed record CopyManifest(DateTimeOffset At, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, long> Rows)
{
    /// <summary>The fingerprint of what each table holds; null in a copy of a program that took none.</summary>
    public IReadOnlyDictionary<string, string>? Contents { get; init; }

    internal bool IsOfPostgres => Files.ContainsKey(PostgresCopy.FileName);
}

/// <summary>How many rows each table has, and the fingerprint of what they hold.</summary>
internal sealed record TablesHeld(IReadOnlyDictionary<string, long> Rows, IReadOnlyDictionary<string, string> Contents)
{
    public static TablesHeld Of(IReadOnlyDictionary<string, RowsDigest> tables) =>
        new(tables.ToDictionary(table => table.Key, table => table.Value.Rows), tables.ToDictionary(table => table.Key, table => table.Value.ToString()));
}

/// <summary>Where records are.</summary>
/// <param name="Data">The data folder.</param>
/// <param name="Postgres">A connection string; null where the records are an SQLite file in the folder.</param>
public sealed record RecordsPlace(string Data, string? Postgres);

internal static class Refuse
{
    public static void Unless(bool may, string code, Sentence sentence)
    {
        if (!may)
        {
            throw new RefusedException(code, sentence);
        }
    }
}
