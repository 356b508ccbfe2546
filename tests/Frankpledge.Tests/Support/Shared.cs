using System.Runtime.CompilerServices;

namespace Frankpledge.Tests.Support;

/// <summary>The real documents and open data beside the repository. Tests that need them skip with a message when they are absent.</summary>
internal static class Shared
{
    /// <summary>Full path of a file or folder under <c>../shared</c>; skips the running test when it is not there.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Repository(), "..", "shared", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"../shared/{string.Join('/', parts)} is not on this machine.");
        }

        return path;
    }

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository() => AboveThisFile();

    private static string AboveThisFile([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", ".."));
}
