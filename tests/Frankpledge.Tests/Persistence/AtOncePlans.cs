using Frankpledge.Common;
using Frankpledge.Plans.EqualityDuty;
using Frankpledge.Plans.Matrices;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Persistence;

/// <summary>The rows of <see cref="AtOnceTests"/> for what is said beside a plan: in its matrices, of its reviews and of the equality duty.</summary>
internal static class AtOncePlans
{
    public static Dictionary<string, AtOnce> Rows { get; } = new()
    {
        [nameof(AnswerCell)] = AtOnce.Once<AnswerCell>(
            async (site, area) =>
            {
                await Given.APlan(site, area);
                return (use, change) => use.RunAsync(area.Id, "2025-2029", new("section-7", "f", "statements", false, "C1", "", 0), change);
            },
            async site => (await site.ReadAsync(db => db.MatrixAnswers.CountAsync())).ShouldBe(1)),
        [nameof(TakeBackCell)] = AtOnce.Once<TakeBackCell>(async (site, area) =>
        {
            await Given.APlan(site, area);
            var said = await site.UseAsync<AnswerCell, MatrixAnswer>(use =>
                use.RunAsync(area.Id, "2025-2029", new("section-7", "f", "statements", false, "C1", "", 0), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, "2025-2029", "section-7", said.Id, change);
        }),
        [nameof(EnterLocalPlan)] = AtOnce.Once<EnterLocalPlan>(
            (site, area) => Task.FromResult<Func<EnterLocalPlan, Change, Task>>((use, change) => use.RunAsync(area.Id, new("Ashford plan", "Ashford",
                "The website", site.Today), change)),
            async site => (await site.ReadAsync(db => db.LocalPlans.CountAsync())).ShouldBe(1)),
        [nameof(EndLocalPlan)] = AtOnce.Once<EndLocalPlan>(async (site, area) =>
        {
            var one = await site.UseAsync<EnterLocalPlan, LocalPlan>(
                use => use.RunAsync(area.Id, new("Ashford plan", "Ashford", "The website", site.Today), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, one.Id, site.Today, change);
        }),
        [nameof(RecordPlanReview)] = AtOnce.Once<RecordPlanReview>(
            async (site, area) =>
            {
                await Given.APlan(site, area);
                return (use, change) => use.RunAsync(area.Id, "2025-2029",
                    new(site.Today, ReviewCause.Yearly, ReviewOutcome.Stays, "P. Lead, policy lead", "Paper", null), change);
            },
            async site => (await site.ReadAsync(db => db.PlanReviews.CountAsync())).ShouldBe(1)),
        [nameof(WithdrawPlanReview)] = AtOnce.Once<WithdrawPlanReview>(async (site, area) =>
        {
            await Given.APlan(site, area);
            var one = await site.UseAsync<RecordPlanReview, PlanReview>(use => use.RunAsync(area.Id, "2025-2029",
                new(site.Today, ReviewCause.Yearly, ReviewOutcome.Stays, "P. Lead, policy lead", "Paper", null), Given.AChange(site)));
            return (use, change) => use.RunAsync(area.Id, "2025-2029", one.Id, "It was of another plan.", change);
        }),
        [nameof(RecordEqualityPublication)] = AtOnce.Once<RecordEqualityPublication>(
            (site, area) => Task.FromResult<Func<RecordEqualityPublication, Change, Task>>((use, change) => use.RunAsync(area.Id,
                EqualityPaper.Information, site.Today, "Report", change))),
        [nameof(RecordGroupHeard)] = AtOnce.Once<RecordGroupHeard>(async (site, area) =>
        {
            await Given.APlan(site, area);
            return (use, change) => use.RunAsync(area.Id, "2025-2029", new("under 25", 4, 12, "Report; census"), 0, change);
        }),
    };
}
