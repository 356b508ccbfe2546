using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Plans;

/// <summary>Whoever removes words is told from which other records they went, each with the page that shows it.</summary>
[Trait("Engine", "Both")]
public sealed class RecordsNamedTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Clock clock = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park.\nC I will act.");
        await Given.AnEntry(site, kent, "C2", Given.AnAccount(site, "Jane Roe put the lamps up."));
        await Given.ARecordedFact(site, kent.Id, new(IssueFactKind.DraftFrozen, new(2026, 10, 1), "Jane Roe, officer", "The draft"));
        clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Letter of Jane Roe");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_verb_names_each_with_its_address_in_words_and_in_JSON()
    {
        var answer = JsonDocument.Parse((await site.RunAsync(Redact("--json"))).Output).RootElement.GetProperty("records");

        answer.EnumerateArray().Select(one => (one.GetProperty("what").GetString(), one.GetProperty("address").GetString())).ShouldBe(
        [
            ("a clock", $"/kent/manage/deadlines/clocks/{clock.Id}"), ("a fact before issue", "/kent/manage/before-issue"),
            ("an entry on the thread of C2 in 2025-2029", "/kent/manage/threads/2025-2029/C2"),
        ]);
    }

    [Fact]
    public async Task The_verb_says_them_line_by_line() =>
        (await site.RunAsync(Redact())).Output.ShouldContain(
            $"Removed from 3 other records too:\n  a clock: /kent/manage/deadlines/clocks/{clock.Id}\n  a fact before issue: /kent/manage/before-issue\n");

    [Fact]
    public async Task The_page_names_each_with_a_link_that_opens()
    {
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/plans/2025-2029/redact");

        await visitor.SendAsync(("Passage", "Jane Roe"), ("Note", "a name"), ("Why", "She asked us to"));
        visitor.Page.QuerySelectorAll("#look ~ ul a").Select(link => link.TextContent)
            .ShouldBe(["A clock", "A fact before issue", "An entry on the thread of C2 in 2025-2029"]);
        await visitor.SendAsync();

        var links = visitor.Page.QuerySelectorAll(".fp-note li a").ToList();
        links.Select(link => link.TextContent).ShouldBe(["A clock", "A fact before issue", "An entry on the thread of C2 in 2025-2029"]);
        foreach (var link in links.Select(link => link.GetAttribute("href")!))
        {
            (await visitor.OpenAsync(link)).Status.ShouldBe(System.Net.HttpStatusCode.OK, link);
            visitor.Main.ShouldNotContain("Jane Roe");
        }
    }

    private static string[] Redact(params string[] more) =>
        ["plans", "redact", "kent", "2025-2029", "--passage", "Jane Roe", "--note", "a name", "--why", "She asked us to", .. more];
}
