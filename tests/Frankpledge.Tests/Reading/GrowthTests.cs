using System.Runtime.InteropServices;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support.Pens;

namespace Frankpledge.Tests.Reading;

/// <summary>
/// Four times as much of anything is read in about four times the time. Compared is the processor time of this thread, the best of several attempts, so that a
/// busy machine does not matter; a rule that looks at everything again for every thing takes sixteen times as long. What takes less than <see cref="Nothing"/>
/// grows to under two seconds at ten times the size even then; where it takes a little more, ten times the size is read.
/// </summary>
public sealed class GrowthTests
{
    private const int Few = 1_000;
    private const double MostGrowth = 9;
    private const int Attempts = 6;

    /// <summary>In seconds, for <see cref="TenTimes"/> of anything.</summary>
    private const double Longest = 2;
    private const int TenTimes = 40_000;
    private static readonly TimeSpan Nothing = TimeSpan.FromMilliseconds(16);

    public static TheoryData<string, string> Shapes
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var shape in GrowthShape.All)
            {
                Pen.All.ToList().ForEach(pen => rows.Add(shape.Name, pen().Name));
            }

            foreach (var mark in GrowthShape.Marks)
            {
                Pen.All.Take(3).ToList().ForEach(pen => rows.Add(mark.Name, pen().Name));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Reads_four_times_as_much_in_about_four_times_the_time(string name, string format)
    {
        var shape = GrowthShape.All.Concat(GrowthShape.Marks).Single(one => one.Name == name);
        var pen = Pen.All.Single(one => one().Name == format);
        var (few, many) = (shape.In(pen(), Few), shape.In(pen(), 4 * Few));
        var (small, large) = (double.MaxValue, double.MaxValue);
        for (var attempt = 0; attempt < Attempts && !Fits(); attempt++)
        {
            small = Math.Min(small, Time(format, few));
            large = Math.Min(large, Time(format, many));
        }

        (Fits() || Time(format, shape.In(pen(), TenTimes)) < Longest).ShouldBeTrue($"{Few} took {small * 1000:0.0} ms, four times as many {large * 1000:0.0} ms");

        bool Fits() => large < double.MaxValue && (large <= Nothing.TotalSeconds || large <= small * MostGrowth);
    }

    private static double Time(string name, byte[] content)
    {
        var before = ProcessorTime();
        try
        {
            var document = DocumentReader.Read(name, content, ReadingLimits.Default with { Time = TimeSpan.FromMinutes(1) });
            TableChecks.Of(document);
            FoundCandidates.Of(Guid.Empty, PlanReader.Read(document), new EditionBefore(null, [], []));
        }
        catch (RefusedException)
        {
            // Thousands of brackets need not make a plan; to find that out may not take long either.
        }

        return ProcessorTime() - before;
    }

    /// <summary>Of this thread, in seconds.</summary>
    private static double ProcessorTime()
    {
        const int thread = 3;
        var time = new long[2];
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The processor time of a thread is asked of Linux.");
        clock_gettime(thread, time).ShouldBe(0);
        return time[0] + (time[1] / 1e9);
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int clock_gettime(int clock, [Out] long[] time);
}
