using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

public sealed class TwoReviewersTests
{
    private const int Statements = 60;

    [Fact]
    public async Task Two_who_act_at_once_on_their_own_statements_lose_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var (ada, ben) = await TwoAsync(site);
        var all = await ada.All();

        await Task.WhenAll(
            Task.Run(() => EachAsync<AcceptCandidates>(ada, all.Where((_, i) => i % 2 == 0), (use, seen, change) => use.RunAsync(ada.Import, [seen], change))),
            Task.Run(() => EachAsync<DropCandidate>(ben, all.Where((_, i) => i % 2 == 1), (use, seen, change) => use.RunAsync(ben.Import, seen, change))));

        var after = await ada.All();
        after.Where((_, i) => i % 2 == 0).ShouldAllBe(c => c.State == CandidateState.Accepted);
        after.Where((_, i) => i % 2 == 1).ShouldAllBe(c => c.State == CandidateState.NotAStatement);
        (await site.ReadAsync(db => db.ReviewSteps.CountAsync())).ShouldBe(Statements);
    }

    [Fact]
    public async Task Of_two_who_decide_the_same_statement_at_once_one_is_told()
    {
        await using var site = await TestSite.StartAsync();
        var (ada, ben) = await TwoAsync(site);
        var all = await ada.All();
        var told = 0;

        await Task.WhenAll(
            Task.Run(() => EachAsync<AcceptCandidates>(ada, all, (use, seen, change) => Told(use.RunAsync(ada.Import, [seen], change)))),
            Task.Run(() => EachAsync<DropCandidate>(ben, all, (use, seen, change) => Told(use.RunAsync(ben.Import, seen, change)))));

        told.ShouldBe(Statements);
        var steps = await site.ReadAsync(db => db.ReviewSteps.AsNoTracking().ToListAsync());
        steps.Count.ShouldBe(Statements);
        foreach (var candidate in await ada.All())
        {
            steps.Single(s => s.After[0].Id == candidate.Id).After[0].State.ShouldBe(candidate.State);
        }

        async Task Told(Task act)
        {
            try
            {
                await act;
            }
            catch (RefusedException refused) when (refused.Reasons[0].Code == "ChangedMeanwhile")
            {
                Interlocked.Increment(ref told);
            }
        }
    }

    private static async Task<(Reviewing Ada, Reviewing Ben)> TwoAsync(TestSite site)
    {
        var text = "# Theme\n" + string.Join('\n', Enumerable.Range(1, Statements).Select(n => $"C I will do thing number {n}."));
        var import = await Given.AnImportInReview(site, await Given.AnArea(site), text);
        return (new(site, import, "Ada", Guid.CreateVersion7()), new(site, import, "Ben", Guid.CreateVersion7()));
    }

    private static async Task EachAsync<TUseCase>(Reviewing who, IEnumerable<Candidate> candidates, Func<TUseCase, SeenCandidate, Change, Task> act)
        where TUseCase : notnull
    {
        foreach (var candidate in candidates)
        {
            await who.Do<TUseCase>(use => act(use, Reviewing.Seen(candidate), who.Change()));
        }
    }
}
