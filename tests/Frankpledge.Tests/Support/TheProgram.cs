using System.Diagnostics;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Support;

/// <summary>The program as a process of its own, as somebody at a terminal runs it.</summary>
internal static class TheProgram
{
    public static ProcessStartInfo Start(string data, string? database, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Site).Assembly.Location, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FRANKPLEDGE_DATA"] = data;
        start.Environment["FRANKPLEDGE_DATABASE"] = database ?? "";
        return start;
    }

    /// <returns>The exit code, and what was said on either channel.</returns>
    public static async Task<(int Exit, string Said)> RunAsync(string data, string? database, params string[] args)
    {
        using var process = Process.Start(Start(data, database, args))!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }
}
