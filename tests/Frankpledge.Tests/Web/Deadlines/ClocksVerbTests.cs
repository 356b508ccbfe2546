using System.Globalization;
using System.Text.Json;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;

namespace Frankpledge.Tests.Web.Deadlines;

[Trait("Engine", "Both")]
public sealed class ClocksVerbTests
{
    [Fact]
    public async Task A_clock_is_started_listed_settled_and_refused_from_the_command_line()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");
        var today = TimeProvider.System.Today();
        string Day(int daysAgo) => today.AddDays(-daysAgo).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        var (exit, started) = await site.RunAsync("clock", "start", "kent", "InspectionReport", "--label", "Custody suites", "--started", Day(10), "--json");
        exit.ShouldBe(0, started);
        var clock = JsonDocument.Parse(started).RootElement;
        clock.GetProperty("due_on").GetString().ShouldBe(Day(10 - 55), "56 days, the first counted");
        clock.GetProperty("rule").GetString().ShouldBe("R155");
        var id = clock.GetProperty("id").GetString()!;

        (await ListAsync(site)).ShouldBe(["Running Custody suites"]);
        (await ListAsync(site, "--body", "Panel")).ShouldBeEmpty("it is the office's own");
        (await site.RunAsync("clock", "settle", "kent", id, "--note", "Published.", "--body", "Panel")).Exit.ShouldBe(1);
        (await site.RunAsync("clock", "settle", "kent", id, "--note", "Published.", "--on", Day(1))).Exit.ShouldBe(0);
        (await site.RunAsync("clock", "cancel", "kent", id, "--note", "Too late.")).Exit.ShouldBe(1);
        (await ListAsync(site)).ShouldBe(["Settled Custody suites"]);
    }

    [Fact]
    public async Task Wrong_input_gets_a_sentence_and_an_exit_code()
    {
        await using var site = await TestSite.StartAsync();
        await site.AreaAsync("kent");

        (await site.RunAsync("clocks", "atlantis")).Exit.ShouldBe(1);
        (await site.RunAsync("clock", "start", "kent", "Zebra", "--label", "A", "--started", "2026-11-02")).Exit.ShouldBe(2);
        var (exit, refused) =
            await site.RunAsync("clock", "start", "kent", "StaffAppointment", "--label", "A", "--started", "2026-11-02", "--poll", "2026-11-05", "--json");
        exit.ShouldBe(1);
        refused.ShouldContain("Give both --poll and --declared");
    }

    private static async Task<List<string>> ListAsync(TestSite site, params string[] more)
    {
        var (exit, listed) = await site.RunAsync(["clocks", "kent", "--json", .. more]);
        exit.ShouldBe(0, listed);
        return [.. JsonDocument.Parse(listed).RootElement.EnumerateArray().Select(clock => $"{clock.GetProperty("state")} {clock.GetProperty("label")}")];
    }
}
