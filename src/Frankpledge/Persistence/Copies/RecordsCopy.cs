using System.Security.Cryptography;
using System.Text.Json;
using Frankpledge.Common;

namespace Frankpledge.Persistence.Copies;

/// <summary>
/// Copies of an installation: its records, and the keys and settings beside them in the data folder. Made while the program runs; checked by the hash of
/// every file and the rows of every table.
/// </summary>
public static class RecordsCopy
{
    public const string ManifestName = "manifest.json";

    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="to">A folder that is not there yet; it appears when the copy is whole.</param>
    /// <param name="at">When the copy is made, for its manifest.</param>
    /// <exception cref="RefusedException">There are no records (<c>NoRecords</c>), the target exists (<c>BackupExists</c>) or lies in the data folder
    /// (<c>BackupInside</c>), or a tool is missing (<c>ToolMissing</c>).</exception>
    public static async Task<CopyManifest> MakeAsync(RecordsPlace place, string to, DateTimeOffset at, CancellationToken cancel)
    {
        Refuse.Unless(!Path.Exists(to), "BackupExists", $"{to} exists already. Name a folder that is not there yet.");
        Refuse.Unless(!Path.GetFullPath(to).StartsWith(Path.GetFullPath(place.Data) + Path.DirectorySeparatorChar, StringComparison.Ordinal), "BackupInside",
            $"{to} lies in the data folder, which is what is copied. Name a folder elsewhere.");
        var part = Path.TrimEndingDirectorySeparator(to) + ".part";
        if (Directory.Exists(part))
        {
            Directory.Delete(part, recursive: true);
        }

        MakeFolder(part, named: to);
        var held = place.Postgres is { } server ? await PostgresCopy.MakeAsync(server, Path.Combine(part, PostgresCopy.FileName), cancel)
            : SqliteCopy.Make(place.Data, part);
        foreach (var file in Beside(place.Data))
        {
            CopyFile(Path.Combine(place.Data, file), Path.Combine(part, file));
        }

        var manifest =
            new CopyManifest(at, FilesOf(part).ToDictionary(file => file, file => Hash(Path.Combine(part, file))), held.Rows) { Contents = held.Contents };
        await File.WriteAllTextAsync(Path.Combine(part, ManifestName), JsonSerializer.Serialize(manifest, JsonText.Options), cancel);
        Directory.Move(part, to);
        return manifest;
    }

    /// <summary>Puts a copy where no records are yet, once its files are those that were written and its tables hold what was copied: a damaged one leaves
    /// nothing behind.</summary>
    /// <exception cref="RefusedException">The copy is not whole (<c>BackupDamaged</c>) or none (<c>NoBackup</c>), something is there already
    /// (<c>RecordsExist</c>), or the copy is of the other engine (<c>OtherEngine</c>).</exception>
    public static async Task<CopyManifest> RestoreAsync(string copy, RecordsPlace place, CancellationToken cancel)
    {
        var manifest = Read(copy);
        Refuse.Unless(manifest.IsOfPostgres || manifest.Files.ContainsKey(DatabaseSettings.FileName), "BackupDamaged",
            $"The {ManifestName} in {copy} names no records. Use another copy.");
        WhyNotItsFiles(manifest, copy);
        var wrong = manifest.Files.Where(file => !File.Exists(Path.Combine(copy, file.Key)) || Hash(Path.Combine(copy, file.Key)) != file.Value)
            .Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        Refuse.Unless(wrong.Count == 0, "BackupDamaged",
            $"The copy in {copy} is not whole: {string.Join(", ", wrong)} differs from what was written. Use another copy.");
        Refuse.Unless(manifest.IsOfPostgres == (place.Postgres is not null), "OtherEngine", manifest.IsOfPostgres
            ? "This copy is of records in PostgreSQL. Name an empty database in FRANKPLEDGE_DATABASE."
            : "This copy is of records in SQLite, and FRANKPLEDGE_DATABASE names a PostgreSQL. Leave it out, restore, and then move the records with move-to-postgres.");
        var taken = manifest.Files.Keys.Concat([$"{DatabaseSettings.FileName}-wal", $"{DatabaseSettings.FileName}-shm"])
            .FirstOrDefault(file => File.Exists(Path.Combine(place.Data, file)));
        Refuse.Unless(taken is null, "RecordsExist",
            $"{place.Data} holds {taken} already. Move what is there away, or set FRANKPLEDGE_DATA to another folder.");
        if (!manifest.IsOfPostgres)
        {
            WhyNotAsCopied(manifest, SqliteCopy.Check(copy), copy);
        }

        MakeFolder(place.Data, named: place.Data);
        if (place.Postgres is { } server)
        {
            await PostgresCopy.RestoreAsync(Path.Combine(copy, PostgresCopy.FileName), server, held => WhyNotAsCopied(manifest, held, copy), cancel);
        }

        // The records come last: what was cut off half way is not taken for an installation.
        foreach (var file in manifest.Files.Keys.Where(file => file != PostgresCopy.FileName).OrderBy(file => file == DatabaseSettings.FileName))
        {
            CopyFile(Path.Combine(copy, file), Path.Combine(place.Data, file));
        }

        var torn = manifest.Files.Where(file => file.Key != PostgresCopy.FileName && Hash(Path.Combine(place.Data, file.Key)) != file.Value)
            .Select(file => file.Key).ToList();
        Refuse.Unless(torn.Count == 0, "BackupDamaged", $"After restoring, {string.Join(", ", torn)} differs from what was copied.");
        return manifest;
    }

