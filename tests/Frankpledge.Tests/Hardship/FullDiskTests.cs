using System.Diagnostics;
using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
[Trait("Speed", "Slow")]
public sealed class FullDiskTests
{
    [Fact]
    public async Task A_full_disk_is_said_in_words_on_every_door_loses_nothing_and_service_returns_with_the_room()
    {
        var disk = Directory.CreateTempSubdirectory("frankpledge-disk-").FullName;
        Assert.SkipUnless(await SucceedsAsync("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk), "Only root can make a small disk.");
        try
        {
            await using var serving = new Serving(disk);
            var (visitor, page) = await serving.BeginAsync();
            await AddAsync(visitor, page, "before@kent.example");
            visitor.Page.QuerySelector("#join-link").ShouldNotBeNull(visitor.Main);

            await FillAsync(Path.Combine(disk, "filler"));
            for (var tries = 0; tries < 200 && visitor.Status == HttpStatusCode.OK; tries++)
            {
                await AddAsync(visitor, page, $"full{tries}@kent.example");
            }

            visitor.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, visitor.Main);
            visitor.Page.QuerySelector("h1")!.TextContent.ShouldBe("The service is not available for the moment");
            var (exit, said) = await TheProgram.RunAsync(disk, null, "people", "add", "kent", "verb@kent.example", "--name", "Verb", "--role", "Policy");
            exit.ShouldBe(1, said);
            said.ShouldContain("disk");
            said.ShouldNotContain("   at ");

            File.Delete(Path.Combine(disk, "filler"));
            await AddAsync(visitor, page, "after@kent.example");
            visitor.Page.QuerySelector("#join-link").ShouldNotBeNull(visitor.Main);
            var (_, people) = await TheProgram.RunAsync(disk, null, "people", "list", "kent");
            people.ShouldContain("before@kent.example");
            people.ShouldContain("after@kent.example");
            people.ShouldNotContain("verb@kent.example");
        }
        finally
        {
            await SucceedsAsync("umount", "-l", disk);
            Directory.Delete(disk);
        }
    }

    private static async Task AddAsync(Visitor visitor, string page, string email)
    {
        await visitor.OpenAsync(page);
        if (visitor.Status == HttpStatusCode.OK)
        {
            await visitor.SendAsync(("Name", "Somebody"), ("Email", email), ("Role", "Policy"));
        }
    }

    private static async Task FillAsync(string path)
    {
        try
        {
            await using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 1);
            while (true)
            {
                await filler.WriteAsync(new byte[4096]);
                await filler.FlushAsync();
            }
        }
        catch (IOException)
        {
            // That was the last of the room.
        }
    }

    private static async Task<bool> SucceedsAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
