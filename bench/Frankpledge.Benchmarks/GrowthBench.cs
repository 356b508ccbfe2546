using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Reading;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Benchmarks;

/// <summary>
/// <c>growth [NAME or FORMAT...]</c>: how much processor time it takes to read a document of one thing many times over, as blocks, statements, tables and
/// candidates for review, in each format and at three sizes. Promised: under 2 seconds at 40,000, and no more than in proportion.
/// Of a PDF, the time of poppler's programs is counted too.
/// </summary>
internal static class GrowthBench
{
    private static readonly int[] Sizes = [10_000, 40_000, 160_000];

    private static readonly ReadingLimits Patient = ReadingLimits.Default with { Time = TimeSpan.FromMinutes(2) };

    public static int Run(string[] names)
    {
        Console.WriteLine($"{"",-22}{"",-6}{string.Concat(Sizes.Select(size => $"{size,12:N0}"))}  growth from 10,000 to 40,000 and on to 160,000");
        Time(GrowthShape.All[0], () => new DocxPen(), 100);
        var slow = 0;
        foreach (var shape in GrowthShape.All.Concat(GrowthShape.Marks).Where(shape => IsAsked(shape.Name, names)))
        {
            // Of marks each format has its own; in Word and PDF they are letters.
            var isMark = GrowthShape.Marks.Contains(shape);
            foreach (var pen in Pen.All.Append(() => new PdfPen()).Where((_, at) => !isMark || at < 3).Where(pen => IsAsked(Format(pen), names)))
            {
                slow += Line(shape, pen) ? 0 : 1;
            }
        }

        Console.WriteLine(slow == 0 ? "All within 2 seconds at 40,000." : $"{slow} take more than 2 seconds at 40,000.");
        return slow == 0 ? 0 : 1;
    }

    /// <summary>A shape is asked for when named, or when no shape is; so is a format.</summary>
    private static bool IsAsked(string name, string[] names)
    {
        var isFormat = name.StartsWith('.');
        return names.Contains(name) || !names.Any(other => other.StartsWith('.') == isFormat);
    }

    private static string Format(Func<Pen> pen) => Path.GetExtension(pen().Name);

    private static bool Line(GrowthShape shape, Func<Pen> pen)
    {
        var times = new List<double>();
        var refused = "";
        foreach (var size in Sizes)
        {
            // What took so long at one size is not tried at four times that.
            if (times is [] or [.., < 2])
            {
                var (seconds, why) = Time(shape, pen, size);
                times.Add(seconds);
                refused = why ?? refused;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{shape.Name,-22}{Format(pen),-6}{string.Concat(times.Select(seconds => $"{seconds,10:0.00} s"))}  {string.Join(", ", times.Zip(times.Skip(1), (one, next) => $"x{next / one:0.0}"))}{(times is [_, > 2, ..] or [> 2] ? "  SLOW" : "")} {refused}"));
        return times is [_, <= 2, ..];
    }

    private static (double Seconds, string? Refused) Time(GrowthShape shape, Func<Pen> pen, int size)
    {
        var written = pen();
        var content = shape.In(written, size);
        GC.Collect();
        var before = ProcessorTime.Seconds;
        string? refused = null;
        try
        {
            var document = DocumentReader.Read(written.Name, content, Patient);
            var t1=ProcessorTime.Seconds - before;
            TableChecks.Of(document);
            var t2=ProcessorTime.Seconds - before-t1;
            var plan = PlanReader.Read(document);
            var t3=ProcessorTime.Seconds - before-t1-t2;
            FoundCandidates.Of(Guid.Empty, plan, new EditionBefore(null, [], []));
            refused = string.Create(CultureInfo.InvariantCulture, $"[{t1:0.00} {t2:0.00} {t3:0.00} {ProcessorTime.Seconds - before-t1-t2-t3:0.00}]");
        }
        catch (RefusedException refusal)
        {
            refused = refusal.Reasons[0].Code;
        }

        return (ProcessorTime.Seconds - before, refused);
    }
}
