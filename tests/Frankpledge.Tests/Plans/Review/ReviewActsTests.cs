using Frankpledge.Common;
using Frankpledge.Reading;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class ReviewActsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Accepting_settles_a_statement_and_leaves_it_as_it_was()
    {
        await review.Accept("Parking");

        var parking = await review.Find("Parking");
        (parking.State, parking.Changed, parking.IsUnsettled).ShouldBe((CandidateState.Accepted, false, false));
    }

    [Fact]
    public async Task Sure_ones_are_accepted_together_only_when_no_unsure_one_waits()
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => review.Do<AcceptCandidates>(use => use.AllSureAsync(review.Import, review.Change())));
        refused.Reasons.Single().Sentence.ShouldBe("2 unsure statements wait for your decision. Settle them first.");

        await review.Accept("Parking");
        await review.Drop("Officers must");
        await review.Do<DrawSample>(use => use.RunAsync(review.Import, review.Change()));
        foreach (var drawn in (await review.All()).Where(c => c.Drawn is not null))
        {
            await review.Accept(drawn.Text);
        }

        await review.Do<AcceptCandidates>(use => use.AllSureAsync(review.Import, review.Change()));

        (await review.All()).ShouldAllBe(c => c.State != CandidateState.Waiting);
    }

    [Fact]
    public async Task A_change_of_labels_accepts_the_statement_with_them()
    {
        var labels =
            new CandidateLabels([StatementKind.PartnerExpectation], [new("councils", ActorRole.Partners)], [], ["Parking Board"], ["Safer streets", "Roads"]);
        var seen = await review.Seen("Parking");
        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, labels, review.Change()));

        var parking = await review.Find("Parking");
        (parking.State, parking.Changed).ShouldBe((CandidateState.Accepted, true));
        parking.Kinds.ShouldBe(labels.Kinds);
        parking.Actors.ShouldBe(labels.Actors);
        parking.Refs.ShouldBe(labels.Refs);
        parking.Section.ShouldBe(labels.Section);
    }

    [Theory]
    [InlineData(StatementKind.Narrative, 0)]
    [InlineData(StatementKind.Fact, 0)]
    [InlineData(StatementKind.Measure, 1)]
    public async Task What_only_tells_has_nothing_to_be_reached(StatementKind kind, int targets)
    {
        var labels = new CandidateLabels([kind], [], [new("parking", Comparator.Increase)], [], ["Safer streets"]);
        var seen = await review.Seen("Parking");

        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, labels, review.Change()));

        (await review.Find("Parking")).Targets.Count.ShouldBe(targets);
    }

    [Fact]
    public async Task A_change_of_section_puts_the_statement_last_in_that_section()
    {
        var seen = await review.Seen("Parking");
        var labels = new CandidateLabels([StatementKind.Narrative], [], [], [], ["Safer streets", "Roads"]);
        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, labels, review.Change()));

        (await review.All()).Select(c => c.Text[..7]).Skip(3).Take(4).ShouldBe(["I will ", "Officer", "Parking", "I will "]);
        await review.AcceptEverything();
        var edition = await review.Confirm();
        edition.Wordings.OrderBy(w => w.Order).SkipWhile(w => w.Section.Count < 2).TakeWhile(w => w.Section.Count == 2).Last().Text.ShouldStartWith("Parking");
    }

    [Fact]
    public void Narrative_stands_alone_and_some_kind_is_needed()
    {
        Codes([StatementKind.Narrative, StatementKind.Fact]).ShouldBe(["NarrativeStandsAlone"]);
        Codes([]).ShouldBe(["KindMissing"]);
        Codes([StatementKind.Commitment, StatementKind.Target]).ShouldBeEmpty();

        static IEnumerable<string> Codes(IReadOnlyList<StatementKind> kinds) =>
            ChangeCandidate.WhyNot(new CandidateLabels(kinds, [], [], [], ["A"])).Select(r => r.Code);
    }

    [Fact]
    public async Task A_split_gives_two_that_wait_in_the_place_of_one()
    {
        await review.Split("I will publish", "the ten");
        await review.Split("I will publish", "publish");

        var texts = (await review.All()).Where(c => c.Line == 7).Select(c => c.Text);
        texts.ShouldBe(["I will", "publish", "the ten most dangerous junctions each year.", "Officers must stop cars that race."]);
        (await review.Find("the ten")).IsUnsettled.ShouldBeTrue();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(500)]
    public async Task A_split_leaves_words_on_both_sides(int at)
    {
        var seen = await review.Seen("Parking");
        var refused = await Should.ThrowAsync<RefusedException>(() => review.Do<SplitCandidate>(use => use.RunAsync(review.Import, seen, at, review.Change())));
        refused.Reasons.Single().Code.ShouldBe("SplitLeavesNothing");
    }

    [Fact]
    public async Task Merging_joins_the_words_and_labels_and_sets_the_second_aside()
    {
        await review.Merge("I will publish", "Officers must");

        var merged = await review.Find("I will publish");
        merged.Text.ShouldBe("I will publish the ten most dangerous junctions each year. Officers must stop cars that race.");
        merged.Kinds.ShouldBe([StatementKind.Commitment, StatementKind.Expectation]);
        merged.Length.ShouldBe(merged.Text.Length);
        merged.IsUnsettled.ShouldBeTrue();
        (await review.Find("Officers must")).State.ShouldBe(CandidateState.NotAStatement);
    }

    [Fact]
    public async Task Moving_past_a_heading_takes_the_section_and_place_of_the_statement_passed()
    {
        await review.Move("I will publish", up: true);

        (await review.All()).Select(c => c.Text[..7]).Skip(3).Take(3).ShouldBe(["I will ", "Parking", "Officer"]);
        (await review.Find("I will publish")).Section.ShouldBe(["Safer streets"]);
        await review.AcceptEverything();
        var edition = await review.Confirm();
        var roads = edition.Parts.Single(p => p.Text == "Roads");
        edition.Wordings.Where(w => w.Order < roads.Order).Select(w => w.Text[..7]).ShouldBe(["Streets", "I will ", "The for", "I will ", "Parking"]);
    }

    [Fact]
    public async Task The_first_cannot_move_up()
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => review.Move("Streets", up: true));
        refused.Reasons.Single().Sentence.ShouldBe("This is the first statement.");
    }

    [Fact]
    public async Task What_was_decided_on_an_older_view_is_refused()
    {
        var seen = await review.Seen("Parking");
        await review.Drop("Parking");

        var refused = await Should.ThrowAsync<RefusedException>(() => review.Do<AcceptCandidates>(use => use.RunAsync(review.Import, [seen], review.Change())));

        refused.Reasons.Single().Code.ShouldBe("ChangedMeanwhile");
        (await review.Find("Parking")).State.ShouldBe(CandidateState.NotAStatement);
    }

    [Fact]
    public async Task Nothing_is_reviewed_once_the_import_is_abandoned()
    {
        await review.Do<AbandonImport>(use => use.RunAsync(review.Import, review.Change()));

        var refused = await Should.ThrowAsync<RefusedException>(() => review.Accept("Parking"));
        refused.Reasons.Single().Code.ShouldBe("NotInReview");
    }
}
