using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>What people decided of an edition survives the next import of the plan.</summary>
[Trait("Engine", "Both")]
public sealed class CarriedOverTests : IAsyncLifetime
{
    private const string First = """
        # Safer streets
        C I will light every park in the county by 2027.
        N Contents of this plan and how to read it.
        C I will publish the ten most dangerous junctions each year.
        E The force should walk every beat each week.
        # Victims
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Edition edition = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        var ada = new Reviewing(site, await Given.AnImportInReview(site, area, First), "Ada", Guid.CreateVersion7());
        await ada.Drop("Contents");
        await ada.Accept("I will light");
        await Change(ada, "I will publish",
            new([StatementKind.PartnerExpectation], [new("councils", ActorRole.Partners)], [new("junctions", Comparator.AtLeast, 10)], ["Roads Board"],
                ["Victims"]));
        await ada.AcceptEverything();
        edition = await ada.Confirm();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_same_document_again_is_settled_where_people_decided_and_waits_where_rules_did()
    {
        var again = await AgainAsync(First);

        (await again.All()).Select(c => (c.Text[..10], c.State, c.LabelledBy, c.CarriedFrom)).ShouldBe(
        [
            ("I will lig", CandidateState.Accepted, LabelledBy.PersonBefore, 1),
            ("Contents o", CandidateState.NotAStatement, LabelledBy.PersonBefore, 1),
            ("The force ", CandidateState.Waiting, LabelledBy.Rule, null),
            ("I will fun", CandidateState.Waiting, LabelledBy.Rule, null),
            ("I will pub", CandidateState.Accepted, LabelledBy.PersonBefore, 1),
        ]);
        var publish = await again.Find("I will publish");
        publish.Kinds.ShouldBe([StatementKind.PartnerExpectation]);
        publish.Actors.ShouldBe([new("councils", ActorRole.Partners)]);
        publish.Targets.Single().Number.ShouldBe(10);
        publish.Refs.ShouldBe(["Roads Board"]);
        publish.Section.ShouldBe(["Victims"]);
        publish.Why.ShouldBe(["Carried over from edition 1, decided by a person"]);
    }

    [Fact]
    public async Task A_small_rewording_keeps_the_decision_and_the_next_edition_still_names_where_it_was_made()
    {
        var again = await AgainAsync(First.Replace("dangerous junctions each year", "dangerous junctions once each year", StringComparison.Ordinal));
        (await again.Find("I will publish")).State.ShouldBe(CandidateState.Accepted);
        await again.AcceptEverything();
        await again.Confirm();

        var third = await AgainAsync(First);

        (await third.Find("I will publish")).CarriedFrom.ShouldBe(1);
        (await third.Find("Contents")).State.ShouldBe(CandidateState.NotAStatement);
    }

    [Theory]
    [InlineData("I will light every park in the county by 2029.")]
    [InlineData("I will not light every park in the county by 2027.")]
    [InlineData("I will ask councils to light every park in the county by 2027.")]
    public async Task A_change_that_may_turn_it_round_is_asked_again(string text)
    {
        var again = await AgainAsync(First.Replace("I will light every park in the county by 2027.", text, StringComparison.Ordinal));

        var light = (await again.All())[0];
        (light.Text, light.State, light.IsSure).ShouldBe((text, CandidateState.Waiting, false));
        light.Why.Single().ShouldStartWith("A person decided it in edition 1;");
    }

    [Fact]
    public async Task A_statement_that_was_joined_to_another_is_not_taken_for_one_set_aside()
    {
        var second = await AgainAsync(First);
        await second.Merge("The force should", "I will fund");
        await second.AcceptEverything();
        await second.Confirm();

        var third = await AgainAsync(First);

        (await third.All()).Single(c => c is { State: CandidateState.NotAStatement, JoinedTo: null }).Text.ShouldStartWith("Contents");
    }

    [Fact]
    public async Task A_target_keeps_its_identity_through_editions()
    {
        var before = await TargetAsync(edition);
        var again = await AgainAsync(First);
        await again.AcceptEverything();

        (await TargetAsync(await again.Confirm())).ShouldBe(before);

        Task<Guid> TargetAsync(Edition of) =>
            site.ReadAsync(db => db.Wordings.Where(w => w.EditionId == of.Id).SelectMany(w => w.Targets).Where(t => t.Measure == "junctions")
                .Select(t => t.TargetId).SingleAsync());
    }

    [Fact]
    public async Task Every_statement_of_both_versions_stands_once_among_the_changes()
    {
        var again = await AgainAsync("""
            # Safer streets
            C I will light every park and path in the county by 2027.
            E The force should walk every beat each week.
            C I will open a museum.
            # Victims
            C I will publish the ten most dangerous junctions each year.
            """);
        await Change(again, "The force", new([StatementKind.Commitment], [], [], [], ["Safer streets"]));

        var changes = (await site.ReadAsync(db => db.ChangesOfImportAsync(again.Import))).ShouldNotBeNull();

        changes.Wording.Select(c => c.Before!.Reference).ShouldBe(["C1"]);
        changes.Labels.Select(c => (c.Before!.Reference, string.Join(' ', c.Labels))).ShouldBe([("E1", "Kinds Actors")]);
        changes.Added.Select(c => c.After!.Text).ShouldBe(["I will open a museum."]);
        changes.Dropped.Select(c => c.Before!.Text).ShouldBe(["I will fund a helpline for every victim."]);
        changes.Same.Select(c => c.After!.Text).ShouldBe(["I will publish the ten most dangerous junctions each year."]);
    }

    private async Task<Reviewing> AgainAsync(string text) =>
        new(site, await Given.AnImportInReview(site, area, text, edition.PlanId), "Ben", Guid.CreateVersion7());

    private static async Task Change(Reviewing review, string beginning, CandidateLabels labels)
    {
        var seen = await review.Seen(beginning);
        await review.Do<ChangeCandidate>(use => use.RunAsync(review.Import, seen, labels, review.Change()));
    }
}
