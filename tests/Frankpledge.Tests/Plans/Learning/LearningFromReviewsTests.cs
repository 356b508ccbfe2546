using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Learning;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Learning;

/// <summary>An office that calls a promise of its own what the rules call an expectation of the force, where the plan says "should".</summary>
[Trait("Engine", "Both")]
public sealed class LearningFromReviewsTests : IAsyncLifetime
{
    private const string Next =
        "# Plan for the coast\n\n## Safer shores\n\nThe force should walk every pier at night. The Chief Constable must publish a list of tides.\n";
    private static readonly string[] Places =
        ["park", "farm", "school", "street", "market", "station", "harbour", "village", "estate", "bridge", "library", "museum"];

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_people_keep_changing_is_changed_in_the_next_document_says_so_and_waits_for_a_person()
    {
        await ReviewedAsync();

        var next = new Reviewing(site, await Given.ADocumentInReview(site, kent, Next));

        var pier = await next.Find("The force should");
        (string.Join(',', pier.Kinds), pier.State, pier.IsSure, pier.LabelledBy).ShouldBe(("Commitment", CandidateState.Waiting, false, LabelledBy.Rule));
        pier.Learned!.Kinds.ShouldBe([StatementKind.Expectation]);
        pier.Learned.Makes.ShouldBe([new LearnedChange(HabitOf.Kinds, 12, 12, 12)]);
        (await next.Find("The Chief Constable must")).Learned.ShouldBeNull();
    }

    [Fact]
    public async Task The_review_page_says_what_the_rules_said_and_on_what_the_change_rests()
    {
        await ReviewedAsync();
        var next = new Reviewing(site, await Given.ADocumentInReview(site, kent, Next));
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync($"/kent/manage/plans/imports/{next.Import}/review?at={(await next.Find("The force should")).Id}");

        policy.Page.Body.Words()
            .ShouldContain(
                "The rules said: Expectation. People here changed 12 statements like this, so it is changed. Tried on reviews held back, the change was right for 12 of 12.");
    }

    [Fact]
    public async Task Nothing_that_people_of_one_area_changed_reaches_another()
    {
        await ReviewedAsync();
        var essex = await Given.AnArea(site, "essex");

        var next = new Reviewing(site, await Given.ADocumentInReview(site, essex, Next));

        (await next.All()).ShouldAllBe(one => one.Learned == null);
        (await next.Find("The force should")).Kinds.ShouldBe([StatementKind.Expectation]);
        (await LessonsAsync(essex.Id)).Reviews.ShouldBe(0);
    }

    [Fact]
    public async Task Switched_off_nothing_is_changed_and_switched_on_again_it_is()
    {
        await ReviewedAsync();

        (await site.RunAsync("learned", "--area", "kent", "--switch", "off", "--json")).Output.ShouldContain("\"off\":true");
        (await new Reviewing(site, await Given.ADocumentInReview(site, kent, Next)).All()).ShouldAllBe(one => one.Learned == null);
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage/plans/learned");
        policy.Page.Body.Words().ShouldContain("it is switched off for this area");
        policy.Page.QuerySelector("tbody tr")!.Children.Select(cell => cell.Words()).ShouldBe(["Not Expectation, but Promise", "12 of 18", "12 of 12", "Yes"]);
        await policy.SendAsync();

        (await new Reviewing(site, await Given.ADocumentInReview(site, kent, Next)).All()).ShouldContain(one => one.Learned != null);
    }

    [Fact]
    public async Task The_verb_says_what_was_learned_and_which_readings_it_corrects()
    {
        await ReviewedAsync();

        var (exit, output) = await site.RunAsync("learned", "--area", "kent");

        exit.ShouldBe(0);
        output.ShouldContain("Statements that people looked at: 18. Plans: 1.");
        output.ShouldContain("corrects  Kinds: Expectation -> Commitment; changed 12 of 18; 12 of 12 right on reviews held back");
    }

