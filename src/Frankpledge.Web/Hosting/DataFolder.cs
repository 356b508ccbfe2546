using System.Xml;
using System.Xml.Linq;
using Frankpledge.Common;
using Frankpledge.Persistence;

namespace Frankpledge.Web.Hosting;

/// <summary>The folder of an installation, made ready before anything is opened in it. What stands in its way is said with what to do about it.</summary>
internal static class DataFolder
{
    private static readonly Sentence Elsewhere = "Move it away, or set FRANKPLEDGE_DATA to another folder.";

    public static string Keys(string folder) => Path.Combine(folder, "keys");

    /// <summary>The keys are read by the framework, which passes over one that is damaged:
    /// sessions and authenticators of that time are then lost without a word.</summary>
    public static IReadOnlyList<Reason> WhyNotKeys(string folder) =>
    [
        .. from file in Directory.Exists(Keys(folder))
            ? Directory.EnumerateFiles(Keys(folder), "*.xml").Order(StringComparer.Ordinal) : Enumerable.Empty<string>()
           where !IsKey(file)
           select new Reason("KeyNotReadable", $"{file} is no key that can be read. Sessions and authenticators need it: restore it from the last backup."),
    ];

    private static bool IsKey(string file)
    {
        try
        {
            return XDocument.Load(file).Root is { } root
                && (root.Name.LocalName == "revocation"
                    || (root.Name.LocalName == "key" && Guid.TryParse(root.Attribute("id")?.Value, out _)
                        && root.Element("descriptor")?.Elements().Any() == true));
        }
        catch (XmlException)
        {
            return false;
        }
    }

    /// <returns>The whole path of the folder, which can be written and has a folder for the keys.</returns>
    /// <exception cref="RefusedException">A file stands where a folder belongs (<c>FolderIsFile</c>), or the folder cannot be made or written
    /// (<c>FolderNotWritable</c>).</exception>
    public static string Prepare(string path)
    {
        var full = Path.GetFullPath(path);
        RefuseFile(full);
        Try(full, () =>
        {
            Directory.CreateDirectory(full);
            using var probe = new FileStream(Path.Combine(full, ".writable"), FileMode.Create, FileAccess.Write, FileShare.Read, 1, FileOptions.DeleteOnClose);
        });
        RefuseFile(Keys(full));
        Try(Keys(full), () => OwnerOnly.Folder(Keys(full)));
        return full;
    }

    /// <exception cref="RefusedException">A folder has the name of the database file (<c>FileIsFolder</c>), or the file cannot be made
    /// (<c>FolderNotWritable</c>).</exception>
    public static void PrepareRecords(string folder)
    {
        var file = Path.Combine(folder, DatabaseSettings.FileName);
        RefuseFolder(file);
        Try(file, () => OwnerOnly.File(file));
    }

    /// <summary>Looks for what would stand in the way, and makes nothing.</summary>
    /// <exception cref="RefusedException"><c>FolderIsFile</c> or <c>FileIsFolder</c>.</exception>
    public static void Look(string path)
    {
        var full = Path.GetFullPath(path);
        RefuseFile(full);
        RefuseFile(Keys(full));
        RefuseFolder(Path.Combine(full, DatabaseSettings.FileName));
    }

    private static void RefuseFolder(string file)
    {
        if (new[] { file, $"{file}-wal", $"{file}-shm" }.FirstOrDefault(Directory.Exists) is { } wrong)
        {
            throw new RefusedException("FileIsFolder", $"{wrong} is a folder, and the database needs a file of that name. {Elsewhere}");
        }
    }

    /// <summary>The file may be the folder itself or any above it.</summary>
    private static void RefuseFile(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(at))
            {
                throw new RefusedException("FolderIsFile", at == folder
                    ? $"{at} is a file, and Frankpledge needs a folder of that name. {Elsewhere}"
                    : (Sentence)$"{at} is a file, so that {folder} cannot be a folder in it. {Elsewhere}");
            }
        }
    }

    private static void Try(string path, Action work)
    {
        try
        {
            work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw DatabaseTrouble.InWords(error) is { } trouble ? new RefusedException([trouble])
                : new RefusedException("FolderNotWritable",
                    $"Frankpledge cannot write to {path}. Give it to the user who runs Frankpledge, or set FRANKPLEDGE_DATA to another folder.");
        }
    }
}
