using System.Diagnostics;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary><c>build/publish.sh</c> deletes what it made itself and nothing else. The build in it is played by a program of a line.</summary>
public sealed class PublishTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-publish").FullName;

    private string Folder => Path.Combine(room, "site");

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Theory]
    [InlineData("frankpledge.db")]
    [InlineData("data/frankpledge.db")]
    [InlineData("data/keys/key-1.xml")]
    [InlineData("frankpledge.json")]
    [InlineData("thesis.odt")]
    public async Task A_folder_with_anything_that_it_did_not_put_there_is_refused_and_left_alone(string kept)
    {
        foreach (var published in new[] { false, true })
        {
            if (published)
            {
                File.Delete(Path.Combine(Folder, kept));
                (await PublishAsync()).Exit.ShouldBe(0);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, kept))!);
            await File.WriteAllTextAsync(Path.Combine(Folder, kept), "mine");

            var (exit, said) = await PublishAsync();

            exit.ShouldBe(1, said);
            said.ShouldContain($"holds ./{kept}, which publishing did not put there");
            (await File.ReadAllTextAsync(Path.Combine(Folder, kept))).ShouldBe("mine");
        }
    }

    [Fact]
    public async Task What_it_made_before_is_replaced_and_a_build_that_fails_leaves_it_as_it_was()
    {
        (await PublishAsync()).Exit.ShouldBe(0);
        File.Exists(Path.Combine(Folder, "Frankpledge.Web")).ShouldBeTrue();
        (await PublishAsync("exit 1")).Exit.ShouldBe(1);
        File.Exists(Path.Combine(Folder, "Frankpledge.Web")).ShouldBeTrue();

        (await PublishAsync("echo new >\"$folder/Other\"")).Exit.ShouldBe(0);

        File.Exists(Path.Combine(Folder, "Other")).ShouldBeTrue();
        File.Exists(Path.Combine(Folder, "Frankpledge.Web")).ShouldBeFalse();
        Directory.EnumerateFileSystemEntries(room).Select(Path.GetFileName).Order().ShouldBe(["bin", "site"]);
    }

    private async Task<(int Exit, string Said)> PublishAsync(string build = "echo program >\"$folder/Frankpledge.Web\"")
    {
        var programs = Directory.CreateDirectory(Path.Combine(room, "bin")).FullName;
        foreach (var (name, lines) in new[]
        {
            ("dotnet", $"case $1 in --list-sdks) echo '10.0.100 [here]' ;; publish) while [ $1 != -o ]; do shift; done; folder=$2; {build} ;; esac"),
            ("node", "echo 22"), ("npm", "exit 0"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(programs, name), $"#!/bin/sh\n{lines}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path.Combine(programs, name), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }
        }

        var start = new ProcessStartInfo("/bin/sh", [Path.Combine(Shared.Repository(), "build", "publish.sh"), Folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{programs}:/usr/bin:/bin";
        using var running = Process.Start(start)!;
        var errors = running.StandardError.ReadToEndAsync();
        var said = await running.StandardOutput.ReadToEndAsync();
        await running.WaitForExitAsync();
        return (running.ExitCode, said + await errors);
    }
}
