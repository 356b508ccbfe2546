using System.Text;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting.Demonstration;
using Frankpledge.Web.Modules.Plans;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.BrowserTests.Support;

/// <summary>Documents on the desk of the demonstration's office. None of them becomes public.</summary>
internal static class Uploads
{
    /// <summary>Five statements, of which the importer is sure.</summary>
    public const string Small = """
        # Police and Crime Plan

        ## Safer streets

        I will light every park by 2027.

        I expect the force to walk every beat each week.

        ## Roads

        I will publish the ten most dangerous junctions each year and I will repaint every crossing.

        I expect the force to stop cars that race.

        Councils should offer safe homes to every victim.
        """;

    private static Change Change => TimeProvider.System.ChangeByProgram("For a journey");

    /// <summary>Uploads a document as somebody would, and waits until it is read.</summary>
    /// <param name="asNewVersion">Of the demonstration's plan; otherwise a new plan.</param>
    public static async Task<Guid> UploadAsync(LiveSite site, string name, string text, bool asNewVersion = false)
    {
        var plan = await site.UseAsync<AppDb, Plan>(db => db.Plans.AsNoTracking().SingleAsync());
        var id = await site.UseAsync<UploadPlan, Guid>(upload => upload.RunAsync(
            new UploadedPlan(plan.AreaId, asNewVersion ? plan.Id : null, name, Encoding.UTF8.GetBytes(text), Again: true), Change));
        site.Service<ReaderBell>().Ring();
        while (await site
            .UseAsync<AppDb, bool>(db => db.PlanImports.AnyAsync(i => i.Id == id && (i.State == ImportState.Waiting || i.State == ImportState.Reading))))
        {
            await Task.Delay(50);
        }

        return id;
    }

    /// <summary>The statements found in a document, in its order.</summary>
    public static Task<List<Candidate>> FoundAsync(LiveSite site, Guid import) =>
        site.UseAsync<AppDb, List<Candidate>>(db => db.Candidates.AsNoTracking().Where(c => c.ImportId == import).OrderBy(c => c.Order).ToListAsync());

    public static async Task AcceptAllAsync(LiveSite site, Guid import)
    {
        var seen = (await FoundAsync(site, import)).ConvertAll(c => new SeenCandidate(c.Id, c.Version));
        await site.UseAsync<AcceptCandidates, bool>(async accept =>
        {
            await accept.RunAsync(import, seen, Change);
            return true;
        });
    }

    public static Task MakeUnsureAsync(LiveSite site, Candidate candidate) => site.UseAsync<AppDb, int>(db =>
        db.Candidates.Where(c => c.Id == candidate.Id).ExecuteUpdateAsync(set => set.SetProperty(c => c.Confidence, 0.4)));

    /// <summary>One that stays at 40 per cent, as if a reader were at it.</summary>
    public static Task<Guid> ReadForEverAsync(LiveSite site) => site.UseAsync<AppDb, Guid>(async db =>
    {
        var area = await db.Areas.SingleAsync(a => a.Slug == LoadDemonstration.Slug);
        var import = PlanImport.Upload(new UploadedPlan(area.Id, null, "long.pdf", [1]), Change);
        import.Take(Change.At.AddDays(1));
        db.PlanImports.Add(import);
        await db.SaveAsync(Change);
        await db.PlanImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Progress, 40));
        return import.Id;
    });
}
