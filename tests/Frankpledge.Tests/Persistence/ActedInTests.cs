using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Persistence;

/// <summary>The use cases themselves ask whose it is what they are given: no page has to.</summary>
[Trait("Engine", "Both")]
public sealed class ActedInTests
{
    [Fact]
    public async Task Whoever_acts_in_one_area_changes_nothing_of_another_by_any_use_case_that_takes_an_identifier()
    {
        await using var site = await TestSite.StartAsync();
        var (kent, essex) = (await Given.AnArea(site), await Given.AnArea(site, "essex"));
        var table = await Given.ATimetable(site, essex);
        var import = await Given.AnImportInReview(site, essex);
        var plan = await Given.APlan(site, essex);
        var candidate = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).OrderBy(c => c.Order)
            .Select(c => new SeenCandidate(c.Id, c.Version)).FirstAsync());
        var seen = new SeenTimetable(table.Id, table.Version);
        var by = Given.AChange(site) with { WhoId = Guid.CreateVersion7() };
        var before = await Entries();

        await Refused<MoveStage>(use => use.RunAsync(seen, new Dictionary<string, DateOnly> { ["launch"] = new(2027, 5, 1) }, by));
        await Refused<RecordStage>(use => use.RunAsync(seen, "launch", new(2026, 5, 1), by));
        await Refused<AssignStage>(use => use.RunAsync(seen, "launch", "Somebody", by));
        await Refused<Rebaseline>(use => use.RunAsync(seen, null, by));
        await Refused<TakeInHand>(use => use.RunAsync(candidate.Id, by));
        await Refused<AcceptCandidates>(use => use.RunAsync(import, [candidate], by));
        await Refused<DropCandidate>(use => use.RunAsync(import, candidate, by));
        await Refused<MoveCandidate>(use => use.RunAsync(import, candidate, up: false, by));
        await Refused<DrawSample>(use => use.RunAsync(import, by));
        await Refused<UndoStep>(use => use.RunAsync(import, null, by));
        await Refused<AbandonImport>(use => use.RunAsync(import, by));
        await Refused<ConfirmImport>(use => use.RunAsync(import, new("A plan", "a-plan", EditionStage.Final, new(2025, 3, 31)), by));
        await Refused<CorrectTitle>(use => use.RunAsync(new(plan.PlanId, "Another title", 0), by));
        await Refused<RedactPassage>(use => use.RunAsync(new(plan.PlanId, "every victim", "a word"), by));

        (await Entries()).ShouldBe(before);

        Task<int> Entries() => site.ReadAsync(db => db.AuditEntries.CountAsync());

        async Task Refused<T>(Func<T, Task> run)
            where T : notnull
        {
            await using var scope = site.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<AppDb>().ActsIn = kent.Id;
            (await Given.CodeOfRefusal(() => run(scope.ServiceProvider.GetRequiredService<T>()))).ShouldBe("OfAnotherArea", typeof(T).Name);
        }
    }
}
