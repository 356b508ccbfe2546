using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Where an edition was withdrawn and an older text stands for the plan again, whoever reads that is told first.</summary>
[Trait("Engine", "Both")]
public sealed class WithdrawnEditionTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will light every park. |by December 2026|\nC I will act.";
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        plan = (await Given.APlan(site, kent, Text, stage: EditionStage.StatutoryDraft, issued: new(2025, 1, 10))).PlanId;
        await Given.APlan(site, kent, Text, plan: plan);
        await WithdrawAsync(2);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/promises")]
    [InlineData("/data")]
    [InlineData("/search?q=park")]
    [InlineData("/plans/2025-2029")]
    [InlineData("/plans/2025-2029?kind=Commitment")]
    [InlineData("/plans/2025-2029/whole")]
    [InlineData("/plans/2025-2029/editions/1")]
    [InlineData("/plans/2025-2029/streets")]
    [InlineData("/plans/2025-2029/C1")]
    public async Task Pages_that_show_the_draft_again_say_first_that_the_issued_edition_was_withdrawn(string page)
    {
        var notices = (await site.Browser().GetPageAsync("/kent" + page)).QuerySelectorAll(".fp-notice").ToList();

        notices.Select(notice => notice.QuerySelector("b").Words()).ShouldBe(
            ["Edition 2 (Final edition, issued 31 March 2025) was withdrawn on 22 November 2026: Printed with a wrong map.",
                "This is a draft. Statutory draft of 10 January 2025. It is not in force."]);
        notices[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/kent/plans/2025-2029/editions/2");
    }

    [Fact]
    public async Task A_statement_says_that_the_withdrawn_edition_had_it()
    {
        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1");

        page.QuerySelectorAll(".fp-editions li").Select(one => one.QuerySelector("a").Words()).First()
            .ShouldBe("Final edition, issued 31 March 2025 (edition 2, withdrawn)");
        page.QuerySelector("#t6").Words().ShouldContain("Editions: 2");
    }

    [Fact]
    public async Task The_data_name_the_edition_and_what_stands_in_its_place()
    {
        var data = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).RootElement;

        data.GetProperty("edition").GetInt32().ShouldBe(1);
        var gone = data.GetProperty("withdrawn_edition");
        gone.GetProperty("number").GetInt32().ShouldBe(2);
        gone.GetProperty("note").GetString().ShouldBe("Printed with a wrong map.");
        gone.GetProperty("withdrawn_on").GetString().ShouldBe("2026-11-22");
    }

    [Fact]
    public async Task A_text_that_was_issued_in_its_place_needs_no_such_word_and_one_that_came_before_does()
    {
        await Given.APlan(site, kent, Text, plan: plan, issued: new(2025, 4, 2));
        (await NoticesAsync()).ShouldBe(0);

        await Given.APlan(site, kent, Text, plan: plan, stage: EditionStage.Variation, issued: new(2026, 1, 2));
        await WithdrawAsync(4);
        (await NoticesAsync()).ShouldBe(1);
    }

    private async Task<int> NoticesAsync() => (await site.Browser().GetPageAsync("/kent/plans/2025-2029")).QuerySelectorAll(".fp-notice").Length;

    private Task<Edition> WithdrawAsync(int number) =>
        site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", number, "Printed with a wrong map."), Given.AChange(site)));
}
