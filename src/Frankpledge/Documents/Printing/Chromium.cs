using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Frankpledge.Common;

namespace Frankpledge.Documents.Printing;

/// <summary>
/// Prints a page of HTML as a tagged PDF with headless Chromium, a child process with limits of time and memory. It runs no script, knows no name of any
/// host, and has a profile of its own in the folder for temporary files, which is removed with it. It is spoken to over two pipes and never over a port.
/// </summary>
public static class Chromium
{
    public static readonly IReadOnlyList<string> Programs =
        ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    /// <summary>Chromium sets page numbers anew until they are those that the list of contents says; a longer number may turn a line once.</summary>
    private const int MostTimes = 4;
    private const string NotApart = "PrinterNotApart";

    /// <summary>Chromium maps more than it fills, so a limit of memory ends it at once. Where the machine has no memory left, it goes before anything else; how
    /// much it fills is bounded by <see cref="PrintLimits.Letters"/>.</summary>
    private const string LastInNeed = "{ echo 900 > /proc/self/oom_score_adj; } 2>/dev/null";

    private static readonly string[] Options =
    [
        "--headless", "--remote-debugging-pipe", "--disable-gpu", "--in-process-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
        "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-crash-reporter", "--mute-audio",
        "--disable-features=DialMediaRouteProvider,MediaRouter,Translate", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://0.0.0.0:1",
        "--blink-settings=scriptEnabled=false", "--js-flags=--jitless", "--force-color-profile=srgb", "--font-render-hinting=none",
    ];

    /// <summary>The program by its path or name; the first that is installed of those that are known where none is named.</summary>
    /// <returns>Null where it is not there.</returns>
    public static string? Find(string? named)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var asked = named is null ? Programs : [named];
        return asked.SelectMany(name => Path.IsPathRooted(name) ? [name] : folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <param name="program">Its path, of <see cref="Find"/>.</param>
    /// <param name="told">Is told how far it is, 0 to 1.</param>
    /// <exception cref="RefusedException">It took too long, or broke off.</exception>
    public static async Task<PrintedPage> PrintAsync(string program, PageToPrint page, PrintLimits limits, Action<double>? told, CancellationToken cancel)
    {
        if (page.Html(null).Length > limits.Letters)
        {
            throw new RefusedException("TooLongToPrint",
                $"This plan is too long to be printed here: it has more than {limits.Letters} letters and signs. Take the Word document or the words alone.");
        }

        LeftBehind.Remove(limits, TimeProvider.System.GetUtcNow());
        try
        {
            return await PrintAsync(program, page, limits, told, isApart: !Environment.IsPrivilegedProcess, cancel);
        }
        catch (RefusedException refused) when (refused.Reasons[0].Code == NotApart)
        {
            // As root, or in a container without user namespaces, its sandbox cannot be. What it is given is our own page, without scripts.
            return await PrintAsync(program, page, limits, told, isApart: false, cancel);
        }
    }

    private static async Task<PrintedPage> PrintAsync(string program, PageToPrint page, PrintLimits limits, Action<double>? told, bool isApart,
        CancellationToken cancel)
    {
        var profile = Profile(Path.Combine(limits.Folder, $"{LeftBehind.Prefix}{Guid.CreateVersion7():N}"));
        using var late = new CancellationTokenSource(limits.Time);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancel, late.Token);
        try
        {
            using var process = Start(program, profile.FullName, limits, isApart);
            using var kill = clock.Token.Register(() => Kill(process));
            var said = SaidAsync(process);
            try
            {
                var pipe = new ChromiumPipe(process.StandardInput.BaseStream, process.StandardOutput.BaseStream, limits.Bytes, clock.Token);
                return await PrintedAsync(pipe, page, told, clock.Token);
            }
            catch (Exception failure) when (failure is IOException or JsonException or KeyNotFoundException or InvalidOperationException
                or ObjectDisposedException or OperationCanceledException)
            {
                Kill(process);
                cancel.ThrowIfCancellationRequested();
                throw late.IsCancellationRequested ? TookTooLong(limits) : BrokeOff(await said);
            }
            finally
            {
                Kill(process);
                await process.WaitForExitAsync(CancellationToken.None);
            }
        }
        finally
        {
            await RemoveAsync(profile);
        }
    }