    [Fact]
    public async Task A_review_teaches_once_it_is_confirmed_and_no_longer_when_that_is_undone_or_its_edition_withdrawn()
    {
        var review = await ReviewAsync();
        (await LessonsAsync(kent.Id)).Reviews.ShouldBe(0);

        await review.Confirm();
        (await LessonsAsync(kent.Id)).Reviews.ShouldBe(18);

        await review.Do<WithdrawEdition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "A mistake."), review.Change()));
        (await LessonsAsync(kent.Id)).Reviews.ShouldBe(0);
        await review.Do<UndoConfirmation>(use => use.RunAsync(new(kent.Id, review.Import, "A mistake."), review.Change()));
        (await LessonsAsync(kent.Id)).Reviews.ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_learned_from_what_was_accepted_together()
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, Document()));
        await review.AcceptEverything();

        await review.Confirm();

        (await site.ReadAsync(db => db.ReviewedAsync(kent.Id))).Count(one => one.IsLookedAt).ShouldBe(0);
        (await LessonsAsync(kent.Id)).Lessons.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_is_learned_from_a_statement_out_of_which_words_were_removed()
    {
        var plan = await ReviewedAsync();

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "every harbour", "a place"), Given.AChange(site)));

        var left = await site.ReadAsync(db => db.ReviewedAsync(kent.Id));
        left.Count(one => one.IsLookedAt).ShouldBe(17);
        left.ShouldAllBe(one => !one.Text.Contains("harbour", StringComparison.Ordinal) && !one.Text.Contains(RemovedWords.Marker, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_person_decided_of_the_same_words_before_stands_and_nothing_is_learned_from_it_twice()
    {
        var plan = await ReviewedAsync();

        var next = new Reviewing(site, await Given.ADocumentInReview(site, kent, Document(), plan));

        var park = await next.Find("The force should visit every park");
        (string.Join(',', park.Kinds), park.LabelledBy, park.Learned).ShouldBe(("Commitment", LabelledBy.PersonBefore, null));
        await next.AcceptEverything();
        await next.Confirm();
        (await LessonsAsync(kent.Id)).Lessons.Single().Changed.ShouldBe(12);
    }

    [Fact]
    public async Task Whoever_corrects_the_words_gets_the_rules_reading_and_undoing_that_brings_the_correction_back()
    {
        await ReviewedAsync();
        var next = new Reviewing(site, await Given.ADocumentInReview(site, kent, Next));
        var before = await next.Everything();

        await next.Word("The force should walk", "The force should walk every pier.");
        (await next.Find("The force should walk")).Learned.ShouldBeNull();
        await next.Undo();

        (await next.Everything()).ShouldBe(before);
    }

    /// <summary>A plan of which a person changed every "should" and left every "must".</summary>
    private async Task<Guid> ReviewedAsync() => (await (await ReviewAsync()).Confirm()).PlanId;

    private async Task<Reviewing> ReviewAsync()
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, Document()), "Ann Roe");
        var all = await review.All();
        var should = all.Where(one => one.Text.StartsWith("The force should", StringComparison.Ordinal)).Select(Reviewing.Seen).ToList();
        await review.Do<DecideTogether>(use => use.LabelAsync(review.Import, should, [StatementKind.Commitment], review.Change()));
        foreach (var must in all.Where(one => one.Text.StartsWith("The Chief", StringComparison.Ordinal)))
        {
            await review.Do<AcceptCandidates>(use => use.RunAsync(review.Import, [Reviewing.Seen(must)], review.Change()));
        }

        await review.AcceptEverything();
        return review;
    }

    private static string Document() => "# Police and Crime Plan\n\n" + string.Concat(Places.Chunk(4).Select((some, part) =>
        $"## Part {(char)('A' + part)}\n\n{string.Join(' ', some.Select(place => $"The force should visit every {place} each week."))}\n\n{string.Join(' ', some.Take(2).Select(place => $"The Chief Constable must publish a list of {place} patrols."))}\n\n"));

    private Task<OfficeLessons> LessonsAsync(Guid area) => site.ReadAsync(async db => OfficeLessons.Learn(await db.ReviewedAsync(area)));
}
