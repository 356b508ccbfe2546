using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Frankpledge.Benchmarks;

/// <summary>Runs one script of <c>bench/peers</c>, which prints its own seconds first.</summary>
internal static class Peer
{
    /// <summary>The seconds that the peer took for the same step; null when it or what it needs is not installed.</summary>
    public static double? Seconds(string program, string script, string[] arguments, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "peers", script);
        foreach (var found in Programs(program))
        {
            try
            {
                using var process =
                    Process.Start(new ProcessStartInfo(found, [path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                var words = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.RemoveEmptyEntries);
                process.WaitForExit();
                if (process.ExitCode == 0 && words.Length > 0 && double.TryParse(words[0], CultureInfo.InvariantCulture, out var seconds))
                {
                    return seconds;
                }
            }
            catch (Win32Exception)
            {
                // Not there; the next place may have it.
            }
        }

        return null;
    }

    /// <summary>The same for input that is written to a folder first.</summary>
    public static double? Seconds<T>(T input, Func<T, string, string[]> write, string program, string script)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var seconds = Seconds(program, script, write(input, folder));
        Directory.Delete(folder, recursive: true);
        return seconds;
    }

    /// <summary>Every program of that name on the path, since the first may lack the packages.</summary>
    private static IEnumerable<string> Programs(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).Where(File.Exists);
}
