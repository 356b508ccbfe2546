using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>Every source that was considered changed something, or nothing for a reason (R171).</summary>
[Trait("Engine", "Both")]
public sealed class ConsideredTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will light parks.\nC I will act.");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_source_is_open_until_a_link_that_it_caused_or_a_reason_says_what_became_of_it()
    {
        await AnEntry(site, kent, "C1", ATheme(site, "Supporting.") with { Link = AReason });
        await AnEntry(site, kent, "C1", ATheme(site, "Causing.") with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked for light.") });
        await AnEntry(site, kent, "C2", ATheme(site, "Refused.") with { Link = new(LinkPurpose.Refused, LinkStrength.Fair, "It costs too much.") });
        var alone = await SourceAsync("Alone.");
        await AnEntry(site, kent, "C1");

        var sources = await SourcesAsync();
        sources.ToDictionary(one => one.End.Title, one => (one.Outcome, string.Join('|', one.Why))).ShouldBe(new Dictionary<string, (SourceOutcome, string)>
        {
            ["Supporting."] = (SourceOutcome.Open, ""), ["Causing."] = (SourceOutcome.ChangedWords, "It asked for light."),
            ["Refused."] = (SourceOutcome.ChangedNothing, "It costs too much."), ["Alone."] = (SourceOutcome.Open, ""),
        }, ignoreOrder: true);
        sources.Take(2).ShouldAllBe(one => one.Outcome == SourceOutcome.Open);
        (await WarningsAsync()).Count.ShouldBe(2);

        await NothingAsync(alone.FirstId, 0, "Parks are lit already.");
        await NothingAsync(alone.FirstId, 1, "Most parks are lit already.");

        (await SourcesAsync()).Single(one => one.End.Title == "Alone.").Why.ShouldBe(["Most parks are lit already."]);
        (await WarningsAsync()).Single().ShouldStartWith("Nobody has said what “Supporting.” changed");
    }

    [Fact]
    public async Task Refuses_that_what_caused_a_statement_changed_nothing_and_a_reason_that_is_none()
    {
        var cause = await AnEntry(site, kent, "C1", ATheme(site) with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked.") });
        var alone = await SourceAsync("Alone.");
        var surrey = await AnArea(site, "surrey");

        (await CodeOfRefusal(() => NothingAsync(cause.FirstId, 0, "Nothing."))).ShouldBe("SourceChangedWords");
        (await CodeOfRefusal(() => NothingAsync(alone.FirstId, 0, " "))).ShouldBe("NothingWhyMissing");
        (await CodeOfRefusal(() => NothingAsync(alone.FirstId, 1, "Seen another."))).ShouldBe("RecordedMeanwhile");
        (await CodeOfRefusal(() => NothingAsync(alone.FirstId, 0, "Not ours.", surrey))).ShouldBe("SourceUnknown");
        (await CodeOfRefusal(() => site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, AnAccount(site), AChange(site)))))
            .ShouldBe("NotASource");
        (await CodeOfRefusal(() => SourceAsync("Alone."))).ShouldBe("EntryRecorded");
    }

    [Fact]
    public async Task The_evidence_pack_and_its_files_tell_every_source_and_none_that_was_withdrawn()
    {
        await AnEntry(site, kent, "C1", ATheme(site, "Causing.") with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked for light.") });
        var gone = await SourceAsync("Zelda asked.");
        await NothingAsync(gone.FirstId, 0, "It was about another park.");
        await site.UseAsync<WithdrawEntry, ThreadEntry>(use => use.RunAsync(kent.Id, gone.Id, "It names a person.", AChange(site)));
        var browser = site.Browser();

        var page = (await browser.GetPageAsync("/kent/considered")).QuerySelector("main").Words();
        page.ShouldContain("1 source is recorded. Changed words of a plan: 1. Changed nothing, and the reason is given: 0.");
        page.ShouldContain("It asked for light.");
        page.ShouldContain("This page shows what became of every source that is recorded here");
        page.ShouldNotContain("Zelda");
        var csv = await browser.GetStringAsync("/kent/considered.csv");
        csv.ShouldContain("ChangedWords,C1,It asked for light.");
        csv.ShouldNotContain("Zelda");
        var data = JsonDocument.Parse(await browser.GetStringAsync("/kent/considered.json")).RootElement;
        data.EnumerateArray().Select(one => one.GetProperty("outcome").GetString()).ShouldBe(["ChangedWords", "Withdrawn"]);
        data[0].GetProperty("changed")[0].GetString().ShouldBe("C1");
        (await site.RunAsync("considered", "list", "kent")).Output.ShouldContain("changed words: Causing. 2025-2029/C1 It asked for light.");
    }

    [Fact]
    public async Task The_page_claims_to_be_evidence_of_no_more_than_is_recorded()
    {
        var empty = await site.Browser().GetPageAsync("/kent/considered");
        empty.QuerySelector("main").Words().ShouldContain("No source is recorded here, so nobody can say from this page what was considered.");
        empty.QuerySelector("main").Words().ShouldNotContain("has its answer");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await officer.OpenAsync("/kent/manage/threads/links")).Page.QuerySelector(".fp-lead").Words().ShouldBe("No link is made yet.");
        (await officer.OpenAsync("/kent/manage/threads/sources")).Page.QuerySelector(".fp-lead").Words().ShouldNotContain("0");

        await AnEntry(site, kent, "C1", ATheme(site, "Causing.") with { Link = new(LinkPurpose.Caused, LinkStrength.Strong, "It asked for light.") });
        await AnEntry(site, kent, "C2", ATheme(site, "Supporting."));
        await SourceAsync("Alone.");

        var page = (await site.Browser().GetPageAsync("/kent/considered")).QuerySelector("main").Words();
        page.ShouldContain("This page shows what became of 1 of 3 sources. Of the others nobody has said it yet, and of these it is no evidence.");
        page.ShouldContain(
            "Promise C2 2025-2029 Supports it, fairly: It is about the same parks. Nobody has said yet what it changed, or why it changed nothing.");
        page.ShouldContain("Promise C1 2025-2029 Caused this sentence It asked for light.");
    }

    [Fact]
    public async Task An_officer_says_why_a_source_changed_nothing_and_the_public_reads_it()
    {
        var alone = await SourceAsync("Alone.");
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await officer.OpenAsync("/kent/manage/threads/sources");
        await officer.OpenAsync(officer.Page.QuerySelector("main table a")!.GetAttribute("href")!);
        await officer.SendAsync(("Why", ""));
        officer.Errors.ShouldBe(["Say why it changed nothing. The public will read it."]);
        await officer.SendAsync(("Why", "Parks are lit already."));

        officer.LedTo.ShouldBe("/kent/manage/threads/sources?done=nothing");
        (await site.Browser().GetStringAsync("/kent/considered")).ShouldContain("Parks are lit already.");
        (await officer.OpenAsync($"/kent/manage/threads/sources?source={Guid.CreateVersion7()}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await site.RunAsync("considered", "nothing", "kent", $"{alone.FirstId}", "--why", "All parks are lit.")).Output.ShouldContain("number 2");
    }

    private Task<ThreadEntry> SourceAsync(string text) =>
        site.UseAsync<RecordSource, ThreadEntry>(use => use.RunAsync(kent.Id, ATheme(site, text), AChange(site)));

    private Task<SourceDisposition> NothingAsync(Guid key, int after, string why, PoliceArea? area = null, Guid? version = null) =>
        site.UseAsync<RecordNothingChanged, SourceDisposition>(use =>
            use.RunAsync((area ?? kent).Id, new(EntryEnd.Named, key, version ?? key), after, why, AChange(site)));

    private Task<IReadOnlyList<SourceConsidered>> SourcesAsync() =>
        site.UseAsync<SourcesHere, IReadOnlyList<SourceConsidered>>(use => use.OfAsync(kent.Id, site.Today));

    private async Task<IReadOnlyList<string>> WarningsAsync() =>
        [.. (await site.UseAsync<PublishWarnings, IReadOnlyList<Frankpledge.Common.Reason>>(use => use.OfAsync(kent.Id, site.Today)))
            .Select(reason => reason.Sentence.English)];
}
