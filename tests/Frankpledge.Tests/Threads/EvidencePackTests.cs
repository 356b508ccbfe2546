using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>The evidence of R171 loses nothing without trace, and each of its references can be followed for ever.</summary>
[Trait("Engine", "Both")]
public sealed class EvidencePackTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_source_that_is_withdrawn_and_a_link_that_is_dropped_leave_their_reason_on_the_page_and_in_the_files()
    {
        var gone = await SourceAsync("Zelda asked for more buses.");
        await NothingAsync(gone.Id, gone.Id, 0, "We did not like it.");
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, gone.Id, "Doubtful count.", AChange(site)));
        await AnEntry(site, kent, "C1", ATheme(site, "Light.") with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked.") });
        var link = (await TheLink(site, kent, "C1")).Link;
        await site.UseAsync<DropLink, ThreadLink>(use => use.RunAsync(kent.Id, link.Id, link.Version, "Dropped quietly.", AChange(site)));
        var browser = site.Browser();

        foreach (var file in (string[])["considered", "considered.json", "considered.csv"])
        {
            (await browser.GetStringAsync($"/kent/{file}")).ShouldSatisfyAllConditions(text => text.ShouldContain("Doubtful count.", customMessage: file),
                text => text.ShouldContain("Dropped quietly.", customMessage: file), text => text.ShouldNotContain("Zelda", customMessage: file),
                text => text.ShouldNotContain("We did not like it.", customMessage: file));
        }

        (await PageAsync()).ShouldContain("1 source is recorded.");
        (await browser.GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector("main").Words().ShouldContain(
            "the link was dropped on 22 November 2026. Why: Dropped quietly.");
        (await browser.GetStringAsync("/kent/threads.csv")).ShouldContain("Dropped quietly.");
        (await CodeOfRefusal(() => NothingAsync(gone.Id, gone.Id, 1, "Again."))).ShouldBe("SourceUnknown");
        (await CodeOfRefusal(async () => await site.UseAsync<CorrectEntry, ThreadEntry>(async use =>
            await use.RunAsync(kent.Id, (await SourceAsync("Buses.")).Id, AnAccount(site), "No source.", AChange(site))))).ShouldBe("KindTurned");
    }

    [Fact]
    public async Task Each_reference_is_given_with_its_plan_and_its_address()
    {
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked.") });
        await APlan(site, kent, "# Roads\nC I will buy 77 cameras.", slug: "2029-2033", issued: new(2026, 10, 1));

        var one = (await JsonAsync())[0];
        (one.GetProperty("changed")[0].GetString(), one.GetProperty("changed_plans")[0].GetString(), one.GetProperty("changed_urls")[0].GetString())
            .ShouldBe(("C1", "2025-2029", "http://localhost/kent/plans/2025-2029/C1"));
        one.GetProperty("links")[0].GetProperty("plan").GetString().ShouldBe("2025-2029");
        (await site.Browser().GetStringAsync("/kent/considered.csv")).ShouldContain("http://localhost/kent/plans/2025-2029/C1");
        (await PageAsync()).ShouldContain("C1 2025-2029 Caused this sentence");
        JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/threads.json")).RootElement[0].GetProperty("plan").GetString().ShouldBe("2025-2029");
    }

    private async Task<string> PageAsync() => (await site.Browser().GetPageAsync("/kent/considered")).QuerySelector("main").Words();

    private async Task<JsonElement> JsonAsync() => JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/considered.json")).RootElement;

    private Task<ThreadEntry> SourceAsync(string text) =>
        site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, ATheme(site, text), AChange(site)));

    private Task<SourceDisposition> NothingAsync(Guid key, Guid version, int after, string why) => site.UseAsync<RecordNothingChanged, SourceDisposition>(use =>
        use.RunAsync(kent.Id, new(EntryEnd.Named, key, version), after, why, AChange(site)));
}