    /// <summary>For the eyes of this program alone.</summary>
    private static DirectoryInfo Profile(string path) => OperatingSystem.IsWindows() ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static async Task<PrintedPage> PrintedAsync(ChromiumPipe pipe, PageToPrint page, Action<double>? told, CancellationToken cancel)
    {
        await pipe.OpenAsync();
        told?.Invoke(0.1);
        if (page.Anchors.Count == 0)
        {
            return page.Shorter.Count > 0 ? await FittedAsync(pipe, page, told, cancel) : Of(await pipe.PrintAsync(page.Html(null), isTagged: true), cancel);
        }

        // The first time only to see where everything comes to stand: without tags it is quicker.
        var pages = PdfFacts.Of(await pipe.PrintAsync(page.Html(null), isTagged: false), cancel).Anchors;
        for (var time = 1; ; time++)
        {
            told?.Invoke(0.1 + (0.8 * time / MostTimes));
            var printed = await pipe.PrintAsync(page.Html(pages), isTagged: true);
            var now = PdfFacts.Of(printed, cancel);
            if (page.Anchors.All(anchor => now.Anchors.GetValueOrDefault(anchor) == pages.GetValueOrDefault(anchor)))
            {
                return new(printed, now.Pages);
            }

            pages = time < MostTimes ? now.Anchors : throw BrokeOff("The page numbers of the contents do not settle.");
        }
    }

    /// <summary>The longest that stands on one side, by halves: each is shorter than the one before.</summary>
    private static async Task<PrintedPage> FittedAsync(ChromiumPipe pipe, PageToPrint page, Action<double>? told, CancellationToken cancel)
    {
        string[] tries = [page.Html(null), .. page.Shorter];
        var (low, high, best) = (0, tries.Length - 1, (PrintedPage?)null);
        while (low <= high)
        {
            var middle = best is null && low == 0 && high == tries.Length - 1 ? 0 : (low + high) / 2;
            var printed = Of(await pipe.PrintAsync(tries[middle], isTagged: true), cancel) with { Taken = middle };
            told?.Invoke(0.9 - (0.8 * (high - low) / tries.Length));
            (low, high, best) = printed.Pages <= 1 ? (low, middle - 1, printed) : (middle + 1, high, best);
        }

        return best ?? Of(await pipe.PrintAsync(tries[^1], isTagged: true), cancel) with { Taken = tries.Length - 1 };
    }

    private static PrintedPage Of(byte[] pdf, CancellationToken cancel) => new(pdf, PdfFacts.Of(pdf, cancel).Pages);

    private static Process Start(string program, string profile, PrintLimits limits, bool isApart)
    {
        List<string> arguments = [.. isApart ? [] : new[] { "--no-sandbox" }, .. Options, $"--user-data-dir={profile}", "about:blank"];
        var seconds = (2 * (int)Math.Ceiling(limits.Time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("/bin/sh",
            ["-c", $"{LastInNeed}; ulimit -t {seconds}; ulimit -c 0; exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null", program, .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = profile,
        };
        foreach (var secret in start.Environment.Keys.Where(name => name.StartsWith("FRANKPLEDGE_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(secret);
        }

        (start.Environment["HOME"], start.Environment["TMPDIR"]) = (profile, profile);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw BrokeOff("The server has no shell.");
        }
    }

    /// <returns>How its complaints begin; all of them are taken, so that it never waits to be heard.</returns>
    private static async Task<string> SaidAsync(Process process)
    {
        var said = "";
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            said = said.Length < 2000 ? $"{said}{line}\n" : said;
        }

        return said;
    }

    private static RefusedException TookTooLong(PrintLimits limits) => new("PrintingTookTooLong",
        $"Printing the PDF took longer than {limits.Time.TotalSeconds} seconds and was stopped. Take the Word document or the words alone, or try again when the server is less busy.");

    private static RefusedException BrokeOff(string said) => new(said.Contains("No usable sandbox", StringComparison.Ordinal) ? NotApart : "PrinterBrokeOff",
        $"Printing the PDF broke off, because Chromium ended before it was done. Try again in a moment; if it happens again, tell the people who run the server. The other formats can be had.");

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

    private static async Task RemoveAsync(DirectoryInfo profile)
    {
        for (var time = 0; time < 5; time++)
        {
            try
            {
                profile.Delete(recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // A process of it that is being ended may still write.
                await Task.Delay(50, CancellationToken.None);
            }
        }
    }
}
