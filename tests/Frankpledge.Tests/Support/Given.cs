using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Support;

/// <summary>What a test takes for granted, made by the use cases wherever there is one. A test states only what it is about.</summary>
internal static partial class Given
{
    /// <summary>A change by nobody in particular, at the site's present instant.</summary>
    public static Change AChange(TestSite site, string why = "For a test") => new("A tester", null, site.Clock.GetUtcNow(), why);

    public static Task<PoliceArea> AnArea(TestSite site, string slug = "kent", bool demonstration = false) =>
        site.UseAsync<SetUpArea, PoliceArea>(async use => (await use.RunAsync(
            new AreaToSetUp(slug, KnownAreas.Read().Find(slug)!.Name, AreaColour.Default, demonstration), AChange(site))).Area);

    /// <summary>An import whose statements wait for review. The text is written as <see cref="PlanText"/> reads it.</summary>
    /// <param name="plan">The plan of which it is a new version, or null.</param>
    public static Task<Guid> AnImportInReview(TestSite site, PoliceArea area, string text = PlanText.Example, Guid? plan = null) => site.ReadAsync(async db =>
    {
        var import = PlanImport.Upload(new UploadedPlan(area.Id, plan, "plan.txt", []), AChange(site));
        var found = PlanText.Read(text);
        import.Take(site.Clock.GetUtcNow());
        import.Open(found, 1.3);
        db.PlanImports.Add(import);
        var review = FoundCandidates.Of(import.Id, found, await db.ReviewBeforeAsync(plan));
        db.Candidates.AddRange(review.Candidates);
        db.MendedBlocks.AddRange(review.Mended);
        await db.SaveAsync(AChange(site));
        return import.Id;
    });

    /// <summary>A plan with a confirmed edition; a further edition of <paramref name="plan"/> when that is given.</summary>
    public static async Task<Edition> APlan(
        TestSite site, PoliceArea area, string text = PlanText.Example, string slug = "2025-2029", string title = "Police and Crime Plan 2025 to 2029",
        Guid? plan = null,
        EditionStage stage = EditionStage.Final, DateOnly? issued = null)
    {
        var import = await AnImportInReview(site, area, text, plan);
        var seen = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).Select(c => new SeenCandidate(c.Id, c.Version)).ToListAsync());
        await site.UseAsync<AcceptCandidates, bool>(async use =>
        {
            await use.RunAsync(import, seen, AChange(site) with { Who = Change.Program });
            return true;
        });
        return await site
            .UseAsync<ConfirmImport, Edition>(
                use => use.RunAsync(import, new PlanToConfirm(title, slug, stage, issued ?? new DateOnly(2025, 3, 31)), AChange(site)));
    }
}
