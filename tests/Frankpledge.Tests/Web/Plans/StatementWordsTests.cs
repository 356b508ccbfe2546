using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What the page of a statement says about its words.</summary>
[Trait("Engine", "Both")]
public sealed class StatementWordsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_statement_that_begins_with_a_long_address_has_its_page()
    {
        await Given.APlan(site, kent, $"# Streets\nC https://kent.example/{new string('a', 90)} shows what I will publish.");

        var page = await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1");

        page.QuerySelector("h1").Words().ShouldContain("shows what I will publish");
        page.Title.ShouldNotBeNull().ShouldContain("C1: https://kent.example/aaa");
    }

    [Fact]
    public async Task The_source_that_is_named_is_that_of_the_words_and_not_of_a_newer_draft()
    {
        var final = await Given.APlan(site, kent, "# Streets\nC I will light every park.");
        var draft = await Given.APlan(site, kent, "# Streets\nN Before it.\nC I will light every park.", plan: final.PlanId,
            stage: EditionStage.ConsultationDraft);
        await site.ReadAsync(db => db.Editions.Where(edition => edition.Id == draft.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(edition => edition.SourceSha256, new string('d', 64))));

        var words = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).Body.Words();

        words.ShouldContain($"Fingerprint of that document, as it was uploaded: {final.SourceSha256[..16]}");
        words.ShouldNotContain(new string('d', 16));
    }
}
