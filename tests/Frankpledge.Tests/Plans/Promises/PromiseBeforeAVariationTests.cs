using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Plans.Promises;

/// <summary>A variation takes nothing from what was recorded of a promise before its own day.</summary>
[Trait("Engine", "Both")]
public sealed class PromiseBeforeAVariationTests
{
    [Fact]
    public async Task What_was_met_stays_met_until_the_variation_with_other_words_counts()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        var first = await APlan(site, kent, "# Streets\nC I will light parks.");
        var statement = await StatementId(site, kent, "C1");
        await site.UseAsync<RecordPromise, PromiseRecord>(use => use.RunAsync(new(kent.Id, statement, null, 1),
            new(PromiseOutcome.Met, site.Today, "The minutes say so.", null, null), 0, AChange(site)));
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await APlan(site, kent, "# Streets\nC I will light most parks.", plan: first.PlanId, stage: EditionStage.Variation, issued: Day("2026-01-15"));
        (await StateAsync()).ShouldBe(PromiseState.NothingRecorded);

        // A variation is confirmed on its day at the earliest: one that is still to come is here because the clock was put back.
        site.Clock.Set(Noon("2026-01-12"));
        (await StateAsync()).ShouldBe(PromiseState.Met);

        async Task<PromiseState> StateAsync() => (await PromiseStatesOf(site, kent)).Single().State;
    }
}
