using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary><c>backup</c>, <c>restore</c> and <c>verify</c>: copies of the data folder, made while the program runs.</summary>
internal static class CopyVerbs
{
    public static IEnumerable<Command> Create()
    {
        yield return Of("backup", "Copy the records, the keys and the settings into a new folder, while the program runs.", (data, folder) => RecordsCopy.Make(data, folder, TimeProvider.System.GetUtcNow()), "Copied");
        yield return Of("restore", "Put such a copy into the data folder, which must hold no records.", (data, folder) => RecordsCopy.Restore(folder, data), "Restored");
        yield return Of("verify", "Restore such a copy into a folder of its own, check it, and remove it again.", (_, folder) => RecordsCopy.Verify(folder), "Restored and found whole");
    }

    private static Command Of(string name, string description, Func<string, string, CopyManifest> work, Sentence done)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the copy." };
        return new Command(name, description) { folder }.Answering(
            (parsed, _) =>
            {
                var settings = FrankpledgeSettings.FromEnvironment();
                return settings.Database is { Length: > 0 } && name != "verify"
                    ? throw new RefusedException("RecordsInPostgres", "The records are in PostgreSQL. Copy them with pg_dump and restore them with pg_restore; see docs/runbooks/backup-and-restore.md.")
                    : Task.FromResult(work(settings.Data, parsed.GetValue(folder)!));
            },
            (copy, output) => output.Say($"{done}: {copy.Files.Count} files, {copy.Rows.Values.Sum()} rows in {copy.Rows.Count} tables, as they were at {copy.At:yyyy-MM-dd HH:mm} UTC."));
    }
}
