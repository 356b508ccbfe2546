using Frankpledge.Areas;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans;

/// <summary>A removal takes words. What the program wrote beside them, a comparator, a language, a state, it can still read afterwards.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedValuesTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("I will answer the letters of Zed Person within 5 days.", "letters of Zed Person within 5 days")]
    [InlineData("I will answer the letters of Zed Person within 5 days.", "I will answer the letters of Zed Person within 5 days.")]
    [InlineData("I will maintain and increase and reduce low crime for Zed Person by 2030.", "maintain and increase and reduce low crime for Zed Person by 2030")]
    [InlineData("Llais Zed Person: the word en stays, due by March 2030, I will reduce crime by 10%.", "Llais Zed Person: the word en stays, due by March 2030")]
    public async Task Whatever_words_go_every_row_can_be_read_and_the_next_document_too(string promise, string passage)
    {
        var plan = await PublishAsync(promise);
        var before = await site.ReadAsync(db => db.Candidates.OrderBy(one => one.Id).Select(one => one.Language).ToListAsync());

        await RedactAsync(plan, passage);

        var compared = await site.ReadAsync(db => TrailCompared.ReadAsync(db, TrailNames.Words, default));
        compared.Wrong.ShouldBeEmpty();
        (await site.ReadAsync(db => db.ReviewSteps.ToListAsync())).ShouldNotBeEmpty();
        (await site.ReadAsync(db => db.Candidates.OrderBy(one => one.Id).Select(one => one.Language).ToListAsync())).ShouldBe(before);
        (await Given.ADocumentInReview(site, kent, "# Our plan\n\n## Streets\n\nI will open a hub.\n", plan)).ShouldNotBe(Guid.Empty);
        (await site.RunAsync("audit", "kent", "--json")).Output.ShouldNotContain("Zed Person");
    }

    [Theory]
    [InlineData("I will fund Gro\u00DF & S\u00F6hne (A*B) with \u00A35,000 in 2026.", "Gro\u00DF & S\u00F6hne (A*B)", "hne")]
    [InlineData("I will increase the \u201CBlue Quorn\u201D patrols by 5% by March 2030.", "\u201CBlue Quorn\u201D patrols", "Quorn")]
    public async Task Words_go_from_a_target_that_was_read_without_their_signs(string promise, string passage, string left)
    {
        var plan = await PublishAsync(promise);
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldContain(left);

        await RedactAsync(plan, passage);

        foreach (var path in (string[])["data.csv", "data.json", "C1", "editions/1/data.csv"])
        {
            (await site.Browser().GetStringAsync($"/kent/plans/2025-2029/{path}")).ShouldNotContain(left, Case.Sensitive, path);
        }
    }

    private async Task<Guid> PublishAsync(string promise)
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, $"# Our plan\n\n## Streets\n\n{promise}\n"));
        await review.AcceptEverything();
        return (await review.Confirm()).PlanId;
    }

    private async Task RedactAsync(Guid plan, string passage)
    {
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, passage, "a mistake"), Given.AChange(site)));
        site.Services.GetRequiredService<KeptPages>().Evict("kent");
    }
}
