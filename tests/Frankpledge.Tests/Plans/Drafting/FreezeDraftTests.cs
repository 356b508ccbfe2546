using System.Net;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>A working draft becomes an edition by the door of the reviews, and goes on from it. Nothing of it is public before.</summary>
[Trait("Engine", "Both")]
public sealed class FreezeDraftTests : IAsyncLifetime
{
    private const string Text = """
        # Safer streets
        C I will light every park by 2027.
        + N Parks belong to everybody.
        E The force should walk every beat each week.
        # Victims
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task An_unchanged_draft_becomes_an_edition_that_says_the_same_of_every_statement()
    {
        var before = await PlanAsync();
        await site.ADraftAsync(kent);

        var after = await FreezeAsync();

        after.Number.ShouldBe(2);
        (after.Sha256, after.Parts.Count).ShouldBe((before.Sha256, before.Parts.Count));
        var (old, now) = (await WordingsAsync(1), await WordingsAsync(2));
        now.Select(Said).ShouldBe(old.Select(Said));
        static object Said(Wording one) => (one.StatementId, one.Text, string.Join(">", one.Section), string.Join(",", one.Kinds), one.OpensParagraph,
            one.Role, one.LabelledBy);
    }

    [Fact]
    public async Task Changed_sentences_are_read_by_rule_others_keep_what_people_said_and_new_ones_get_the_next_reference()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "E1", "By 2028 the force must answer 90% of emergency calls within 15 minutes.");
        var last = (await site.PassageAsync(kent, "C2")).Number;
        var fresh = await site.UseAsync<AddPassage, int>(use =>
            use.RunAsync(Asked, new(PassageForm.Statement, "I will open a shelter in every town.", []), last, null, Given.AChange(site)));
        var chosen = await site.UseAsync<AddPassage, int>(use =>
            use.RunAsync(Asked, new(PassageForm.Statement, "Shelters are for everybody.", [StatementKind.Resource]), fresh, null, site.By("Ann Other")));

        await FreezeAsync();

        var now = await WordingsAsync(2);
        var references = await ReferencesAsync();
        now.Select(one => references[one.StatementId]).ShouldBe(["C1", "N1", "E1", "C2", "C3", "R1"]);
        now[2].LabelledBy.ShouldBe(LabelledBy.Rule);
        now[2].Targets.ShouldContain(target => target.Number == 90);
        (now[4].LabelledBy, now[4].Kinds.Single()).ShouldBe((LabelledBy.Rule, StatementKind.Commitment));
        now[5].LabelledBy.ShouldBe(LabelledBy.Person, "a person chose its kind");
        (await site.PassageAsync(kent, "C3")).Number.ShouldBe(fresh);
        (await site.PassageAsync(kent, "R1")).Number.ShouldBe(chosen);
    }

    [Fact]
    public async Task The_draft_stays_editable_and_knows_the_edition_that_it_became_which_does_not_change()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        var frozen = await FreezeAsync();

        await site.WriteAsync(kent, "C1", "I will light every park by 2029.");

        var draft = await site.DraftAsync(kent);
        (draft.Edition, draft.Draft.IsFrozen).ShouldBe((2, true));
        (await WordingsAsync(2))[0].Text.ShouldBe("I will light every park by 2028.");
        (await site.ReadAsync(db => db.Editions.SingleAsync(one => one.Number == 2))).Sha256.ShouldBe(frozen.Sha256);
        var changes = (await site.UseAsync<DraftsHere, EditionChanges?>(use => use.ChangesAsync(draft)))!;
        changes.Wording.Single().Before!.Reference.ShouldBe("C1");
        (changes.Added.Count, changes.Dropped.Count, changes.Labels.Count, changes.Same.Count).ShouldBe((0, 0, 0, 3));
    }

    [Fact]
    public async Task A_dropped_statement_is_not_in_the_edition_and_its_reference_is_never_given_again()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        var passage = await site.PassageAsync(kent, "C2");
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, passage.Number, passage.TextNumber, "The council does it.", Given.AChange(site)));
        await FreezeAsync();
        await site.UseAsync<AddPassage, int>(use => use.RunAsync(Asked, new(PassageForm.Statement, "I will pay for it.", []), 1, null, Given.AChange(site)));

        await FreezeAsync();

        var references = await ReferencesAsync();
        (await WordingsAsync(3)).Select(one => references[one.StatementId]).ShouldBe(["C3", "C1", "N1", "E1"]);
    }

    [Fact]
    public async Task Freezing_is_refused_for_the_reasons_of_a_confirmation_and_leaves_nothing_behind()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);

        (await Should.ThrowAsync<RefusedException>(() => FreezeAsync(new(EditionStage.Final, null)))).Reasons.ShouldContain(one =>
            one.Code == "IssueDayMissing");
        (await Should.ThrowAsync<RefusedException>(() => FreezeAsync(new(EditionStage.StatutoryDraft, null, After: 7)))).Reasons.Single().Code
            .ShouldBe("EditionMeanwhile");
        (await Should.ThrowAsync<RefusedException>(() => FreezeAsync(new(EditionStage.StatutoryDraft, null, Act: 3)))).Reasons.Single().Code
            .ShouldBe("DraftMeanwhile");

        (await site.ReadAsync(db => db.PlanImports.CountAsync())).ShouldBe(1);
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_plan_is_written_here_from_the_first_word()
    {
        await site.UseAsync<StartDraft, WorkingDraft>(use =>
            use.RunAsync(new(kent.Id, "2029-2033", IsEmpty: true, Title: "The next plan"), Given.AChange(site)));
        var asked = new DraftAsked(kent.Id, "2029-2033");
        (await Should.ThrowAsync<RefusedException>(() => FreezeAsync(asked: asked))).Reasons.Single().Code.ShouldBe("NothingToFreeze");
        await AddAsync(asked, new(PassageForm.Heading, "Safer streets", []), 0);
        await AddAsync(asked, new(PassageForm.Statement, "I will light every park by 2031.", []), 1);

        var edition = await FreezeAsync(asked: asked);

        edition.Number.ShouldBe(1);
        (await site.PassageAsync(kent, "C1", "2029-2033")).Text.ShouldBe("I will light every park by 2031.");
        var page = await new Visitor(site.Browser()).OpenAsync("/kent/plans/2029-2033/C1");
        page.Main.ShouldContain("I will light every park by 2031.");
    }

    [Fact]
    public async Task Statements_whose_heading_was_dropped_are_published_without_one()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        var heading = (await site.DraftAsync(kent)).Standing[0];
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, heading.Number, heading.TextNumber, "No theme.", Given.AChange(site)));

        await FreezeAsync();

        (await WordingsAsync(2))[0].Section.ShouldBeEmpty();
        var visitor = new Visitor(site.Browser());
        foreach (var page in new[] { "/kent/plans/2025-2029/editions/2", "/kent/plans/2025-2029/whole", "/kent/plans/2025-2029/C1" })
        {
            (await visitor.OpenAsync(page)).Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task After_an_undone_confirmation_the_draft_goes_on_with_the_same_references()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        var fresh = await AddAsync(Asked, new(PassageForm.Statement, "I will open a shelter in every town.", []), 1);
        var frozen = await FreezeAsync();
        var import = await site.ReadAsync(db => db.PlanImports.Where(one => one.EditionId == frozen.Id).Select(one => one.Id).SingleAsync());
        await site.UseAsync<UndoConfirmation, Edition>(use => use.RunAsync(new(kent.Id, import, "It was frozen too early."), Given.AChange(site)));

        var draft = await site.DraftAsync(kent);
        (draft.Edition, draft.IsEditionWithdrawn, draft.Latest).ShouldBe((2, true, 1));
        draft.ReferenceOf(draft.Find($"{fresh}")!).ShouldBe("C3");
        await FreezeAsync();

        var references = await ReferencesAsync();
        (await WordingsAsync(3)).Select(one => references[one.StatementId]).ShouldBe(["C3", "C1", "N1", "E1", "C2"]);
    }

    [Fact]
    public async Task A_document_that_is_imported_after_a_freeze_finds_its_statements_again()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        await FreezeAsync();

        await Given.APlan(site, kent, Text.Replace("2027", "2028", StringComparison.Ordinal), plan: (await site.DraftAsync(kent)).Draft.PlanId,
            stage: EditionStage.ConsultationDraft);

        var references = await ReferencesAsync();
        (await WordingsAsync(3)).Select(one => references[one.StatementId]).ShouldBe(["C1", "N1", "E1", "C2"]);
    }

    [Fact]
    public async Task Nothing_of_a_working_draft_is_public_before_it_is_frozen()
    {
        await PlanAsync();
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park with lanterns.");
        var visitor = new Visitor(site.Browser());

        foreach (var page in new[] { "/kent", "/kent/plans/2025-2029/whole", "/kent/plans/2025-2029/C1", "/kent/search?q=lanterns",
            "/kent/plans/2025-2029.json" })
        {
            (await visitor.OpenAsync(page)).Page.Body!.TextContent.Replace("q=lanterns", "", StringComparison.Ordinal).ShouldNotContain("with lanterns",
                customMessage: page);
        }
    }

    private Task<Edition> PlanAsync() => Given.APlan(site, kent, Text, stage: EditionStage.ConsultationDraft);

    private Task<Edition> FreezeAsync(DraftToFreeze? input = null, DraftAsked? asked = null) => site.UseAsync<FreezeDraft, Edition>(use =>
        use.RunAsync(asked ?? Asked, input ?? new(EditionStage.ConsultationDraft, null), Given.AChange(site)));

    private Task<int> AddAsync(DraftAsked asked, NewPassage wanted, int after) =>
        site.UseAsync<AddPassage, int>(use => use.RunAsync(asked, wanted, after, null, Given.AChange(site)));

    private Task<List<Wording>> WordingsAsync(int edition) => site.ReadAsync(db => (
        from wording in db.Wordings.Include(one => one.Targets)
        join one in db.Editions on wording.EditionId equals one.Id
        where one.Number == edition
        orderby wording.Order
        select wording).ToListAsync());

    private Task<Dictionary<Guid, string>> ReferencesAsync() =>
        site.ReadAsync(db => db.Statements.ToDictionaryAsync(one => one.Id, one => one.Reference.ToString()));
}
