using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Support;

/// <summary>The command line without a process of its own, which costs more than a second.</summary>
internal static class Verbs
{
    /// <returns>The exit code, and what was printed followed by what went to the errors.</returns>
    public static async Task<(int Exit, string Output)> RunAsync(FrankpledgeSettings settings, params string[] args)
    {
        await using StringWriter output = new(), errors = new();
        var exit = await CommandLine.RunAsync(args, output, errors, settings);
        return (exit, $"{output}{errors}");
    }
}
