using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class NewVersionTests : IAsyncLifetime
{
    private const string First = """
        # Safer streets
        C I will light every park in the county by 2027.
        C I will publish the ten most dangerous junctions each year.
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        plan = (await Given.APlan(site, area, First)).PlanId;
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_same_document_again_keeps_every_reference() =>
        (await ReferencesOf(First)).ShouldBe(["C1", "C2", "C3"]);

    [Fact]
    public async Task A_statement_keeps_its_reference_when_it_moves_or_changes_a_little() =>
        (await ReferencesOf("""
            # Roads
            C I will publish the ten most dangerous junctions every year.
            # Victims
            C I will fund a helpline for every victim.
            # Safer streets
            C I will light every park in the county by 2029.
            """)).ShouldBe(["C2", "C3", "C1"]);

    [Fact]
    public async Task A_new_statement_never_takes_the_reference_of_one_that_is_gone()
    {
        (await ReferencesOf("# Safer streets\nC I will light every park in the county by 2027.\nC I will plant trees along each road.")).ShouldBe(["C1", "C4"]);
        (await ReferencesOf("# Safer streets\nC I will open two museums of policing.")).ShouldBe(["C5"]);
    }

    [Fact]
    public async Task A_match_that_was_set_aside_leaves_its_reference_unused()
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, area, First, plan));
        await review.Drop("I will light");
        await review.AcceptEverything();

        (await ConfirmImportTests.ReferencesAsync(site, await review.Confirm())).ShouldBe(["C2", "C3"]);
        (await ReferencesOf("# Safer streets\nC I will count the lamps.")).ShouldBe(["C4"]);
    }

    [Fact]
    public async Task A_merged_statement_keeps_the_reference_of_either_part()
    {
        var review =
            new Reviewing(site,
                await Given.AnImportInReview(site, area, "# Safer streets\nC Lamps matter to me.\n+ C I will light every park in the county by 2027.", plan));
        await review.Merge("Lamps matter", "I will light");
        await review.AcceptEverything();

        (await ConfirmImportTests.ReferencesAsync(site, await review.Confirm())).ShouldBe(["C1"]);
    }

    [Fact]
    public async Task A_split_statement_leaves_its_reference_with_the_first_half()
    {
        var review = new Reviewing(site, await Given.AnImportInReview(site, area, First, plan));
        await review.Split("I will light", "in the county");
        (await review.Find("I will light")).Match.ShouldBe(MatchKind.ChangedALittle);
        await review.AcceptEverything();

        (await ConfirmImportTests.ReferencesAsync(site, await review.Confirm())).ShouldBe(["C1", "C4", "C2", "C3"]);
    }

    private async Task<List<string>> ReferencesOf(string text) =>
        await ConfirmImportTests.ReferencesAsync(site, await Given.APlan(site, area, text, plan: plan));
}
