using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Public;

/// <summary>A plan whose time is over is told of as over, with the day, and the draft of the next one can be found from it.</summary>
[Trait("Engine", "Both")]
public sealed class PlanThatIsOverTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, "# Streets\nC I will act.\nE The force should act.", slug: "2016-2020", title: "Plan of 2016", issued: new(2016, 10, 10));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Its_pages_say_when_it_ended_and_that_none_is_in_force()
    {
        var home = await site.Browser().GetPageAsync("/kent");

        home.QuerySelector(".fp-notice").Words()
            .ShouldBe("This plan is over: Final edition, issued 10 October 2016. It ended on 31 March 2021. No plan is in force here now.");
        home.QuerySelector(".fp-ask").Words().ShouldContain("made 1 promise and set 1 expectation of others.");
        (await site.Browser().GetPageAsync("/kent/data")).QuerySelector(".fp-lead").Words()
            .ShouldStartWith("The plan as open data: Final edition, issued 10 October 2016.");
    }

    [Fact]
    public async Task It_ended_on_the_day_before_the_next_one_took_effect()
    {
        await APlan(site, kent, "# Streets\nC I will act.", title: "Plan of 2018", slug: "2018-2022", issued: new(2018, 5, 1));

        (await site.Browser().GetPageAsync("/kent/plans/2016-2020")).QuerySelector(".fp-notice").Words().ShouldContain("It ended on 30 April 2018.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/plans/2016-2020")]
    [InlineData("/promises")]
    [InlineData("/data")]
    public async Task A_draft_of_the_next_one_can_be_found_from_it(string page)
    {
        await APlan(site, kent, "# Streets\nC I will act.", title: "Plan of 2025", stage: EditionStage.StatutoryDraft, issued: new(2025, 1, 10));

        var notice = (await site.Browser().GetPageAsync($"/kent{page}")).QuerySelector(".fp-notice a")!;

        (notice.Words(), notice.GetAttribute("href")).ShouldBe(("Read the draft of the next plan: Plan of 2025", "/kent/plans/2025-2029"));
    }

    [Fact]
    public async Task Home_leads_to_a_draft_beside_the_plan_in_force_and_not_to_an_older_one()
    {
        await APlan(site, kent, "# Streets\nC I will act.", title: "Plan of 2025", issued: new(2025, 3, 31));
        await APlan(site, kent, "# Streets\nC I will act.", title: "Draft of 2020", slug: "old", stage: EditionStage.ConsultationDraft, issued: new(2020, 1, 10));
        (await site.Browser().GetPageAsync("/kent")).QuerySelector("[aria-labelledby=can]").Words().ShouldNotContain("next plan");

        await APlan(site, kent, "# Streets\nC I will act.", title: "Draft of 2026", slug: "next", stage: EditionStage.ConsultationDraft, issued: new(2026, 1, 10));

        (await site.Browser().GetPageAsync("/kent")).QuerySelector("[aria-labelledby=can]").Words()
            .ShouldContain("Read the draft of the next plan: Draft of 2026");
    }

    [Fact]
    public async Task What_stands_at_the_top_of_a_page_is_said_of_the_text_on_it()
    {
        var draft = await APlan(site, kent, "# Streets\nC I will act at once.", slug: "2025-2029", stage: EditionStage.StatutoryDraft, issued: new(2025, 1, 10));
        var final = await APlan(site, kent, "# Streets\nC I will act at once.\nE The force should write letters.", plan: draft.PlanId, issued: new(2025, 3, 26));
        await site.UseAsync<WithdrawEdition, Edition>(
            use => use.RunAsync(new EditionToWithdraw(kent.Id, "2025-2029", final.Number, "It was the wrong file."), AChange(site)));

        foreach (var page in new[] { "/kent/plans/2025-2029/E1", "/kent/plans/2025-2029/changes?from=1&to=2" })
        {
            (await site.Browser().GetPageAsync(page)).QuerySelector(".fp-notice").Words()
                .ShouldStartWith("The office withdrew this text on 22 November 2026: It was the wrong file.");
        }

        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelectorAll(".fp-notice").Select(notice => notice.QuerySelector("b").Words())
            .ShouldBe(["Edition 2 (Final edition, issued 26 March 2025) was withdrawn on 22 November 2026: It was the wrong file.",
                "This is a draft. Statutory draft of 10 January 2025. It is not in force."]);
    }
}
