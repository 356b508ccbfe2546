using Frankpledge.Common;

namespace Frankpledge.Persistence;

/// <summary>Records and keys are for the user who runs the program and for nobody else on the machine.</summary>
public static class OwnerOnly
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file where it is missing, so that it is closed to others from its first byte on.
    /// SQLite gives the files beside it the same mode.</summary>
    /// <exception cref="RefusedException">The file is open to others and belongs to another user (<c>FileOpenToOthers</c>).</exception>
    public static void File(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            // Never opens a file that is there: to close it again would drop the locks that SQLite holds on it.
            new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = ReadWrite }).Dispose();
        }
        catch (IOException) when (System.IO.File.Exists(path))
        {
        }

        foreach (var one in new[] { path, $"{path}-wal", $"{path}-shm" }.Where(System.IO.File.Exists))
        {
            Close(one, ReadWrite);
        }
    }

    /// <summary>Makes the folder where it is missing; others can neither list nor enter it.</summary>
    public static void Folder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);
        Close(path, ReadWrite | UnixFileMode.UserExecute);
        foreach (var file in Directory.EnumerateFiles(path))
        {
            Close(file, ReadWrite);
        }
    }

    private static void Close(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows() || System.IO.File.GetUnixFileMode(path) == mode)
        {
            return;
        }

        try
        {
            System.IO.File.SetUnixFileMode(path, mode);
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new RefusedException("FileOpenToOthers",
                $"{path} can be read by other users of this machine and belongs to another one. Make it the property of the user who runs Frankpledge.");
        }
    }
}
