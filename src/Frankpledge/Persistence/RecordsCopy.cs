using System.Security.Cryptography;
using System.Text.Json;
using Frankpledge.Common;
using Microsoft.Data.Sqlite;

namespace Frankpledge.Persistence;

/// <summary>Copies of a data folder with SQLite records: made while the program runs, checked by their hashes and by SQLite itself. PostgreSQL has its own tools.</summary>
public static class RecordsCopy
{
    public const string ManifestName = "manifest.json";

    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <param name="data">The data folder.</param>
    /// <param name="to">A folder that is not there yet; it appears when the copy is whole.</param>
    /// <param name="at">When the copy is made, for its manifest.</param>
    /// <exception cref="RefusedException">There are no records (<c>NoRecords</c>), or the target exists (<c>BackupExists</c>).</exception>
    public static CopyManifest Make(string data, string to, DateTimeOffset at)
    {
        var records = Path.Combine(data, DatabaseSettings.FileName);
        RefuseUnless(File.Exists(records), "NoRecords", $"There is no {records} to copy.");
        RefuseUnless(!Path.Exists(to), "BackupExists", $"{to} exists already. Name a folder that is not there yet.");
        var part = to.TrimEnd(Path.DirectorySeparatorChar) + ".part";
        if (Directory.Exists(part))
        {
            Directory.Delete(part, recursive: true);
        }

        Make(part);
        foreach (var file in FilesOf(data).Where(file => !Path.GetFileName(file).StartsWith(DatabaseSettings.FileName, StringComparison.Ordinal)))
        {
            Copy(Path.Combine(data, file), Path.Combine(part, file));
        }

        using (var from = Open(records, SqliteOpenMode.ReadOnly))
        {
            using var copy = from.CreateCommand();
            copy.CommandText = "VACUUM INTO $to";
            copy.Parameters.AddWithValue("$to", Path.Combine(part, DatabaseSettings.FileName));
            copy.ExecuteNonQuery();
        }

        var manifest = new CopyManifest(at, FilesOf(part).ToDictionary(file => file, file => Hash(Path.Combine(part, file))), Rows(Path.Combine(part, DatabaseSettings.FileName)));
        File.WriteAllText(Path.Combine(part, ManifestName), JsonSerializer.Serialize(manifest, JsonText.Options));
        Directory.Move(part, to);
        return manifest;
    }

    /// <summary>Puts a copy into a data folder that holds no records yet, after the hashes have been compared.</summary>
    /// <exception cref="RefusedException">The copy is not whole (<c>BackupDamaged</c>), is none (<c>NoBackup</c>), or there are records already (<c>RecordsExist</c>).</exception>
    public static CopyManifest Restore(string copy, string data)
    {
        var manifest = Read(copy);
        var wrong = manifest.Files.Where(file => !File.Exists(Path.Combine(copy, file.Key)) || Hash(Path.Combine(copy, file.Key)) != file.Value).Select(file => file.Key).ToList();
        RefuseUnless(wrong.Count == 0, "BackupDamaged", $"The copy in {copy} is not whole: {string.Join(", ", wrong)} differs from what was written. Use another copy.");
        RefuseUnless(!File.Exists(Path.Combine(data, DatabaseSettings.FileName)), "RecordsExist", $"{data} holds records already. Move them away, or set FRANKPLEDGE_DATA to another folder.");
        Make(data);
        foreach (var file in manifest.Files.Keys.OrderBy(file => file == DatabaseSettings.FileName))
        {
            Copy(Path.Combine(copy, file), Path.Combine(data, file));
        }

        return manifest;
    }

    /// <summary>Restores a copy into a folder of its own, has SQLite check every page and key, and counts the rows again.</summary>
    public static CopyManifest Verify(string copy)
    {
        var trial = Directory.CreateTempSubdirectory("frankpledge-verify").FullName;
        try
        {
            var manifest = Restore(copy, trial);
            var records = Path.Combine(trial, DatabaseSettings.FileName);
            using var opened = Open(records, SqliteOpenMode.ReadOnly);
            var found = Texts(opened, "PRAGMA integrity_check").Where(line => line != "ok").Concat(Texts(opened, "SELECT \"table\" FROM pragma_foreign_key_check")).ToList();
            RefuseUnless(found.Count == 0, "BackupDamaged", $"SQLite finds faults in the copy: {string.Join("; ", found.Take(3))}.");
            var now = Rows(records);
            var differ = manifest.Rows.Where(table => now.GetValueOrDefault(table.Key) != table.Value).Select(table => table.Key).ToList();
            RefuseUnless(differ.Count == 0, "BackupDamaged", $"After restoring, {string.Join(", ", differ)} does not have as many rows as were copied.");
            return manifest;
        }
        finally
        {
            Directory.Delete(trial, recursive: true);
        }
    }

    private static CopyManifest Read(string copy)
    {
        var path = Path.Combine(copy, ManifestName);
        RefuseUnless(File.Exists(path), "NoBackup", $"{copy} holds no {ManifestName}, so it is no copy that backup made.");
        try
        {
            return JsonText.Read<CopyManifest>(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            throw new RefusedException("BackupDamaged", $"{path} cannot be read. Use another copy.");
        }
    }

    private static Dictionary<string, long> Rows(string records)
    {
        using var opened = Open(records, SqliteOpenMode.ReadOnly);
        return Texts(opened, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'").ToDictionary(table => table, table => long.Parse(Texts(opened, $"SELECT count(*) FROM \"{table}\"").Single(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static List<string> Texts(SqliteConnection opened, string sql)
    {
        using var ask = opened.CreateCommand();
        ask.CommandText = sql;
        using var row = ask.ExecuteReader();
        var found = new List<string>();
        while (row.Read())
        {
            found.Add(row.GetString(0));
        }

        return found;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString);
        opened.Open();
        return opened;
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Where(file => Path.GetFileName(file) != ".writable").Order(StringComparer.Ordinal);

    private static void Copy(string from, string to)
    {
        Make(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerAlone);
        }
    }

    private static string Hash(string file)
    {
        using var bytes = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }

    private static void RefuseUnless(bool may, string code, Sentence sentence)
    {
        if (!may)
        {
            throw new RefusedException(code, sentence);
        }
    }
}

/// <summary>What a copy holds.</summary>
/// <param name="Files">The SHA-256 of each file by its path in the copy.</param>
/// <param name="Rows">How many rows each table has.</param>
public sealed record CopyManifest(DateTimeOffset At, IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, long> Rows);
