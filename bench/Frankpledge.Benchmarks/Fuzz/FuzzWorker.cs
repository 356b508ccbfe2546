using System.Diagnostics;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Benchmarks.Fuzz;

/// <summary>
/// Reads mutated documents one after the other until its time is over. What is at hand stands in a file, so that a process that dies leaves it behind. A fault
/// is any exception but a refusal; one of our own code that a reader turned into "damaged";
/// a reading that takes more than ten seconds of the processor, or 400 on the clock; and one that takes more than a gigabyte in all.
/// The clock runs on while a busy machine gives the worker nothing, so it alone says little.
/// </summary>
internal sealed class FuzzWorker(string folder, string ending, IReadOnlyList<(string Name, byte[] Content)> corpus)
{
    /// <summary>What a worker answers that was caught in an endless reading.</summary>
    public const int Hangs = 3;

    private const int LongestDocument = 500_000;
    private const double MostSeconds = 10;
    private const long MostBytes = 1_000_000_000;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(400);

    private readonly HashSet<string> known = [];
    private readonly Lock reading = new();
    private long begun;
    private double workedBefore;
    private string own = "";

    public int Run(int seed, TimeSpan time)
    {
        AppDomain.CurrentDomain.FirstChanceException += Notice;
        new Thread(Watch) { IsBackground = true }.Start();
        var clock = Stopwatch.StartNew();
        var mutator = new Mutator(seed, [.. corpus.Select(document => document.Content)]);
        var random = new Random(seed);
        var rounds = 0;
        for (; clock.Elapsed < time; rounds++)
        {
            var content = corpus[random.Next(corpus.Count)].Content;
            for (var times = random.Next(1, 4); times > 0; times--)
            {
                // Growth is measured by itself; here many documents say more than long ones.
                content = mutator.Mutate(content) is { Length: <= LongestDocument } mutated ? mutated : content;
            }

            Try(content);
        }

        Console.WriteLine($"{ending}: seed {seed}, {rounds} documents, {known.Count} kinds of fault");
        return known.Count == 0 ? 0 : 1;
    }

    public void Try(byte[] content)
    {
        File.WriteAllBytes(Path.Combine(folder, "at-hand." + ending), content);
        own = "";
        var before = GC.GetTotalAllocatedBytes();
        var worked = ProcessorTime.Seconds;
        Volatile.Write(ref workedBefore, worked);
        Interlocked.Exchange(ref begun, Stopwatch.GetTimestamp());
        try
        {
            var document = DocumentReader.Read("plan." + ending, content, ReadingLimits.Default);
            TableChecks.Of(document);
            FoundCandidates.Of(Guid.Empty, PlanReader.Read(document), new EditionBefore(null, [], []));
        }
        catch (RefusedException refused)
        {
            if (refused.Reasons is not [{ Sentence: var sentence }] || !sentence.English.Contains(". ", StringComparison.Ordinal))
            {
                Report("refusal-without-remedy", content, refused.Message);
            }
        }
        catch (Exception fault)
        {
            Report("crash", content, fault.ToString());
        }

        Interlocked.Exchange(ref begun, 0);
        if (own.Length > 0)
        {
            Report("caught", content, own);
        }

        if (ProcessorTime.Seconds - worked is > MostSeconds and var seconds)
        {
            Report("slow", content, $"{seconds:0.0} s");
        }

        if (GC.GetTotalAllocatedBytes() - before is > MostBytes and var bytes)
        {
            Report("memory", content, $"{bytes / 1_000_000} MB");
        }
    }

    /// <summary>The readers turn every exception into a refusal; those that our own lines throw are faults all the same.</summary>
    private void Notice(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        if (own.Length == 0
            && thrown.Exception is NullReferenceException or IndexOutOfRangeException or ArgumentException and not DecoderFallbackException
            or KeyNotFoundException or InvalidCastException or InvalidOperationException
            && Thrower(new StackTrace(1, false)) is { } method && method.DeclaringType!.Assembly == typeof(DocumentReader).Assembly)
        {
            own = $"{thrown.Exception.GetType().Name}: {thrown.Exception.Message}\n   at {method.DeclaringType}.{method.Name}";
        }
    }

    /// <summary>Who threw it, or called a text, list or query of the base library that did.
    /// Libraries that open formats throw much of their own and are not looked through.</summary>
    private static MethodBase? Thrower(StackTrace stack) => stack.GetFrames().Take(15).Select(frame => frame.GetMethod())
        .FirstOrDefault(
            method => method?.DeclaringType?.Assembly
                .GetName().Name is not ("System.Private.CoreLib" or "System.Linq" or "System.Collections" or "System.Memory" or "System.Runtime"));

    private void Report(string kind, byte[] content, string what)
    {
        var place = what.Split('\n').FirstOrDefault(line => line.Contains("Frankpledge.", StringComparison.Ordinal)) ?? "";
        var title = $"{kind} {what.Split('\n')[0]} {place.Trim()}";
        lock (reading)
        {
            if (known.Add(kind is "memory" or "hang" or "slow" ? kind : title))
            {
                var file = Path.Combine(folder, $"{kind}-{ending}-{(uint)string.GetHashCode(title):x8}.{ending}");
                File.WriteAllBytes(file, content);
                Console.WriteLine($"{Path.GetFileName(file)}: {title}");
            }
        }
    }

    private void Watch()
    {
        while (true)
        {
#pragma warning disable RS0030 // a thread of its own watches one that may not give way
            Thread.Sleep(500);
#pragma warning restore RS0030
            var since = Interlocked.Read(ref begun);
            if (since != 0 && (Stopwatch.GetElapsedTime(since) > Longest || ProcessorTime.Seconds - Volatile.Read(ref workedBefore) > 4 * MostSeconds))
            {
                Report("hang", File.ReadAllBytes(Path.Combine(folder, "at-hand." + ending)), $"longer than {4 * MostSeconds} s of the processor");
                Environment.Exit(Hangs);
            }
        }
    }
}
