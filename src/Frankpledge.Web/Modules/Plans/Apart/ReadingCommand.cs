using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Frankpledge.Plans.Review;

namespace Frankpledge.Web.Modules.Plans.Apart;

/// <summary>How this program is started again to read a plan.</summary>
/// <param name="Program">The program and what stands before the verb.</param>
internal sealed record ReadingCommand(IReadOnlyList<string> Program)
{
    public const string Verb = "read-plan";

    /// <summary>Reads a Word file of a working draft.</summary>
    public const string MarkedVerb = "read-marked";

    /// <summary>Before a number on the error channel: how far the reading is, in percent.</summary>
    public const string ProgressWord = "progress ";

    /// <summary>Beside its objects the runtime needs memory for code and threads.</summary>
    private const long MemoryBeside = 600_000_000;

    /// <summary>This program as it was started: by <c>dotnet</c>, or by the file that publishing makes.</summary>
    public static ReadingCommand OfThisProgram()
    {
        var here = typeof(ReadingCommand).Assembly;
        var started = Environment.ProcessPath;
        var isOwnFile = Assembly.GetEntryAssembly() == here && started is not null && Path.GetFileNameWithoutExtension(started) != "dotnet";
        return new(isOwnFile ? [started!] : ["dotnet", here.Location]);
    }

    /// <summary>The process for one plan.</summary>
    public ProcessStartInfo Start(PlanToRead plan, ReadingCost most) =>
        Start(Verb, plan.Name, plan.Content.Length, [.. Heading("--from", plan.Range.From), .. Heading("--to", plan.Range.To)], most);

    /// <summary>The process for one file. Where there is a shell, it sets limits that hold even when this program is gone,
    /// and then becomes the reader.</summary>
    public ProcessStartInfo Start(string verb, string name, int length, IEnumerable<string> more, ReadingCost most)
    {
        List<string> arguments = [.. Program, verb, $"--name={name}", $"--length={length.ToString(CultureInfo.InvariantCulture)}", .. more];
        var seconds = (2 * (int)Math.Ceiling(most.Time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var kilobytes = ((most.Memory + MemoryBeside) / 1024).ToString(CultureInfo.InvariantCulture);
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(arguments[0], arguments.Skip(1))
            : new ProcessStartInfo("/bin/sh",
                ["-c", $"ulimit -d {kilobytes} 2>/dev/null; ulimit -S -t {seconds}; ulimit -c 0; exec \"$0\" \"$@\"", .. arguments]);
        foreach (var secret in start.Environment.Keys.Where(name => name.StartsWith("FRANKPLEDGE_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            // It needs no records, so it is told nothing of them.
            start.Environment.Remove(secret);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = most.Memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return start;
    }

    private static IEnumerable<string> Heading(string option, string? heading) => heading is null ? [] : [$"{option}={heading}"];
}
