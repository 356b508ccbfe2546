using Frankpledge.Common;

namespace Frankpledge.Persistence.Copies;

/// <summary>What a copy holds.</summary>
/// <param name="Files">The SHA-256 of each file by its path in the copy.</param>
/// <param name="Rows">How many rows each table has.</param>
public sealed record CopyManifest(DateTimeOffset At, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, long> Rows)
{
    internal bool IsOfPostgres => Files.ContainsKey(PostgresCopy.FileName);
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
