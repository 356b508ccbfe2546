using System.Diagnostics;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>The verbs are tested without a process of their own; this is the process.</summary>
[Trait("Engine", "Both")]
public sealed class ProgramTests
{
    [Fact]
    public async Task The_program_finds_its_records_by_the_environment_answers_and_tells_by_its_exit_code_how_it_went()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");

        var (exit, output, errors) = await RunAsync(site, "areas", "list", "--json");
        exit.ShouldBe(0, errors);
        JsonDocument.Parse(output).RootElement.EnumerateArray().Single().GetProperty("slug").GetString().ShouldBe("kent");

        (exit, output, errors) = await RunAsync(site, "people", "list", "atlantis");
        exit.ShouldBe(1);
        output.ShouldBeEmpty();
        errors.ShouldContain("atlantis");
        errors.ShouldNotContain("   at ");

        (exit, _, errors) = await RunAsync(site, "people", "add");
        exit.ShouldBe(2);
        errors.ShouldNotBeEmpty();
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(TestSite site, params string[] args)
    {
        var program =
            new ProcessStartInfo("dotnet", [typeof(FrankpledgeSettings).Assembly.Location, .. args]) { RedirectStandardOutput = true,
                RedirectStandardError = true };
        program.Environment["FRANKPLEDGE_DATA"] = site.Settings.Data;
        program.Environment["FRANKPLEDGE_DATABASE"] = site.Settings.Database ?? "";
        using var running = Process.Start(program)!;
        var errors = running.StandardError.ReadToEndAsync();
        var output = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, output, await errors);
    }
}
