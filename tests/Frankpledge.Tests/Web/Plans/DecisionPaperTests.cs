using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>S018: numbered facts and advice, implications, background papers, access; a missing section is remarked. And the equality analysis, seen by
/// the person who decides.</summary>
[Trait("Engine", "Both")]
public sealed class DecisionPaperTests : IAsyncLifetime
{
    private const string Paper = """
        FACTS AND ADVICE

        1. The report forms the basis of the decision.

        2. Before producing a plan the commissioner must:

        - prepare a draft
        - consult the chief constable

        FINANCIAL IMPLICATIONS

        3. The plan costs what the budget gives.

        Legal implications

        4. The duties are in the Act.
        """;

    private static readonly DateOnly Issue = new(2025, 3, 26);

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R79")]
    public async Task A_paper_that_another_one_replaces_leaves_its_trace_and_a_number_that_is_left_out_is_named()
    {
        await EveryIssueFact(site, kent.Id);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue/decision");
        await office.SendAsync(("document", "First paper"), ("text", Paper.Replace("4. The duties", "5. The duties", StringComparison.Ordinal)));
        (await office.FollowAsync()).Main.ShouldContain("The paragraphs of the decision paper leave out 4.");
        await office.SendAsync(("document", "Second paper"), ("text", Paper));

        (await office.FollowAsync()).Main.ShouldSatisfyAllConditions(
            page => page.ShouldNotContain("leave out"), page => page.ShouldContain("First paper, recorded by"), page => page.ShouldContain("Replaced by"));
        var said = JsonDocument.Parse((await site.RunAsync("issue", "decision", "kent", "--json")).Output).RootElement;
        var replaced = said.GetProperty("replaced").EnumerateArray().ShouldHaveSingleItem();
        replaced.GetProperty("document").GetString().ShouldBe("First paper");
        replaced.GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        replaced.GetProperty("sha256").GetString().ShouldNotBe(said.GetProperty("sha256").GetString());
        replaced.GetProperty("replaced_by").GetString()!.Length.ShouldBeGreaterThan(0);
    }

    [Fact, Rule("R79")]
    public async Task A_section_that_the_paper_has_not_is_remarked_and_stops_nothing()
    {
        await EveryIssueFact(site, kent.Id);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue/decision");
        office.Main.ShouldContain("the paper on which it was decided is not recorded");
        await office.SendAsync(("document", "Decision 12 of 2025"), ("text", Paper));
        office.LedTo.ShouldBe("/kent/manage/before-issue/decision?record=1&done=paper");

        var main = (await office.FollowAsync()).Main;

        foreach (var part in new[] { "the equality implications", "background papers", "public access to information" })
        {
            main.ShouldContain($"The decision paper has no section on {part}.");
        }

        main.ShouldNotContain("has no section on the legal implications");
        (await site.ReadAsync(async db => await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), Issue))).ShouldBeEmpty();
        var open = await site.Browser().GetPageAsync("/kent/issue/1/decision");
        open.QuerySelectorAll("ol li").Select(line => line.GetAttribute("value")).ShouldBe(["1", "2", "3", "4"]);
        open.Body.Words().ShouldContain("Decided by A. Person, Head of Policy on 20 March 2025, as Commissioner.");
        JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue/1/decision.json")).RootElement.GetProperty("missing").GetArrayLength().ShouldBe(3);
    }

    [Theory, Rule("R139")]
    [InlineData("5. None.", true)]
    [InlineData("5. No implications.", true)]
    [InlineData("5. None, because the grant changes who pays and not who is served.", false)]
    public async Task A_section_on_equality_that_says_only_none_is_remarked(string section, bool isRemarked)
    {
        await EveryIssueFact(site, kent.Id);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue/decision");
        await office.SendAsync(("document", "Paper"), ("text", $"{Paper}\n\nEQUALITY IMPLICATIONS\n\n{section}"));

        var page = (await office.FollowAsync()).Main;

        page.Contains("on equality says that there is nothing, and not why", StringComparison.Ordinal).ShouldBe(isRemarked);
    }

    [Fact]
    public async Task The_public_reads_no_paper_before_the_decision_and_a_paper_without_numbers_is_refused()
    {
        await RecordAsync(IssueFactKind.DraftFrozen, "2025-01-06");
        await site.UseAsync<RecordDecisionPaper, DecisionPaper>(use => use.RunAsync(kent.Id, 1, new("Decision 12", Paper), AChange(site)));

        (await site.Browser().GetPageAsync("/kent/issue/1/decision")).Body.Words().ShouldSatisfyAllConditions(
            page => page.ShouldContain("It is not decided yet to issue this plan."), page => page.ShouldNotContain("forms the basis"));
        (await CodeOfRefusal(() => site.UseAsync<RecordDecisionPaper, DecisionPaper>(
            use => use.RunAsync(kent.Id, 1, new("Decision 12", "The report forms the basis."), AChange(site))))).ShouldBe("PaperWithoutParagraphs");
    }

    [Fact, Rule("R39")]
    public async Task Refuses_issue_until_the_person_who_decides_has_read_the_equality_analysis()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.EqualityAnalysed);
        await RecordAsync(IssueFactKind.EqualityFinished, "2024-11-01");
        (await WhyNotAsync()).ShouldBe(["The person who decides has not recorded that they read the equality analysis."]);
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync("/kent/manage/before-issue?on=2025-03-26");
        office.Page.QuerySelector("li.is-stop p a")!.GetAttribute("href")!.ShouldContain("kind=EqualitySeen");

        await RecordAsync(IssueFactKind.EqualitySeen, "2024-10-30");
        (await WhyNotAsync()).ShouldHaveSingleItem();
        await RecordAsync(IssueFactKind.EqualitySeen, "2025-03-18");

        (await WhyNotAsync()).ShouldBeEmpty();
    }

    private Task<IssueFact> RecordAsync(IssueFactKind kind, string on) =>
        ARecordedFact(site, kent.Id, new(kind, Day(on), "A. Person, commissioner", "Analysis"));

    private async Task<IReadOnlyList<string>> WhyNotAsync() =>
        [.. (await site.ReadAsync(async db => await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), Issue))).Select(reason => reason.Sentence.English)];
}
