using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>Copies of SQLite records; PostgreSQL has its own tools.</summary>
[Trait("Engine", "Both")]
public sealed class CopyVerbsTests : IDisposable
{
    private readonly string room = Directory.CreateTempSubdirectory("frankpledge-copies").FullName;

    private string Copy => Path.Combine(room, "copy");

    public void Dispose() => Directory.Delete(room, recursive: true);

    [Fact]
    public async Task What_was_copied_while_the_program_ran_is_there_after_restoring_it_elsewhere()
    {
        await using var site = await TestSite.StartAsync();
        if (await RefusedOnPostgresAsync(site))
        {
            return;
        }

        await Given.APlan(site, await Given.AnArea(site));
        (await site.RunAsync("backup", Copy)).Exit.ShouldBe(0);
        (await site.RunAsync("verify", Copy)).Output.ShouldContain("found whole");
        await site.AreaAsync("essex");

        var elsewhere = new FrankpledgeSettings { Data = Path.Combine(room, "elsewhere") };
        (await Verbs.RunAsync(elsewhere, "restore", Copy)).Exit.ShouldBe(0);

        var (exit, output) = await Verbs.RunAsync(elsewhere, "areas", "list", "--json");
        exit.ShouldBe(0, output);
        output.ShouldContain("kent");
        output.ShouldNotContain("essex");
        File.GetUnixFileMode(elsewhere.Data).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Refuses_to_write_over_records_or_over_another_copy()
    {
        await using var site = await TestSite.StartAsync();
        if (await RefusedOnPostgresAsync(site))
        {
            return;
        }

        await site.RunAsync("backup", Copy);
        (await site.RunAsync("backup", Copy)).ShouldBe((1, $"{Copy} exists already. Name a folder that is not there yet.\n"));
        var (exit, output) = await site.RunAsync("restore", Copy);
        exit.ShouldBe(1);
        output.ShouldContain("holds records already");
    }

    [Theory]
    [InlineData("frankpledge.db")]
    [InlineData("manifest.json")]
    public async Task A_copy_of_which_one_byte_changed_is_refused_by_name(string file)
    {
        await using var site = await TestSite.StartAsync();
        if (await RefusedOnPostgresAsync(site))
        {
            return;
        }

        await site.RunAsync("backup", Copy);
        var path = Path.Combine(Copy, file);
        var bytes = await File.ReadAllBytesAsync(path);
        bytes[file == "manifest.json" ? 0 : bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(path, bytes);

        var (exit, output) = await site.RunAsync("verify", Copy);
        exit.ShouldBe(1);
        output.ShouldContain(file);
        (await Verbs.RunAsync(new FrankpledgeSettings { Data = Path.Combine(room, "elsewhere") }, "restore", Copy)).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_folder_that_is_no_copy_is_named()
    {
        var (exit, output) = await Verbs.RunAsync(new FrankpledgeSettings { Data = room }, "verify", room);
        exit.ShouldBe(1);
        output.ShouldContain("manifest.json");
    }

    private async Task<bool> RefusedOnPostgresAsync(TestSite site)
    {
        if (site.Settings.Database is null)
        {
            return false;
        }

        var (exit, output) = await site.RunAsync("backup", Copy);
        exit.ShouldBe(1);
        output.ShouldContain("pg_dump");
        return true;
    }
}
