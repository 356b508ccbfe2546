using System.Diagnostics;
using Frankpledge.Documents.Printing;
using Frankpledge.Documents.Writing;

namespace Frankpledge.Benchmarks;

/// <summary>A plan of some 60 pages as a PDF with contents, tags and bookmarks, beside Chromium's own <c>--print-to-pdf</c> of the same page, which prints it
/// once and knows no page numbers. Words from a fixed seed.</summary>
internal static class PdfBench
{
    private const int Rounds = 5;
    private static readonly string[] AsRoot = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];

    public static async Task RunAsync() => await PromisedAsync((what, measured, promise, kept) => Console.WriteLine($"{what}: {measured} ({promise}: {kept})"));

    public static async Task PromisedAsync(Action<string, string, string, bool?> row)
    {
        const string Promise = "under 3 s";
        if (Chromium.Find(null) is not { } program)
        {
            row("60 pages of PDF", "Chromium is not installed", Promise, null);
            return;
        }

        var document = Plan();
        var (ours, peers, pages) = (new List<double>(), new List<double>(), 0);
        var page = new PageToPrint(known => HtmlWriter.Write(document, HtmlLook.Glossy, known), HtmlWriter.ContentsAnchors(document));
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            pages = (await Chromium.PrintAsync(program, page, PrintLimits.Default, null, CancellationToken.None)).Pages;
            ours.Add(clock.Elapsed.TotalSeconds);
            peers.Add(await PeerAsync(program, page.Html(null)));
        }

        var (mine, peer) = (ours.Order().ElementAt(Rounds / 2), peers.Order().ElementAt(Rounds / 2));
        row($"{pages} pages of PDF, with contents", FormattableString.Invariant($"{mine:0.00} s ({ours.Min():0.00} to {ours.Max():0.00}), {mine / peer:0.00} of --print-to-pdf"),
            Promise, mine < 3);
    }

    private static async Task<double> PeerAsync(string program, string html)
    {
        var folder = Directory.CreateTempSubdirectory("frankpledge-bench-");
        try
        {
            var file = Path.Combine(folder.FullName, "plan.html");
            await File.WriteAllTextAsync(file, html);
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(new ProcessStartInfo(program,
                [.. AsRoot, "--headless", "--disable-gpu", $"--user-data-dir={folder.FullName}/profile",
                    "--no-pdf-header-footer", "--generate-pdf-document-outline", $"--print-to-pdf={folder.FullName}/plan.pdf", $"file://{file}"])
            {
                RedirectStandardError = true, RedirectStandardOutput = true,
            })!;
            await Task.WhenAll(process.StandardError.ReadToEndAsync(), process.StandardOutput.ReadToEndAsync(), process.WaitForExitAsync());
            return File.Exists($"{folder.FullName}/plan.pdf") ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("Chromium printed nothing.");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static WrittenDocument Plan()
    {
        var random = new Random(60);
        string[] words = ["police", "crime", "community", "victims", "report", "street", "support", "safety", "partners", "young", "people", "violence", "road",
            "every", "quarter", "publish", "work", "with", "the", "and", "of", "in"];
        string Said(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[random.Next(words.Length)])) + ".";
        var body = new List<WrittenBlock>();
        for (var part = 1; part <= 12; part++)
        {
            body.Add(new WrittenHeading(1, $"Part {part}"));
            for (var section = 1; section <= 9; section++)
            {
                body.Add(new WrittenHeading(2, $"Section {part}.{section}"));
                body.AddRange(Enumerable.Range(0, 2).Select(_ => new WrittenParagraph(Said(70))));
                body.AddRange(Enumerable.Range(1, 4).Select(number => new WrittenStatement($"C{(part * 100) + (section * 10) + number}", Said(18))));
            }

            body.Add(new WrittenTable([["Budget", "2025", "2026"], .. Enumerable.Range(0, 12).Select(line => new[] { $"Line {line}", $"{line * 7}", $"{line * 9}" })], 1, "Table"));
        }

        return new("Police and Crime Plan", "en-GB", [new WrittenParagraph("Kent: the plan", ParagraphRole.Lead)], body, [])
        {
            Running = "Police and Crime Plan", ContentsTitle = "Contents", Colour = "#0b5560",
        };
    }
}
