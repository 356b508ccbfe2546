using System.CommandLine;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Statute.Calendar;
using Frankpledge.Threads;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Hosting;

/// <summary><c>backup</c>, <c>restore</c>, <c>verify</c> and <c>move-to-postgres</c>: what keeps the records when a machine does not.</summary>
internal static class CopyVerbs
{
    public static IEnumerable<Command> Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the copy." };
        yield return new Command("backup", "Copy the records, the keys and the settings into a new folder, while the program runs.") { folder }.Answering(
            async (parsed, cancel) =>
            {
                if (Records.Exist)
                {
                    await RefuseOthersAsync(cancel);
                }

                return await RecordsCopy.MakeAsync(Place(), parsed.GetRequiredValue(folder), TimeProvider.System.GetUtcNow(), cancel);
            },
            (copy, output) => output.Say($"Copied: {Words(copy)}."));
        yield return new Command("restore",
            "Put such a copy where no records are yet: an empty data folder and, for a copy of PostgreSQL, an empty database.") { folder }.Answering(
            (parsed, cancel) => RecordsCopy.RestoreAsync(parsed.GetRequiredValue(folder), Place(), cancel),
            (copy, output) =>
            {
                output.Say($"Restored: {Words(copy)}.");
                output.Say($"Files and tables are those that were copied. Whether each row can be read, and each published text is the one confirmed, verify says.");
                SayWhatWasNotCompared(copy, output);
            });
        yield return Verify();
        yield return Move();
    }

    private static Command Verify()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "A copy, which is restored into a place of its own and removed again; without it, the records in use.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return new Command("verify",
            "Check that every row can be read and every key leads somewhere, that every published text, and the stage, days, references, labels and targets shown with it, are those that were confirmed, and every uploaded file is the one that came. Every row that the program tells the audit trail of is compared with what the trail says was written last; what is not compared is named. The trail itself is compared with nothing but a copy's own fingerprints.") { folder }
                .Answering(
            (parsed, cancel) => parsed.GetValue(folder) is { } copy ? OfCopyAsync(copy, cancel) : InUseAsync(cancel),
            (found, output) =>
            {
                output.Say(found.Copy switch
                {
                    null => "The records in use can be read.",
                    { Contents: null } old => (Sentence)$"Restored, with the files and the numbers of rows that were copied: {Words(old)}.",
                    { } copy => (Sentence)$"Restored and found whole: {Words(copy)}.",
                });
                SayWhatWasNotCompared(found.Copy, output);
                output.Say($"Published texts that are the ones confirmed: {found.Editions}.");
                output.Say($"Rows that are what the audit trail says was written last: {found.Trailed}, in {InWords.Number(found.Tables.Count, "table")}.");
                output.Say($"Uploaded files that are the ones uploaded: {found.Uploads}.");
                if (found.Unproved > 0)
                {
                    output.Say($"Not compared, because a passage was removed before the fingerprint of what is left was kept: {found.Unproved}.");
                }

                if (found.WithoutWords > 0)
                {
                    output.Say($"Compared with the audit trail without their words, because words were removed since: {found.WithoutWords}.");
                }

                if (found.Unkept > 0)
                {
                    output.Say($"Compared by their words alone, because they were confirmed before a fingerprint of stage, days, labels and targets was kept: {found.Unkept}.");
                }

                foreach (var left in found.NotCompared)
                {
                    output.Say($"Not compared with the audit trail: {left.Table}, {left.Why}.");
                }

                output.Say($"Nor are these columns, which are written without an entry or of which the entry does not keep the words: {string.Join(", ", found.Aside)}.");
            });
    }

    private static Command Move() => new Command("move-to-postgres",
        "Move all records from SQLite in the data folder to the empty PostgreSQL that FRANKPLEDGE_DATABASE names. Stop the program first.").Answering(
        async (_, cancel) =>
        {
            var settings = FrankpledgeSettings.FromEnvironment();
            Refuse(string.IsNullOrWhiteSpace(settings.Database), "DatabaseMissing", "Name the PostgreSQL to which the records go in FRANKPLEDGE_DATABASE.");
            Refuse(!Path.Exists(Path.Combine(settings.Data, DatabaseSettings.FileName)), "NoRecords",
                $"There is no {DatabaseSettings.FileName} in {settings.Data} to move.");
            await Records.UseAsync(settings with { Database = null }, services => ServeVerb.UpToDateAsync(services, cancel));
            await Records.UseAsync(settings, services => ServeVerb.UpToDateAsync(services, cancel));
            var rows = await MoveToPostgres.RunAsync(settings.Data, settings.Database!, cancel);
            var (text, _) = await Records.UseAsync(settings, services => TextsAsync(services, cancel));
            return new Moved(rows, text.Editions);
        },
        (moved, output) =>
        {
            output.Say(
                $"Moved: {Sentence.Count(moved.Rows.Values.Sum(), "{0} row", "{0} rows")} in {InWords.Number(moved.Rows.Count, "table")}, each with as many rows as before. Published texts that are the ones confirmed: {moved.Editions}.");
            output.Say(
                $"{MoveToPostgres.Versions}, which tells by which steps the tables were made, is not moved: PostgreSQL has its own. A copy counts it too.");
            output.Say(
                $"{DatabaseSettings.FileName} stays as it was and is no longer used. Keep FRANKPLEDGE_DATABASE set, and the data folder with its keys.");
        });

    private static async Task<Verified> OfCopyAsync(string copy, CancellationToken cancel)
    {
        // The copy may be of an older version: brought up to date, it must serve today.
        var (manifest, (text, trail)) = await RecordsCopy.TryAsync(copy, Place().Postgres, place =>
            Records.UseAsync(new FrankpledgeSettings { Data = place.Data, Database = place.Postgres }, async services =>
        {
            await ServeVerb.UpToDateAsync(services, cancel);
            return await TextsAsync(services, cancel);
        }), cancel);
        return Verified.Of(manifest, text, trail);
    }

    private static async Task<Verified> InUseAsync(CancellationToken cancel)
    {
        await RefuseOthersAsync(cancel);
        var (text, trail) = await Records.UseAsync(async services =>
        {
            await ServeVerb.UpToDateAsync(services, cancel);
            return await TextsAsync(services, cancel);
        });
        return Verified.Of(null, text, trail);
    }

    private static async Task RefuseOthersAsync(CancellationToken cancel)
    {
        Refuse(!Records.Exist, "NoRecords", "There are no records here yet.");
        await Records.UseAsync(async services =>
        {
            await services.GetRequiredService<DatabaseCheck>().RefuseDamagedAsync(cancel);
            await services.GetRequiredService<Migrator>().RefuseOthersAsync(cancel);
            return true;
        });
    }

    private static async Task<(PublishedText Text, TrailCompared Trail)> TextsAsync(IServiceProvider services, CancellationToken cancel)
    {
        // Rows that can be read and that hang together first: the texts are made of them.
        await EveryRow.ReadAsync(services.GetRequiredService<AppDb>(), cancel);
        await services.GetRequiredService<DatabaseCheck>().RefuseBrokenKeysAsync(cancel);
        var text = await PublishedText.ReadAsync(services.GetRequiredService<AppDb>(), cancel);
        var trail = await TrailCompared.ReadAsync(services.GetRequiredService<AppDb>(), TrailNames.Words, cancel);
        var (attached, differ) = await FilesHere.CompareAsync(services.GetRequiredService<AppDb>(), cancel);
        text = text with { Uploads = text.Uploads + attached };
        RefusedException.ThrowIfAny([.. text.Wrong.Concat(differ).Select(sentence => new Reason("TextDiffers", sentence)),
            .. trail.Wrong.Select(sentence => new Reason("TrailDiffers", sentence))]);
        RefusedException.ThrowIfAny(DataFolder.WhyNotKeys(Path.GetFullPath(services.GetRequiredService<FrankpledgeSettings>().Data)));
        return (text, trail);
    }

    private static RecordsPlace Place()
    {
        var settings = FrankpledgeSettings.FromEnvironment();
        return new(settings.Data, string.IsNullOrWhiteSpace(settings.Database) ? null : settings.Database);
    }

    private static void SayWhatWasNotCompared(CopyManifest? copy, TextWriter output)
    {
        if (copy is { Contents: null })
        {
            output.Say($"This copy holds no fingerprints of tables: the version that made it took none. So what stands in the rows was not compared with what was copied. Make a new copy with backup, and verify that.");
        }
    }

    private static Sentence Words(CopyManifest copy) =>
        $"{InWords.Number(copy.Files.Count, "file")}, {Sentence.Count(copy.Rows.Values.Sum(), "{0} row", "{0} rows")} in {InWords.Number(copy.Rows.Count, "table")}, as they were at {copy.At:yyyy-MM-dd HH:mm} UTC";

    private static void Refuse(bool when, string code, Sentence sentence)
    {
        if (when)
        {
            throw new RefusedException(code, sentence);
        }
    }

    /// <param name="Copy">The copy; null for the records in use.</param>
    /// <param name="Trailed">Rows compared with the audit trail; of each table in <paramref name="Tables"/>.</param>
    private sealed record Verified(CopyManifest? Copy, int Editions, int Unproved, int Unkept, int Uploads, int Trailed, int WithoutWords,
        IReadOnlyDictionary<string, int> Tables, IReadOnlyList<TableNotCompared> NotCompared, IReadOnlyList<string> Aside)
    {
        public static Verified Of(CopyManifest? copy, PublishedText text, TrailCompared trail) => new(copy, text.Editions, text.Unproved, text.Unkept,
            text.Uploads, trail.Rows, trail.WithoutWords, trail.Tables, trail.NotCompared, trail.Aside);
    }

    private sealed record Moved(IReadOnlyDictionary<string, long> Rows, int Editions);
}
