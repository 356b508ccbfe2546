using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using Frankpledge.Threads;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Threads;

/// <summary>A link is judged by the edition that its plan shows, never by a draft beside it or by a variation before its day.</summary>
[Trait("Engine", "Both")]
public sealed class StandingWordsTests : IAsyncLifetime
{
    private const string Text = "# Streets\nC I will reduce burglary by 15% in the county.\nC I will open three youth hubs.\nC I will act.";
    private const string Draft =
        "# Streets\nC I will reduce burglary by 10% in the county.\nC I will open three youth hubs.\nC I will act.\nC I will plant trees.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Edition first = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        first = await APlan(site, kent, Text);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_to_follow_neither_doubts_a_link_of_the_plan_in_force_nor_lends_it_a_quotation(bool isVariation)
    {
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = "by 15%" } });
        await (isVariation ? VariationToComeAsync("2026-01-15") : EditionAsync(Draft, EditionStage.ConsultationDraft, Day("2026-11-01")));

        (await TheLink(site, kent, "C1")).Doubts.ShouldBeEmpty();
        (await PublicAsync("C1")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("In the plan: “by 15%”"), page => page.ShouldNotContain("Being checked"));
        (await site.Browser().GetStringAsync("/kent/coverage")).ShouldNotContain("being checked");
        (await CodeOfRefusal(() => AnEntry(site, kent, "C1", ATheme(site, "Ten.") with { Link = AReason with { Quote = "by 10%" } })))
            .ShouldBe("QuoteNotFound");
        await AnEntry(site, kent, "C1", ATheme(site, "Fifteen.") with { Link = AReason with { Quote = "burglary by 15%" } });
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        (await officer.OpenAsync("/kent/manage/threads/links")).Main.ShouldNotContain("by 10%");
        (await site.UseAsync<LinksHere, IReadOnlyList<LinkFound>>(use => use.OfAsync(kent.Id, site.Today))).Count(found => found.Said.Quote is not null)
            .ShouldBe(2);
    }

    [Fact]
    public async Task A_working_draft_that_breaks_a_quotation_is_told_before_it_is_frozen()
    {
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = "by 15%" } });
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will reduce burglary by a third in the county.");

        (await site.RunAsync("check", "kent/2025-2029/draft")).Output.ShouldContain("This text does not have the words that the link of C1");
    }

    [Fact]
    public async Task A_variation_counts_from_its_day()
    {
        await AnEntry(site, kent, "C1", ATheme(site) with { Link = AReason with { Quote = "by 15%" } });
        await VariationToComeAsync("2026-01-15");

        (await TheLink(site, kent, "C1")).Doubts.ShouldBeEmpty();
        site.Clock.Move(TimeSpan.FromDays(3));
        (await TheLink(site, kent, "C1")).Doubts.ShouldBe([LinkDoubt.StatementReworded, LinkDoubt.QuoteBroken]);
    }

    [Fact]
    public async Task A_statement_that_only_a_draft_has_is_judged_by_the_newest_draft()
    {
        await EditionAsync(Draft, EditionStage.ConsultationDraft, Day("2026-11-01"));
        await AnEntry(site, kent, "C4", ATheme(site) with { Link = AReason with { Quote = "plant trees" } });
        (await TheLink(site, kent, "C4")).Doubts.ShouldBeEmpty();

        await EditionAsync(Draft.Replace("plant trees", "plant many trees", StringComparison.Ordinal), EditionStage.StatutoryDraft, Day("2026-11-10"));
        (await TheLink(site, kent, "C4")).Doubts.ShouldBe([LinkDoubt.StatementReworded, LinkDoubt.QuoteBroken]);
    }

    [Fact]
    public async Task An_edition_that_drops_a_statement_makes_its_links_suspect_and_breaks_what_they_quote()
    {
        await AnEntry(site, kent, "C2", ATheme(site, "Crime fell.") with
            { Link = new(LinkPurpose.Caused, LinkStrength.Fair, "It fell.", "open three youth hubs") });
        const string without = "# Streets\nC I will reduce burglary by 15% in the county.\nC I will act.";
        (await ToComeAsync(without)).ShouldStartWith("C2 is dropped, to which “Crime fell.” is linked.");
        await EditionAsync(without, EditionStage.Variation, Day("2026-01-15"));

        (await TheLink(site, kent, "C2")).Doubts.ShouldBe([LinkDoubt.StatementDropped, LinkDoubt.QuoteBroken]);
        (await PublicAsync("C2")).ShouldSatisfyAllConditions(page => page.ShouldContain("The plan does not have this sentence any more."),
            page => page.ShouldNotContain("In the plan:"));
        (await site.RunAsync("links", "list", "kent")).Output.ShouldContain("statement dropped");
        (await site.Browser().GetStringAsync("/kent/considered")).ShouldContain("The plan does not have this sentence any more.");

        var found = await TheLink(site, kent, "C2");
        (await CodeOfRefusal(() => HoldAsync(found, "open three youth hubs"))).ShouldBe("QuoteNotFound");
        await HoldAsync(found, null);
        (await TheLink(site, kent, "C2")).Doubts.ShouldBeEmpty("somebody saw that it is dropped");
        await EditionAsync(Text, EditionStage.Variation, Day("2026-03-15"));
        (await TheLink(site, kent, "C2")).Doubts.ShouldBe([LinkDoubt.StatementReworded], "it is back");
    }

    private async Task<string> ToComeAsync(string text)
    {
        var import = await ADocumentInReview(site, kent, string.Join("\n\n", text.Split('\n').Select(line => line.StartsWith("C ", StringComparison.Ordinal)
            ? line[2..] : line)), first.PlanId);
        var toCome = await site.ReadAsync(db => Frankpledge.Plans.Review.TextToCome.EditionToComeAsync(db, import, first.PlanId));
        return (await site.UseAsync<PublishWarnings, IReadOnlyList<Frankpledge.Common.Reason>>(use => use.OfAsync(kent.Id, site.Today, toCome)))
            .Single(reason => reason.Code == "LinkSuspect").Sentence.English;
    }

    private Task<ThreadLink> HoldAsync(LinkFound found, string? quote) => site.UseAsync<LookAtLink, ThreadLink>(use => use.RunAsync(kent.Id, found.Link.Id,
        found.Link.Version, AReason with { Quote = quote, Saw = found.Both }, "It was done.", AChange(site)));

    private Task<Edition> EditionAsync(string text, EditionStage stage, DateOnly day) =>
        APlan(site, kent, text, plan: first.PlanId, stage: stage, issued: day);

    /// <summary>A variation is confirmed on its day at the earliest: one that is still to come is here because the clock was put back.</summary>
    private async Task VariationToComeAsync(string day)
    {
        await EditionAsync(Draft, EditionStage.Variation, Day(day));
        site.Clock.Set(Noon(day).AddDays(-3));
    }

    private async Task<string> PublicAsync(string reference) =>
        (await site.Browser().GetPageAsync($"/kent/plans/2025-2029/{reference}")).QuerySelector("main").Words();
}
