using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans;

/// <summary>Where the statutory draft stands in the records, the text to be issued is compared with it.</summary>
[Trait("Engine", "Both")]
public sealed class DraftComparedTests : IAsyncLifetime
{
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

    [Fact, Rule("R37")]
    public async Task What_is_recorded_of_the_draft_is_compared_with_the_draft_that_stands_here()
    {
        await EveryIssueFact(site, kent.Id);
        var draft = await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        var changed = PlanText.Example.Replace("light every park", "light no park", StringComparison.Ordinal);

        var refused = await Should.ThrowAsync<RefusedException>(() => APlan(site, kent, changed, plan: draft.PlanId, issued: Issue));
        refused.Reasons.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            reason => (reason.Rule, reason.Code).ShouldBe(("R37", "TextDiffersFromDraft")),
            reason => reason.Sentence.English.ShouldContain("differs from edition 1, the draft of which that is said, in 1 statement."));
        (await APlan(site, kent, plan: draft.PlanId, issued: Issue)).Number.ShouldBe(2);
    }

    [Fact, Rule("R37")]
    public async Task A_changed_text_is_issued_once_the_chief_constable_was_asked_about_the_changes()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.NothingChanged);
        var draft = await APlan(site, kent, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ChangesConsulted, Day("2025-02-12"), "A. Person, Head of Policy", "Letter"));

        (await APlan(site, kent, PlanText.Example.Replace("light every park", "light no park", StringComparison.Ordinal), plan: draft.PlanId, issued: Issue))
            .Number.ShouldBe(2);
    }

    [Fact, Rule("R37")]
    public async Task The_edition_that_the_facts_name_is_the_draft_of_which_it_is_said_that_nothing_changed()
    {
        await EveryIssueFact(site, kent.Id, IssueFactKind.ChiefConstableConsulted, IssueFactKind.SentToPanel, IssueFactKind.DraftFrozen);
        var consulted = await APlan(site, kent, stage: EditionStage.ConsultationDraft, issued: Day("2024-10-01"));
        var changed = PlanText.Example.Replace("light every park", "light no park", StringComparison.Ordinal);
        await APlan(site, kent, changed, plan: consulted.PlanId, stage: EditionStage.StatutoryDraft, issued: Day("2024-11-25"));
        foreach (var (kind, on) in new[] { (IssueFactKind.DraftFrozen, "2024-11-01"), (IssueFactKind.ChiefConstableConsulted, "2024-11-04"),
            (IssueFactKind.SentToPanel, "2024-12-02") })
        {
            await ARecordedFact(site, kent.Id, new(kind, Day(on), "A. Person, Head of Policy", "Letter") { Edition = "2025-2029/1" });
        }

        (await Should.ThrowAsync<RefusedException>(() => APlan(site, kent, changed, plan: consulted.PlanId, issued: Issue))).Reasons
            .ShouldContain(reason => reason.Code == "TextDiffersFromDraft" && reason.Sentence.English.Contains("edition 1", StringComparison.Ordinal));
    }

    [Theory, Rule("R37")]
    [InlineData("# Safer streets", "# Streets of no concern", "1 heading")]
    [InlineData("# Safer streets", "# Safer streets\n# Money", "1 heading")]
    public async Task A_heading_that_changed_is_a_change_since_the_draft(string was, string now, string differing)
    {
        await EveryIssueFact(site, kent.Id);
        const string Text = "# Safer streets\nC I will light every park by 2027.";
        var draft = await APlan(site, kent, Text, stage: EditionStage.StatutoryDraft, issued: Day("2024-10-01"));

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            APlan(site, kent, Text.Replace(was, now, StringComparison.Ordinal), plan: draft.PlanId, issued: Issue));

        refused.Reasons.ShouldHaveSingleItem().Sentence.English.ShouldContain($"differs from edition 1, the draft of which that is said, in {differing}.");
    }

    [Fact, Rule("R37")]
    public async Task A_table_that_changed_is_a_change_since_the_draft()
    {
        await EveryIssueFact(site, kent.Id);
        var import = await ADocumentInReview(site, kent,
            "# Money\n\nI will pay for what I promise.\n\n| What | Cost |\n| --- | --- |\n| Patrols | £4 |\n| Parks | £3 |\n");
        await new Reviewing(site, import).AcceptEverything();
        await site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(import,
            new PlanToConfirm("A plan", GivenDrafts.Slug, EditionStage.StatutoryDraft, Day("2024-10-01")), AChange(site)));
        await site.ADraftAsync(kent);
        var table = (await site.DraftAsync(kent)).Standing.Single(one => one.Form == PassageForm.Table);
        await site.UseAsync<EditPassage, int>(use => use.RunAsync(new(kent.Id, GivenDrafts.Slug), new(table.Number, 1, null)
        {
            Rows = [["What", "Cost"], ["Patrols", "£9"], ["Parks", "£3"]],
        }, AChange(site)));

        var refused = await Should.ThrowAsync<RefusedException>(() => site.UseAsync<FreezeDraft, Edition>(use =>
            use.RunAsync(new(kent.Id, GivenDrafts.Slug), new(EditionStage.Final, site.Today), AChange(site))));

        refused.Reasons.Single().Sentence.English.ShouldContain("differs from edition 1, the draft of which that is said, in 1 table.");
    }

    [Fact, Rule("R40")]
    public async Task Nothing_happened_to_an_edition_before_the_day_that_it_is_of()
    {
        await APlan(site, kent, stage: EditionStage.ConsultationDraft, issued: Day("2024-11-25"));

        (await Should.ThrowAsync<RefusedException>(() => ARecordedFact(site, kent.Id, new(IssueFactKind.DraftFrozen, Day("2024-09-01"),
            "A. Person, Head of Policy", "Letter") { Edition = "2025-2029/1" }))).Reasons.Single().Code.ShouldBe("FactBeforeEdition");
        await ARecordedFact(site, kent.Id,
            new(IssueFactKind.DraftFrozen, Day("2024-11-25"), "A. Person, Head of Policy", "Letter") { Edition = "2025-2029/1" });
    }

    [Fact, Rule("R40")]
    public async Task What_was_written_here_was_not_issued_before_it_was_written()
    {
        await APlan(site, kent, stage: EditionStage.ConsultationDraft, issued: Day("2024-05-01"));
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park and path.");

        foreach (var day in new[] { "2024-05-09", "2025-03-31" })
        {
            (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<FreezeDraft, Edition>(use => use.RunAsync(
                new(kent.Id, GivenDrafts.Slug), new(EditionStage.Final, Day(day)), AChange(site))))).Reasons.Single().Code.ShouldBe("IssuedBeforeWritten");
        }
    }

    [Theory, Rule("R16")]
    [InlineData("mayor")]
    [InlineData("Deputy Mayor")]
    [InlineData("acting commissioner")]
    public async Task Whoever_has_the_functions_of_a_commissioner_decides_in_that_capacity(string capacity) =>
        (await ARecordedFact(site, kent.Id, new(IssueFactKind.Issuer, Day("2025-03-20"), "A. Person", "Decision", capacity))).Detail.ShouldBe(capacity);
}
