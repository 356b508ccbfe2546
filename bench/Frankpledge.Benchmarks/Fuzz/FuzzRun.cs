using System.Diagnostics;
using System.Globalization;
using Frankpledge.Tests.Reading;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Benchmarks.Fuzz;

/// <summary>
/// <c>fuzz DIR [--seconds N] [--seed N] [--out FOLDER] [ENDING...]</c>: mutates the documents below DIR, and some of our own, and reads them, for so long for
/// each kind of document. Whatever is a fault (see <see cref="FuzzWorker"/>) is written to the folder. A worker that dies or hangs is replaced by another.
/// </summary>
internal static class FuzzRun
{
    private static readonly string[] Endings = ["docx", "pdf", "html", "md", "txt", "csv", "eml", "mht"];

    private const string Mail =
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: The plan\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        + "<html><body><h1>Plan</h1><p>I will light every park=2E</p><table><tr><td>Roads<td>=C2=A34</table></body></html>\r\n--x\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n--x--\r\n";

    private const string Table =
        "Priority,What I will do,How measured\r\nRoads,\"I will light every park, by 2031\",\"Deaths, fewer\"\r\n\"Victims\",I will fund a \"\"helpline\"\",5\r\nTotal,£4,\r\n";

    public static int Run(string[] args)
    {
        var options = new Dictionary<string, string> { ["--seconds"] = "600", ["--seed"] = "1", ["--out"] = Path.Combine(Path.GetTempPath(), "fuzz") };
        var rest = new List<string>();
        for (var at = 1; at < args.Length; at++)
        {
            if (options.ContainsKey(args[at]))
            {
                options[args[at]] = args[++at];
            }
            else
            {
                rest.Add(args[at]);
            }
        }

        Directory.CreateDirectory(options["--out"]);
        var seed = int.Parse(options["--seed"], CultureInfo.InvariantCulture);
        var seconds = int.Parse(options["--seconds"], CultureInfo.InvariantCulture);
        var faults = 0;
        foreach (var ending in rest.Count > 0 ? [.. rest] : Endings)
        {
            var end = Stopwatch.GetTimestamp() + (seconds * Stopwatch.Frequency);
            while (Stopwatch.GetTimestamp() < end)
            {
                faults += Work(args[0], options["--out"], ending, seed++,
                    (int)Math.Ceiling(Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), end).TotalSeconds)) == 0 ? 0 : 1;
            }
        }

        Console.WriteLine(faults == 0 ? "No fault." : $"Faults: see {options["--out"]}");
        return faults == 0 ? 0 : 1;
    }

    /// <summary>The worker's own process.</summary>
    public static int RunWorker(string folder, string output, string ending, int seed, int seconds) =>
        new FuzzWorker(output, ending, Corpus(folder, ending)).Run(seed, TimeSpan.FromSeconds(seconds));

    /// <summary>Reads the failing inputs in a folder once more.</summary>
    public static void RunAgain(string file) =>
        new FuzzWorker(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetExtension(file)[1..], []).Try(File.ReadAllBytes(file));

    private static int Work(string folder, string output, string ending, int seed, int seconds)
    {
        var start = new ProcessStartInfo("dotnet",
            [typeof(FuzzRun).Assembly.Location, "fuzz-worker", folder, output, ending, seed.ToString(CultureInfo.InvariantCulture),
                seconds.ToString(CultureInfo.InvariantCulture)]);
        start.Environment["DOTNET_GCHeapHardLimit"] = 1_000_000_000.ToString("X", CultureInfo.InvariantCulture);
        using var worker = Process.Start(start)!;
        worker.WaitForExit();
        if (worker.ExitCode is not (0 or 1 or FuzzWorker.Hangs))
        {
            File.Copy(Path.Combine(output, "at-hand." + ending), Path.Combine(output, $"death-{seed}.{ending}"), overwrite: true);
            Console.WriteLine($"death-{seed}.{ending}: the process ended with {worker.ExitCode}");
        }

        return worker.ExitCode;
    }

    private static List<(string Name, byte[] Content)> Corpus(string folder, string ending)
    {
        var files = Directory.EnumerateFiles(folder, "*." + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => new FileInfo(file).Length < 2_000_000)
            .Select(file => (Path.GetFileName(file), File.ReadAllBytes(file))).ToList();
        if (Pen.All.Append(() => new PdfPen()).FirstOrDefault(pen => pen().Name.EndsWith("." + ending, StringComparison.Ordinal)) is { } pen)
        {
            files.AddRange(GrowthShape.All.Select(shape => (shape.Name, shape.In(pen(), 12))));
        }

        files.AddRange(
            ending switch { "eml" or "mht" =>
                [("mail", System.Text.Encoding.UTF8.GetBytes(Mail))], "csv" => [("table", System.Text.Encoding.UTF8.GetBytes(Table))], _ => [] });
        return files;
    }
}
