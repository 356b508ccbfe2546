using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;

namespace Frankpledge.Tests.Plans;

/// <summary>What it means elsewhere that a plan was withdrawn, undone, or has a draft here.</summary>
[Trait("Engine", "Both")]
public sealed class TakenBackPlansTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will light every park.\nC I will act on speeding.";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_timetable_says_that_the_issue_it_has_was_withdrawn_and_the_plan_is_owed_again()
    {
        await Given.APlan(site, kent, Text);
        var table = await Given.ATimetable(site, kent);
        await Given.Done(site, table.Id, StageCodes.Issue, "2025-03-31");
        (await site.RunAsync("timetable", "kent", "--json")).Output.ShouldNotContain("IssueWithdrawn");

        await WithdrawAsync(1);

        var told = (await site.RunAsync("timetable", "kent")).Output;
        told.ShouldContain("the edition in the records that was issued on Monday 31 March 2025 was withdrawn");
        (await site.RunAsync("due", "kent")).Output.ShouldContain("R20");

        await Given.APlan(site, kent, Text, plan: await PlanAsync());
        (await site.RunAsync("timetable", "kent")).Output.ShouldNotContain("was withdrawn");
    }

    [Fact]
    public async Task A_plan_with_a_draft_put_here_was_not_issued_before_records_began()
    {
        var draft = await DraftAsync(null);

        (await Given.CodeOfRefusal(() => Given.APlan(site, kent, Text, plan: draft.PlanId, issued: site.Today.AddDays(-30)))).ShouldBe("IssuedBeforeItsDraft");
    }

    [Fact]
    public async Task A_draft_that_says_an_older_day_stands_before_a_plan_of_before_records_began()
    {
        var draft = await DraftAsync(new(2024, 10, 1));

        (await Given.APlan(site, kent, Text, plan: draft.PlanId, issued: new(2025, 3, 31))).Number.ShouldBe(2);
    }

    [Fact]
    public async Task A_draft_that_has_stood_here_for_a_night_was_not_issued_before_records_began_whatever_day_it_was_given()
    {
        var draft = await DraftAsync(new(2024, 10, 1));
        site.Clock.Set(site.Clock.GetUtcNow().AddDays(1));

        (await Given.CodeOfRefusal(() => Given.APlan(site, kent, Text, plan: draft.PlanId, issued: new(2025, 3, 31)))).ShouldBe("DraftStoodHere");

        await WithdrawAsync(1);
        await DraftAsync(new(2024, 10, 1), draft.PlanId);
        (await Given.APlan(site, kent, Text, plan: draft.PlanId, issued: new(2025, 3, 31))).Number.ShouldBe(3);
    }

    [Fact]
    public async Task Withdrawing_the_original_says_that_its_variation_stays_in_force()
    {
        var first = await Given.APlan(site, kent, Text);
        await Given.APlan(site, kent, Text, plan: first.PlanId, stage: EditionStage.Variation, issued: new(2025, 6, 1));
        var ada = await new Visitor(await Given.AnEditor(site, kent)).OpenAsync("/kent/manage/plans/2025-2029/editions/1/withdraw");

        const string Said = "Edition 2 varies this plan and stands. It stays the plan in force";
        ada.Main.ShouldContain(Said);
        (await site.RunAsync("plans", "withdraw", "kent", "2025-2029", "1", "--note", "Wrong.", "--why", "A test")).Output.ShouldContain(Said);

        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/editions")).ShouldContain("A variation of this plan stands and is in force.");
        (await site.RunAsync("plans", "withdraw", "kent", "2025-2029", "2", "--note", "Wrong.", "--why", "A test")).Output
            .ShouldContain("a plan is owed again");
    }

    [Fact]
    public async Task What_was_said_before_an_issue_that_was_undone_issues_nothing_else()
    {
        var on = site.Today;
        await Given.EveryIssueFact(site, kent.Id);
        foreach (var refusal in await site.ReadAsync(db => RefusalsAsync(db)))
        {
            await site.UseAsync<OverrideIssueRule, IssueOverride>(use => use.RunAsync(kent.Id, 1,
                new(refusal.Rule!, refusal.Code, "Only for the text of this plan.", "The Chief Executive", [IssueOverride.MarkOf(refusal)]), on,
                Given.AChange(site)));
        }

        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text));
        await review.AcceptEverything();
        await ConfirmAsync(review.Import, "plan-a");
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, review.Import, "Too early."), Given.AChange(site)));

        var chief = await new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.ChiefExecutive)))
            .OpenAsync("/kent/manage/before-issue");
        chief.Main.ShouldContain("It counts for that plan alone");
        chief.Page.QuerySelector("a[href='/kent/manage/before-issue?record=2']").ShouldNotBeNull();

        var other = new Reviewing(site, await Given.AnImportInReview(site, kent, "# Other\nC I will do something else."));
        await other.AcceptEverything();
        var refused = await Should.ThrowAsync<RefusedException>(() => ConfirmAsync(other.Import, "plan-b"));
        refused.Reasons[0].Code.ShouldBe("RecordOfAnotherPlan");
        refused.Reasons[0].Sentence.ShouldContain("in record 2");
        refused.Reasons.Count.ShouldBeGreaterThan(1);
        (await site.RunAsync("issue", "record", "kent", "--record", "2", "--fact", "draft-frozen", "--on", "2026-10-01", "--person", "A. Person",
            "--document", "A paper")).Exit.ShouldBe(0);
        (await site.RunAsync("issue", "why-not", "kent", "--record", "2")).Exit.ShouldBe(1);

        (await ConfirmAsync(review.Import, "plan-a")).Number.ShouldBe(2);
    }

    private async Task<IReadOnlyList<Reason>> RefusalsAsync(Frankpledge.Persistence.AppDb db) =>
        await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), site.Today);

    private Task<Edition> ConfirmAsync(Guid import, string slug) => site.UseAsync<ConfirmImport, Edition>(use =>
        use.RunAsync(import, new PlanToConfirm("A plan", slug, EditionStage.Final, site.Today), Given.AChange(site)));

    private async Task<Edition> DraftAsync(DateOnly? day, Guid? plan = null)
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, kent, Text, plan));
        await review.AcceptEverything();
        return await site.UseAsync<ConfirmImport, Edition>(use =>
            use.RunAsync(review.Import, new PlanToConfirm("A plan", "2025-2029", EditionStage.StatutoryDraft, day), Given.AChange(site)));
    }

    private Task<Edition> WithdrawAsync(int number) =>
        site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", number, "Wrong."), Given.AChange(site)));

    private Task<Guid> PlanAsync() => site.ReadAsync(db => Task.FromResult(db.Set<Plan>().Single().Id));
}
