using System.Text;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Hardship;

[Trait("Part", "Hardship")]
[Trait("Engine", "Both")]
public sealed class ReviewTests
{
    private const int Acts = 400;

    [Fact]
    public async Task Of_400_review_acts_at_once_each_is_done_once_or_refused()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var text = new StringBuilder("# Safer streets\n");
        foreach (var number in Enumerable.Range(1, Acts / 2))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"C I will light park number {number} by 2027.\n");
        }

        var reviewing = new Reviewing(site, await Given.AnImportInReview(site, area, text.ToString()));
        var all = await reviewing.All();
        var change = reviewing.Change();

        // Two reviewers take each statement at the same moment: one accepts it, the other sets it aside.
        var done = await Task.WhenAll(all.SelectMany(candidate => new[] { true, false }.Select(accept => Task.Run(async () =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            try
            {
                await (accept
                    ? scope.ServiceProvider.GetRequiredService<AcceptCandidates>().RunAsync(reviewing.Import, [Reviewing.Seen(candidate)], change)
                    : scope.ServiceProvider.GetRequiredService<DropCandidate>().RunAsync(reviewing.Import, Reviewing.Seen(candidate), change));
                return (candidate.Id, Accepted: accept, Done: true);
            }
            catch (RefusedException)
            {
                return (candidate.Id, Accepted: accept, Done: false);
            }
        }))));

        done.Length.ShouldBe(Acts);
        var acknowledged = done.Where(one => one.Done).ToList();
        acknowledged.Select(one => one.Id).ShouldBeUnique();
        acknowledged.Count.ShouldBe(Acts / 2);
        (await site.ReadAsync(db => db.ReviewSteps.CountAsync())).ShouldBe(Acts / 2);
        var now = (await reviewing.All()).ToDictionary(candidate => candidate.Id, candidate => candidate.State);
        acknowledged.ShouldAllBe(one => now[one.Id] == (one.Accepted ? CandidateState.Accepted : CandidateState.NotAStatement));
    }
}
