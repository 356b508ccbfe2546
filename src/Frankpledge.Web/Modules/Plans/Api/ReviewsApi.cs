using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The review log of a plan and its variations, as JSON.</summary>
internal static class ReviewsApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/{area}/reviews.json", JsonAsync).GivesJson<PlanReviewsData>(PublicText.Get("ApiReviewsJson")).Given("plan");

    private static async Task<IResult> JsonAsync(string area, string? plan, AppDb db, PublicPlans plans, TimeProvider clock, CancellationToken cancel) =>
        await plans.FindAsync(area, plan) is { Slug: { } slug } found && await db.PlanInUseAsync(found.Area.Facts(), slug, clock.Today(), cancel) is { } use
            ? Results.Text(JsonSerializer.Serialize(PlanReviewsData.Of(use, found.PlanRoot), Verb.Json), "application/json", Encoding.UTF8)
                : Results.NotFound();
}

/// <summary>The reviews and variations of a plan. Fields are added to, never renamed.</summary>
/// <param name="Owed">What the law says of its review today.</param>
internal sealed record PlanReviewsData(string Plan, DateOnly? IssuedOn, IReadOnlyList<PlanReviewData> Reviews, IReadOnlyList<VariationData> Variations,
    IReadOnlyList<Reason> Owed)
{
    /// <param name="root">The plan's public address.</param>
    public static PlanReviewsData Of(PlanInUse use, string root) => new(use.Plan.Slug, use.IssuedOn,
        [.. use.Reviews.Select(one => new PlanReviewData(one.Id, one.ReviewedOn, Choices.InWords(one.Cause), Choices.InWords(one.Outcome), one.Person,
            one.Document,
            one.Words, one.WithdrawnOn, one.WithdrawnWhy))],
        [.. use.Variations.Select(one => new VariationData(one.Edition.Number, one.Edition.IssuedOn, $"{root}/changes?from={one.Before}&to={one.Edition.Number}"))],
        use.Owed);
}

/// <param name="Cause"><c>yearly</c>, <c>panel report</c>, <c>threats changed</c> or <c>other</c>.</param>
/// <param name="Outcome"><c>stays</c>, <c>to vary</c> or <c>to replace</c>.</param>
internal sealed record PlanReviewData(Guid Id, DateOnly ReviewedOn, string Cause, string Outcome, string Person, string Document, string Words,
    DateOnly? WithdrawnOn, string? WithdrawnWhy);

/// <param name="Changes">Where the changed passages are listed.</param>
internal sealed record VariationData(int Edition, DateOnly? IssuedOn, string Changes);
