using System.Collections.Frozen;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Frankpledge.Documents;

/// <summary>
/// Has LibreOffice, where it is installed, turn a document that cannot be read here into one that can. It runs as a child process with limits of time and
/// memory and a profile of its own, so that no open window of somebody else is in its way; files it needs live and die in a temporary folder. The profile
/// forbids what a hostile document would use: macros, and links to pictures or texts elsewhere, which the program would fetch.
/// </summary>
internal static class OfficeConversion
{
    private static readonly string Profile = Resource("Frankpledge.Documents.OfficeProfile.xcu");

    /// <summary>LibreOffice maps far more memory than it uses.</summary>
    private const int MemoryFactor = 4;

    /// <summary>The exit code of the script where the shell knows no such program.</summary>
    private const int NotInstalled = 127;

    /// <summary>Each kind is opened as what it says it is; by itself the program would take a damaged file for plain text,
    /// and read its bytes as words.</summary>
    private static readonly FrozenDictionary<string, string> Filters =
        new Dictionary<string, string> { ["doc"] = "MS Word 97", ["rtf"] = "Rich Text Format", ["odt"] = "writer8" }
        .ToFrozenDictionary();

    /// <summary>The folder is made, filled, read and removed by the shell: this program touches no file.</summary>
    private const string Script = """
        command -v "$0" >/dev/null 2>&1 || exit 127
        folder=$(mktemp -d) || exit 1
        trap 'rm -rf "$folder"' EXIT
        mkdir -p "$folder/profile/user" && printf %s "$2" > "$folder/profile/user/registrymodifications.xcu" || exit 1
        cat > "$folder/document.$1"
        "$0" -env:UserInstallation="file://$folder/profile" --headless --norestore --infilter="$3" --convert-to docx --outdir "$folder" "$folder/document.$1" >/dev/null 2>&1 </dev/null
        test -s "$folder/document.docx" && cat "$folder/document.docx"
        """;

    /// <param name="content">The whole file.</param>
    /// <param name="ending">Of its kind, without the dot, e.g. <c>rtf</c>.</param>
    /// <param name="reading">Gives the limits and the name of the program.</param>
    /// <returns>A Word document, or null where the program is not installed.</returns>
    /// <exception cref="Common.RefusedException">The program is installed and makes nothing of the file.</exception>
    public static byte[]? ToDocx(byte[] content, string ending, Reading reading)
    {
        using var process = OperatingSystem.IsWindows() ? null : Start(ending, reading);
        if (process is null)
        {
            return null;
        }

        using var kill = reading.Cancel.Register(() => Kill(process));
        var feed = Task.Run(() => Feed(process, content));
        var output = new MemoryStream();
        try
        {
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
        }
        finally
        {
            Kill(process);
            Task.WaitAll(feed);
        }

        reading.Cancel.ThrowIfCancellationRequested();
        return process.ExitCode switch
        {
            0 when output.Length > 0 => output.ToArray(),
            NotInstalled => null,
            _ => throw Unreadable.Damaged(reading.Name, "LibreOffice could not open it"),
        };
    }

    private static Process? Start(string ending, Reading reading)
    {
        var kilobytes = (reading.Limits.ChildMemory / 1024 * MemoryFactor).ToString(CultureInfo.InvariantCulture);
        var seconds = Math.Ceiling(reading.Limits.Time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/bin/sh",
            ["-c", $"ulimit -v {kilobytes} 2>/dev/null; ulimit -t {seconds}\n{Script}", reading.Limits.OfficeProgram, ending, Profile, Filters[ending]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            // No shell, no conversion: the refusal says what to do instead.
            return null;
        }
    }

    private static string Resource(string name)
    {
        using var stream = new StreamReader(typeof(OfficeConversion).Assembly.GetManifestResourceStream(name)!);
        return stream.ReadToEnd();
    }

    private static void Feed(Process process, byte[] content)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(content);
        }
        catch (IOException)
        {
            // The shell stopped reading; its exit code says why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
