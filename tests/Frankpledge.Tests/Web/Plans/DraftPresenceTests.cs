using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>Whoever opens a passage to write in it sees who else has it open and since when; that is forgotten within minutes.</summary>
[Trait("Engine", "Both")]
public sealed class DraftPresenceTests : IAsyncLifetime
{
    private const string Part = "/kent/manage/drafting/2025-2029/parts/1";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor ada = null!;
    private Visitor ben = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park by 2027.\nE The force should walk.");
        await site.ADraftAsync(kent);
        ada = new Visitor(await Given.AnEditor(site, kent));
        ben = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Frankpledge.Areas.Contract.Role.Policy, "Ben Writer")));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_second_sees_who_has_it_open_and_since_when_and_the_first_when_the_page_asks_again()
    {
        (await SaidAsync(ada, 2)).ShouldBeEmpty();
        site.Clock.Move(TimeSpan.FromMinutes(2));
        (await SaidAsync(ben, 2)).ShouldBe("Ada Editor has this open since 10:00.");
        (await SaidAsync(ada, 2)).ShouldBe("Ben Writer has this open since 10:02.");

        (await PostAsync(ada, 2, left: false)).ShouldBe("{\"said\":\"Ben Writer has this open since 10:02.\"}");
    }

    [Fact]
    public async Task Whoever_left_went_on_to_another_passage_or_was_not_heard_of_is_not_there()
    {
        await SaidAsync(ada, 2);
        await PostAsync(ada, 2, left: true);
        (await SaidAsync(ben, 2)).ShouldBeEmpty();
        await SaidAsync(ada, 2);
        await SaidAsync(ada, 3);
        (await SaidAsync(ben, 2)).ShouldBeEmpty();
        (await SaidAsync(ben, 3)).ShouldBe("Ada Editor has this open since 10:00.");

        site.Clock.Move(DraftPresence.Kept + TimeSpan.FromSeconds(1));

        (await SaidAsync(ben, 3)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_only_read_sees_who_writes_and_is_not_taken_for_a_writer()
    {
        var analyst = new Visitor(await Given.ABrowserOf(site,
            await Given.APerson(site, kent, Frankpledge.Areas.Contract.Role.Performance, "Perry Analyst")));
        await SaidAsync(analyst, 2);
        (await SaidAsync(ada, 2)).ShouldBeEmpty();
        (await SaidAsync(analyst, 2)).ShouldBe("Ada Editor has this open since 10:00.");
    }

    [Fact]
    public async Task Another_node_knows_it_too()
    {
        await SaidAsync(ada, 2);
        await using var other = await site.AnotherNodeAsync();
        var there = new Visitor(await Given.ABrowserOf(other, await Given.APerson(site, kent, Frankpledge.Areas.Contract.Role.Policy, "Cy Writer")));

        (await SaidAsync(there, 2)).ShouldBe("Ada Editor has this open since 10:00.");
    }

    private static async Task<string> SaidAsync(Visitor who, int passage)
    {
        await who.OpenAsync($"{Part}?at={passage}");
        return who.Page.QuerySelector("#writers")!.TextContent.Trim();
    }

    private static async Task<string> PostAsync(Visitor who, int passage, bool left)
    {
        var token = who.Page.QuerySelector("#write input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await who.PostAsync($"{Part}?at={passage}&handler=Here", ("left", left ? "true" : "false"), ("__RequestVerificationToken", token));
        return await who.Answer.Content.ReadAsStringAsync();
    }
}
