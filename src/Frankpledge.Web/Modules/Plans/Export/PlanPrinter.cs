using System.Collections.Concurrent;
using Frankpledge.Common;
using Frankpledge.Documents.Printing;
using Frankpledge.Web.Base;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>
/// Prints PDFs for whoever asks, so that asking often costs little: what was printed is kept by what it says, the same is printed once however many ask at
/// the same time, and only so many are printed or wait at once. A print that lasts goes on when its asker leaves; who asks again is told how far it is.
/// </summary>
internal sealed class PlanPrinter(FrankpledgeSettings settings, PrintLimits limits) : IDisposable
{
    /// <summary>At once: each takes a processor and some hundred megabytes.</summary>
    private const int Presses = 2;
    private const int MostWaiting = 20;

    /// <summary>Of all kept prints together, in bytes.</summary>
    private const long Room = 48 * 1024 * 1024;

    private readonly SemaphoreSlim presses = new(Presses);
    private readonly ConcurrentDictionary<string, Print> prints = new();
    private readonly Lock keeping = new();
    private long asks;

    /// <summary>Where Chromium is on this machine; null where it is not. It may be installed while this runs.</summary>
    public string? Program => Chromium.Find(settings.Chromium);

    /// <summary>A PDF that is being made, or was.</summary>
    public sealed class Print
    {
        private readonly Lazy<Task<PrintedPage>> done;
        private double progress;
        private long asked;

        internal Print(Func<Print, Task<PrintedPage>> begin) => done = new(() => Task.Run(() => begin(this)));

        public Task<PrintedPage> Done => done.Value;

        /// <summary>0 while it waits for its turn, to 1.</summary>
        public double Progress { get => Volatile.Read(ref progress); internal set => Volatile.Write(ref progress, value); }

        internal long Asked { get => Volatile.Read(ref asked); set => Volatile.Write(ref asked, value); }

        internal long Size => Done.IsCompletedSuccessfully ? Done.Result.Pdf.Length : 0;
    }

    /// <param name="key">Of what it says: the same key is the same print.</param>
    /// <exception cref="RefusedException">Chromium is missing, or too many wait.</exception>
    public Print Begin(string key, Func<PageToPrint> page)
    {
        var program = Program ?? throw Missing();
        if (!prints.ContainsKey(key) && prints.Values.Count(one => !one.Done.IsCompleted) >= Presses + MostWaiting)
        {
            throw new RefusedException("PrinterBusy", $"More PDFs are asked for than the server can make at once. Try again in a minute, or take another format.");
        }

        var print = prints.GetOrAdd(key, _ => new Print(self => PrintAsync(key, program, page, self)));
        print.Asked = Interlocked.Increment(ref asks);
        _ = print.Done;
        MakeRoom();
        return print;
    }

    private async Task<PrintedPage> PrintAsync(string key, string program, Func<PageToPrint> page, Print self)
    {
        try
        {
            await presses.WaitAsync();
            try
            {
                return await Chromium.PrintAsync(program, page(), limits, far => self.Progress = far, CancellationToken.None);
            }
            finally
            {
                presses.Release();
            }
        }
        catch
        {
            // Who asks again gets another try.
            prints.TryRemove(key, out _);
            throw;
        }
    }

    public static RefusedException Missing() => new("ChromiumMissing",
        $"A PDF cannot be made here, because the program Chromium is not installed on this server. Take the Word document or another format; who runs the server can install it with: apt-get install chromium-headless-shell");

    public void Dispose() => presses.Dispose();

    /// <summary>Those go that nobody has asked for the longest.</summary>
    private void MakeRoom()
    {
        lock (keeping)
        {
            var made = prints.Where(one => one.Value.Size > 0).OrderByDescending(one => one.Value.Asked).ToList();
            var size = 0L;
            foreach (var (key, print) in made)
            {
                size += print.Size;
                if (size > Room)
                {
                    prints.TryRemove(key, out _);
                }
            }
        }
    }
}
