using System.Runtime.InteropServices;

namespace Frankpledge.Benchmarks;

/// <summary>What this process and the children it has waited for have taken of the processors.
/// Unlike the clock on the wall it hardly cares what else the machine does.</summary>
internal static class ProcessorTime
{
    private const int Self = 0;
    private const int Children = -1;

    public static double Seconds => Of(Self) + Of(Children);

    private static double Of(int whom)
    {
        var usage = new long[18];
        _ = getrusage(whom, usage);

        // Time of the programs, then of the kernel for them, each in seconds and microseconds.
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    [DllImport("libc", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int getrusage(int who, [Out] long[] usage);
}
