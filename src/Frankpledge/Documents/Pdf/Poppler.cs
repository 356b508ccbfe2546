using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Frankpledge.Common;

namespace Frankpledge.Documents.Pdf;

/// <summary>Runs a program of poppler-utils on a PDF over its standard input and output, within limits of time and memory.</summary>
internal static class Poppler
{
    private const int ProgramNotFound = 127;
    private const int MostErrorText = 10_000;

    /// <summary>In bytes. A document that is complained of without end is stopped, for the complaints cost more than the reading.</summary>
    private const int MostComplaints = 10_000_000;

    /// <summary>Gives each line of output to <paramref name="line"/>. Returns what the program complained about.</summary>
    public static string Run(string program, string[] arguments, byte[] pdf, Reading reading, Action<string> line)
    {
        using var process = Start(program, arguments, reading);
        using var kill = reading.Cancel.Register(() => Kill(process));
        var feed = Task.Run(() => Feed(process, pdf));
        var complaints = Task.Run(() => Complaints(process));
        try
        {
            while (process.StandardOutput.ReadLine() is { } text)
            {
                line(text);
            }

            process.WaitForExit();
        }
        finally
        {
            Kill(process);
            Task.WaitAll(feed, complaints);
        }

        reading.Cancel.ThrowIfCancellationRequested();
        return complaints.Result is not { } said ? throw Unreadable.Damaged(reading.Name, "it holds more faults than words")
            : process.ExitCode == 0 ? said : throw Refusal(process.ExitCode, said, reading);
    }

    private static Process Start(string program, string[] arguments, Reading reading)
    {
        // The shell sets the limits and then becomes the program, so that killing it kills the program.
        var kilobytes = (reading.Limits.ChildMemory / 1024).ToString(CultureInfo.InvariantCulture);
        var seconds = Math.Ceiling(reading.Limits.Time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        IEnumerable<string> command = OperatingSystem.IsWindows()
            ? arguments
            : ["-c", $"ulimit -v {kilobytes} 2>/dev/null; ulimit -t {seconds}; exec \"$0\" \"$@\"", program, .. arguments];
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program : "/bin/sh", command)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw Unreadable.PopplerMissing();
        }
    }

    private static void Feed(Process process, byte[] pdf)
    {
        try
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(pdf);
        }
        catch (IOException)
        {
            // The program stopped reading; its exit code says why.
        }
    }

    /// <returns>How they begin; null where they had no end.</returns>
    private static string? Complaints(Process process)
    {
        var errors = process.StandardError.BaseStream;
        var piece = new byte[65_536];
        var (first, all) = (new MemoryStream(), 0L);
        for (int read; (read = errors.Read(piece)) > 0; all += read)
        {
            first.Write(piece, 0, (int)Math.Min(read, Math.Max(0, MostErrorText - first.Length)));
            if (all > MostComplaints)
            {
                Kill(process);
                return null;
            }
        }

        return Encoding.UTF8.GetString(first.ToArray());
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

    private static RefusedException Refusal(int exit, string complaints, Reading reading) => exit switch
    {
        ProgramNotFound => Unreadable.PopplerMissing(),
        _ when complaints.Contains("password", StringComparison.OrdinalIgnoreCase) => Unreadable.PasswordProtected(reading.Name),
        _ when complaints.Contains("memory", StringComparison.OrdinalIgnoreCase) => Unreadable.NeededTooMuchMemory(reading.Name),
        3 => Unreadable.PasswordProtected(reading.Name),
        _ => Unreadable.Damaged(reading.Name, "no pages can be found in it"),
    };
}
