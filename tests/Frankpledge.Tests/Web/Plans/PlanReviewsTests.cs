using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>S021: the plan is kept under review, with its log and its variations; and the specific duties of equality beside it.</summary>
[Trait("Engine", "Both")]
public sealed class PlanReviewsTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/plans/2025-2029/reviews";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        kent = await AnArea(site);
        site.Clock.Set(Noon("2025-03-26"));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact, Rule("R44")]
    public async Task A_review_is_owed_a_year_after_the_issue_and_what_is_recorded_discharges_it()
    {
        await AnIssuedPlan(site, kent);
        (await ReviewDutyAsync("2026-03-25")).GetProperty("stands").GetString().ShouldBe("met");
        site.Clock.Set(Noon("2026-03-27"));
        var owed = await ReviewDutyAsync("2026-03-27");
        (owed.GetProperty("stands").GetString(), owed.GetProperty("missing")[0].GetString()).ShouldBe(
            ("owed since issue", "No review is recorded since the plan was issued on Wednesday 26 March 2025, more than twelve months ago."));

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await office.OpenAsync(Page);
        await office.SendToAsync($"{Page}?handler=Record", ("cause", ""), ("person", ""), ("document", ""), ("day.Day", "20"), ("day.Month", "3"), ("day.Year", "2025"));
        office.Errors.ShouldContain("The plan was issued on Wednesday 26 March 2025; this review is said to be older.");
        office.Errors.ShouldContain("Say why the plan was reviewed.");
        await office.SendToAsync($"{Page}?handler=Record", ("cause", "PanelReport"), ("outcome", "ToVary"), ("person", "P. Lead, policy lead"),
            ("document", "Paper 7"), ("words", "Rural crime has grown."), ("day.Day", "20"), ("day.Month", "3"), ("day.Year", "2026"));
        office.LedTo.ShouldBe($"{Page}?done=recorded", string.Join(' ', office.Errors));

        var met = await ReviewDutyAsync("2026-03-27");
        (met.GetProperty("stands").GetString(), met.GetProperty("evidence")[0].GetProperty("detail").GetString())
            .ShouldBe(("met", "Reviewed: the plan is to be varied. Rural crime has grown."));
        (await site.Browser().GetPageAsync("/kent/reviews")).QuerySelectorAll("tbody tr td, tbody tr th").Select(cell => cell.Words()).Take(3)
            .ShouldBe(["20 Mar 2026", "The panel reported on the annual report", "The plan is to be varied"]);
        (await site.RunAsync("plan-reviews", "list", "kent/2025-2029")).Output.ShouldContain("2026-03-20 panel report: to vary. Rural crime has grown. P. Lead, policy lead; Paper 7");
    }

    [Fact, Rule("R44")]
    public async Task A_review_recorded_by_mistake_is_withdrawn_with_its_reason_and_stays_in_sight()
    {
        await AnIssuedPlan(site, kent);
        site.Clock.Set(Noon("2026-03-27"));
        (await site.RunAsync("plan-reviews", "record", "kent/2025-2029", "--on", "2026-03-20", "--cause", "yearly", "--outcome", "stays", "--person",
            "P. Lead, policy lead", "--document", "Paper 7")).Output.ShouldContain("2026-03-20 yearly: stays.");
        var data = await DataAsync();
        data.GetProperty("owed").GetArrayLength().ShouldBe(0);
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<WithdrawPlanReview, PlanReview>(use => use.RunAsync(kent.Id, "another",
            data.GetProperty("reviews")[0].GetProperty("id").GetGuid(), "It is of another.", AChange(site))))).Reasons[0].Code.ShouldBe("ReviewUnknown");

        await site.UseAsync<WithdrawPlanReview, PlanReview>(use =>
            use.RunAsync(kent.Id, "2025-2029", data.GetProperty("reviews")[0].GetProperty("id").GetGuid(), "It was of another plan.", AChange(site)));

        (await DataAsync()).GetProperty("owed").GetArrayLength().ShouldBe(1);
        (await site.Browser().GetPageAsync("/kent/reviews")).QuerySelector("main").Words().ShouldContain("Withdrawn on 27 Mar 2026: It was of another plan.");
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<WithdrawPlanReview, PlanReview>(use =>
            use.RunAsync(kent.Id, "2025-2029", data.GetProperty("reviews")[0].GetProperty("id").GetGuid(), "Again.", AChange(site))))).Reasons[0].Code.ShouldBe("ReviewWithdrawn");
    }

    [Fact, Rule("R44")]
    public async Task A_draft_is_not_reviewed()
    {
        await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));

        (await site.RunAsync("plan-reviews", "record", "kent/2025-2029", "--on", "2025-03-20", "--cause", "yearly", "--outcome", "stays", "--person", "P. Lead",
            "--document", "Paper 7")).ShouldBe((1, "This plan is not issued. A review is of a plan that was; a draft is changed by another draft. (R44)\n"));
    }

    [Fact, Rule("R43")]
    public async Task A_variation_is_in_the_log_with_what_it_changed()
    {
        var issued = await APlan(site, kent, issued: Day("2021-11-01"));
        await APlan(site, kent, PlanText.Example + "\nC I will plant trees.", plan: issued.PlanId, stage: EditionStage.Variation, issued: Day("2023-05-09"));

        var said = JsonDocument.Parse((await site.RunAsync("plan-reviews", "list", "kent/2025-2029", "--json")).Output)
            .RootElement.GetProperty("variations")[0];

        (said.GetProperty("edition").GetInt32(), said.GetProperty("changes").GetString()).ShouldBe((2, "/kent/plans/2025-2029/changes?from=1&to=2"));
    }

    [Fact, Rule("R141"), Rule("R142")]
    public async Task Equality_information_falls_due_after_a_year_and_a_group_that_was_little_heard_is_doubted_at_the_gate()
    {
        await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        await EveryIssueFact(site, kent.Id);
        const string page = "/kent/manage/plans/2025-2029/equality";
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await office.OpenAsync(page)).Main.ShouldContain("No publication of equality information is recorded.");
        await office.SendToAsync($"{page}?handler=Heard", ("group", "under 25"), ("answered", "4 %"), ("resident", "many"), ("source", "Report; census TS007"));
        office.Errors.ShouldBe(["Give its share of the residents as a number from 0 to 100."]);
        await office.SendToAsync($"{page}?handler=Heard", ("group", "under 25"), ("answered", "4 %"), ("resident", "12.5"), ("source", "Report; census TS007"));
        office.LedTo.ShouldBe($"{page}?done=heard", string.Join(' ', office.Errors));
        await office.FollowAsync();
        await office.SendToAsync($"{page}?handler=Published", ("kind", "Information"), ("document", "Equality report 2024"), ("day.Day", "1"), ("day.Month", "2"),
            ("day.Year", "2024"));
        (await office.FollowAsync()).Main.ShouldContain("Equality information was due by Saturday 1 February 2025.");

        var shown = (await site.RunAsync("equality", "show", "kent/2025-2029", "--json")).Output;
        var remarks = JsonDocument.Parse(shown).RootElement.GetProperty("remarks");
        remarks.EnumerateArray().Select(one => one.GetProperty("rule").GetString()).ShouldBe(["R142", "R141", "R141"]);
        (await site.RunAsync("gate", "kent/2025-2029", "--on", "2025-03-26")).Output.ShouldContain("In doubt, stops nothing: under 25: 4 % of the answers, 12.5 % of residents.");
        (await site.Browser().GetPageAsync("/kent/coverage/matrix?of=equality")).QuerySelector("main").Words().ShouldContain("under 25: 4 % of the answers");
    }

    [Fact, Rule("R44")]
    public async Task A_review_for_a_change_of_the_requirement_is_asked_about_where_none_is_known()
    {
        await AnIssuedPlan(site, kent);
        site.Clock.Set(Noon("2025-06-02"));
        string[] review = ["plan-reviews", "record", "kent/2025-2029", "--on", "2025-06-01", "--cause", "threats-changed", "--outcome", "stays", "--person",
            "P. Lead, policy lead", "--document", "Paper 7"];

        (await site.RunAsync(review)).ShouldBe((1, "From the issue on Wednesday 26 March 2025 to Sunday 1 June 2025 no change of the strategic policing requirement is known here; the one in force is of Monday 20 February 2023. Choose another reason for the review, or say in its words which change is meant.\n"));
        (await site.RunAsync([.. review, "--words", "The text of May 2025, which adds an eighth threat."])).Exit.ShouldBe(0);
    }

    [Fact, Rule("R142")]
    public async Task A_share_that_is_replaced_stays_in_sight_and_groups_that_are_more_than_everybody_are_told()
    {
        await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        string[] Heard(string group, string answered) => ["equality", "heard", "kent/2025-2029", "--group", group, "--characteristic", "Age",
            "--answered", answered,
            "--resident", "50", "--source", "Report; census TS007"];
        (await site.RunAsync([.. Heard("under 40", "55"), "--characteristic", "star sign"])).Exit.ShouldNotBe(0);
        (await site.RunAsync(Heard("under 40", "55"))).Output.ShouldNotContain("more than all of them");

        (await site.RunAsync(Heard("40 and over", "61"))).Output.ShouldContain("R142 age: the groups together are 116 % of the answers, more than all of them.");
        (await site.RunAsync(Heard("40 and over", "45.5"))).Output.ShouldNotContain("more than all of them");

        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await office.OpenAsync("/kent/manage/plans/2025-2029/equality")).Main.ShouldContain("40 and over: 61 % of the answers, 50 % of residents. Report; census TS007.");
        var said = JsonDocument.Parse((await site.RunAsync("equality", "show", "kent/2025-2029", "--json")).Output).RootElement;
        said.GetProperty("replaced").EnumerateArray().Select(one => (one.GetProperty("name").GetString(), one.GetProperty("answered").GetDouble()))
            .ShouldBe([("40 and over", 61)]);
    }

    [Fact, Rule("R141")]
    public async Task The_next_equality_information_is_a_deadline_of_the_office_until_it_is_recorded()
    {
        await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        async Task<string> DeadlinesAsync() => (await site.RunAsync("due", "kent", "--json")).Output;
        (await DeadlinesAsync()).ShouldNotContain("Equality information");

        (await site.RunAsync("equality", "published", "kent/2025-2029", "--kind", "information", "--on", "2024-09-01", "--document", "Report 2024")).Output
            .ShouldContain("information: the next is due by 2025-09-01");
        (await DeadlinesAsync()).ShouldContain("equality/information/2024-09-01");
        (await site.RunAsync("equality", "published", "kent/2025-2029", "--kind", "information", "--on", "2025-03-01", "--document",
            "Report 2025")).Exit.ShouldBe(0);

        (await DeadlinesAsync()).ShouldNotContain("equality/information/2024-09-01");
    }

    private async Task<JsonElement> DataAsync() => JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/reviews.json?plan=2025-2029")).RootElement;

    private async Task<JsonElement> ReviewDutyAsync(string on) =>
        (await site.RunAsync("gate", "kent/2025-2029", "--on", on, "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).Single(line => line.GetProperty("rule").GetString() == "R44");
}