    /// <summary>Refuses a list of files that is not that of the folder: a name that leads out of it would be written wherever it leads, and a file that the
    /// list leaves out would be lost without a word.</summary>
    private static void WhyNotItsFiles(CopyManifest manifest, string copy)
    {
        var root = Path.GetFullPath(copy) + Path.DirectorySeparatorChar;
        var outside = manifest.Files.Keys.Where(file => Path.IsPathRooted(file) || file.Contains('\\', StringComparison.Ordinal)
            || !Path.GetFullPath(Path.Combine(copy, file)).StartsWith(root, StringComparison.Ordinal) || file.Split('/').Contains("..")).ToList();
        Refuse.Unless(outside.Count == 0, "BackupDamaged",
            $"The {ManifestName} in {copy} names files outside the copy: {string.Join(", ", outside)}. Nothing was restored. Use another copy.");
        var unnamed = FilesOf(copy).Where(file => file != ManifestName && !manifest.Files.ContainsKey(file)
            && !file.StartsWith($"{DatabaseSettings.FileName}-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Refuse.Unless(unnamed.Count == 0, "BackupDamaged",
            $"The {ManifestName} in {copy} does not name {string.Join(", ", unnamed)}, so nobody can say whether they are as they were copied. Nothing was restored. Use another copy.");
    }

    /// <summary>Refuses tables that are not those that were copied, by their names.</summary>
    private static void WhyNotAsCopied(CopyManifest manifest, TablesHeld held, string copy)
    {
        var differ = manifest.Rows.Keys.Union(held.Rows.Keys)
            .Where(table => manifest.Rows.GetValueOrDefault(table, -1) != held.Rows.GetValueOrDefault(table, -1)).Order(StringComparer.Ordinal).ToList();
        Refuse.Unless(differ.Count == 0, "BackupDamaged",
            $"The copy in {copy} is not whole: the number of rows differs from what was copied in {string.Join(", ", differ)}. Nothing was restored. Use another copy.");
        var changed = (manifest.Contents ?? new Dictionary<string, string>()).Where(table => held.Contents.GetValueOrDefault(table.Key) != table.Value)
            .Select(table => table.Key).Order(StringComparer.Ordinal).ToList();
        Refuse.Unless(changed.Count == 0, "BackupDamaged",
            $"The copy in {copy} is not whole: what stands in the rows differs from what was copied in {string.Join(", ", changed)}. Nothing was restored. Use another copy.");
    }

    /// <summary>Restores a copy into a place of its own, lets <paramref name="look"/> see it, and removes it again.</summary>
    /// <param name="server">A PostgreSQL on which a database may be made for a while; asked for only where the copy is of one.</param>
    public static async Task<(CopyManifest Manifest, T Found)> TryAsync<T>(string copy, string? server, Func<RecordsPlace, Task<T>> look,
        CancellationToken cancel)
    {
        var trial = Directory.CreateTempSubdirectory("frankpledge-verify").FullName;
        try
        {
            if (!Read(copy).IsOfPostgres)
            {
                var place = new RecordsPlace(trial, null);
                return (await RestoreAsync(copy, place, cancel), await look(place));
            }

            Refuse.Unless(server is not null, "OtherEngine",
                "This copy is of records in PostgreSQL. Name a server in FRANKPLEDGE_DATABASE: it is tried in a database of its own, which is removed again.");
            return await PostgresCopy.InScratchAsync(server!, async database =>
            {
                var place = new RecordsPlace(trial, database);
                return (await RestoreAsync(copy, place, cancel), await look(place));
            }, cancel);
        }
        finally
        {
            Directory.Delete(trial, recursive: true);
        }
    }

    private static CopyManifest Read(string copy)
    {
        var path = Path.Combine(copy, ManifestName);
        Refuse.Unless(File.Exists(path), "NoBackup", $"{copy} holds no {ManifestName}, so it is no copy that backup made.");
        var damaged = new RefusedException("BackupDamaged", $"{path} cannot be read. Use another copy.");
        try
        {
            // What a file leaves out is null here, whatever the type says.
            return JsonText.Read<CopyManifest>(File.ReadAllText(path)) is { Files: not null, Rows: not null } read
                && read.Files.Values.All(hash => hash is not null) ? read : throw damaged;
        }
        catch (JsonException)
        {
            throw damaged;
        }
    }

    /// <summary>What lies beside the records and is kept: not what a running program makes for a moment.</summary>
    private static IEnumerable<string> Beside(string data) => !Directory.Exists(data) ? [] : FilesOf(data).Where(file =>
        !Path.GetFileName(file).StartsWith(DatabaseSettings.FileName, StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.'));

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    private static void CopyFile(string from, string to)
    {
        var folder = Path.GetDirectoryName(to)!;
        MakeFolder(folder, named: folder);
        File.Copy(from, to);
    }

    /// <param name="named">The folder as whoever asked for it named it; what stands beside it meanwhile is none of theirs.</param>
    private static void MakeFolder(string folder, string named)
    {
        try
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnerAlone);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && DatabaseTrouble.InWords(error) is null)
        {
            throw new RefusedException("FolderNotMade",
                $"The folder {named} cannot be made. Name one in a folder that is there and in which the user who runs this may write.");
        }
    }

    private static string Hash(string file)
    {
        using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
