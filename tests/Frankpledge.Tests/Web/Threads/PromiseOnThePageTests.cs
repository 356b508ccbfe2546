using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Threads;

/// <summary>What officers record of a promise reaches the public. Today is 22 November 2026.</summary>
[Trait("Engine", "Both")]
public sealed class PromiseOnThePageTests : IAsyncLifetime
{
    private const string Plan = "# Streets\nC I will light parks. |by March 2026|\nC I will act.\nM Number of lamps.\nR The county gives £2,000.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor policy = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent, Plan);
        policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_promise_recorded_as_met_is_shown_on_its_page_the_home_page_the_page_of_promises_and_in_the_data()
    {
        var browser = site.Browser();
        (await browser.GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector(".fp-meta").Words().ShouldContain("Late");
        (await browser.GetPageAsync("/kent")).QuerySelector(".fp-whole").Words()
            .ShouldStartWith("The whole plan, 22 November 2026 1 late 1 with nothing recorded");

        await policy.OpenAsync("/kent/manage/promises/C1");
        await policy.SendAsync(("Outcome", "Met"));
        policy.Errors.ShouldBe(["Say what shows that the promise was met."]);
        await policy.SendAsync(("Outcome", "Met"), ("Evidence", "Decision 14 of the office"), ("Address", "https://kent.example/14"));
        policy.LedTo.ShouldBe("/kent/manage/promises/C1?plan=2025-2029&day=2026-03-31&done=recorded");
        (await policy.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldStartWith("Recorded. The public reads it now.");
        policy.Page.QuerySelector("[role=status] a")!.GetAttribute("href").ShouldBe("/kent/plans/2025-2029/C1");

        var page = await browser.GetPageAsync("/kent/plans/2025-2029/C1");
        page.QuerySelector(".fp-meta").Words().ShouldContain("Met");
        page.QuerySelector(".fp-log").Words()
            .ShouldStartWith("22 November 2026 Met on 22 November 2026. Decision 14 of the office. It was promised by 31 March 2026.");
        page.QuerySelector(".fp-log a")!.GetAttribute("href").ShouldBe("https://kent.example/14");
        (await browser.GetPageAsync("/kent")).QuerySelector(".fp-promises").Words().ShouldContain("Some promises reported on 1 met, 1 with nothing recorded");
        (await browser.GetPageAsync("/kent/promises")).QuerySelector("#C1").Words()
            .ShouldContain("Met on 22 November 2026, 236 days late: it was promised by 31 March 2026. Decision 14 of the office");
        (await JsonAsync("plans/2025-2029/data.json")).GetProperty("statements").EnumerateArray().Select(one => one.GetProperty("state").GetString())
            .ShouldBe(["Met", "NothingRecorded", null, null]);
        (await JsonAsync("threads.json")).EnumerateArray().Single().ShouldSatisfyAllConditions(
            line => line.GetProperty("kind").GetString().ShouldBe("Met"), line => line.GetProperty("for_day").GetString().ShouldBe("2026-03-31"),
            line => line.GetProperty("address").GetString().ShouldBe("https://kent.example/14"),
            line => line.GetProperty("url").GetString().ShouldEndWith("/kent/plans/2025-2029/C1"));
        (await browser.GetStringAsync(new Uri("/kent/threads.csv", UriKind.Relative)))
            .ShouldContain("C1,WhatHappened,Met,Decision 14 of the office,2026-11-22");
    }

    [Fact]
    public async Task What_shows_that_a_promise_was_met_is_a_sentence_of_its_own_and_said_once()
    {
        await policy.OpenAsync("/kent/manage/promises/C1");
        await policy.SendAsync(("Outcome", "Met"), ("Evidence", "The map is on the web"));

        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelector(".fp-log").Words()
            .ShouldBe("22 November 2026 Met on 22 November 2026. The map is on the web. It was promised by 31 March 2026. Recorded 22 November 2026");
    }

    [Fact]
    public async Task A_promise_given_up_says_why_and_can_be_taken_back_only_after_it()
    {
        await policy.OpenAsync("/kent/manage/promises/C2");
        policy.Page.QuerySelectorAll("input[name=Outcome]").Length.ShouldBe(2);
        await policy.SendAsync(("Outcome", "GivenUp"), ("Reason", "The county gave no money."));
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector(".fp-log").Words()
            .ShouldContain("Given up on 22 November 2026. The county gave no money.");

        await policy.OpenAsync("/kent/manage/promises/C2");
        policy.Page.QuerySelectorAll("input[name=Outcome]").Length.ShouldBe(3);
        await policy.SendAsync(("Outcome", "TakenBack"), ("Reason", "The county gives it after all."));
        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2");
        page.QuerySelector(".fp-meta").Words().ShouldContain("Nothing recorded");
        page.Body.Words().ShouldContain("A record about this promise was taken back on 22 November 2026. The county gives it after all.");
    }

    [Fact]
    public async Task A_state_has_one_mark_wherever_it_stands_and_a_day_stands_in_a_line_of_its_own()
    {
        await Given.AnEntry(site, kent, "C2", Given.AnAccount(site) with { On = new(2020, 1, 2) });
        var page = await site.Browser().GetPageAsync("/kent/promises");
        var key = page.QuerySelectorAll("ol")[0].QuerySelectorAll("li").ToDictionary(row => row.QuerySelector("b").Words().TrimEnd(':'), row => row.QuerySelector("svg")!.InnerHtml);

        foreach (var row in page.QuerySelectorAll("table .fp-state"))
        {
            row.QuerySelector("svg")!.InnerHtml.ShouldBe(key[row.Words()]);
        }

        var said = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector(".fp-meta .fp-state")!;
        (said.Words(), said.QuerySelector("svg")!.InnerHtml).ShouldBe(("Older account only", key["Older account only"]));
        page.QuerySelector("#C1 th > span:last-of-type")!.PreviousElementSibling!.LocalName.ShouldBe("br");
    }

    [Fact]
    public async Task Somebody_who_looked_before_another_recorded_is_told()
    {
        var other = await site.SignedInAsync(await site.PersonAsync(kent, Role.Governance));
        await policy.OpenAsync("/kent/manage/promises/C2");
        await other.OpenAsync("/kent/manage/promises/C2");
        await other.SendAsync(("Outcome", "Met"), ("Evidence", "Minutes"));

        await policy.SendAsync(("Outcome", "GivenUp"), ("Reason", "No money."));

        policy.Errors.Single().ShouldStartWith("Somebody else has recorded this promise meanwhile");
    }

    [Fact]
    public async Task An_empty_part_says_so_and_a_neighbour_in_the_section_is_no_answer()
    {
        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2");

        page.QuerySelectorAll(".fp-thread .fp-empty").Select(one => one.Words()).ShouldBe(
        [
            "No reason is linked to this statement.", "No money is linked to this statement.", "No measure is linked to this statement.",
            "Nothing that happened is recorded for this statement.",
            "No question, agenda item or action is recorded for this statement.",
        ]);
        page.QuerySelector("main").Words().ShouldNotContain("£2,000");
        page.QuerySelector("main").Words().ShouldNotContain("Number of lamps");
    }

    [Fact]
    public async Task The_page_of_a_promise_that_is_none_is_not_found()
    {
        (await policy.OpenAsync("/kent/manage/promises/R1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await policy.OpenAsync("/kent/manage/promises/C1?day=2026-04-30")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await policy.OpenAsync("/kent/manage/promises/C9")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_rule_of_states_stands_in_words_on_the_page_of_promises()
    {
        var page = await site.Browser().GetPageAsync("/kent/promises");

        page.QuerySelectorAll("ol")[0].QuerySelectorAll("li").Length.ShouldBe(Enum.GetValues<Frankpledge.Plans.Promises.PromiseState>().Length);
        page.QuerySelectorAll("ol")[1].QuerySelectorAll("li").Length.ShouldBe(Enum.GetValues<Frankpledge.Plans.Promises.PriorityState>().Length);
        page.QuerySelector("main").Words().ShouldContain("Nothing recorded: none of these. It does not say that nothing was done.");
    }

    private async Task<JsonElement> JsonAsync(string file)
    {
        await using var stream = await site.Browser().GetStreamAsync(new Uri($"/kent/{file}", UriKind.Relative));
        return (await JsonDocument.ParseAsync(stream)).RootElement;
    }
}
