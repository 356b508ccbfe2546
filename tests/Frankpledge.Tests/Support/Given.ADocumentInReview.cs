using System.Text;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>A document that was uploaded and read, and waits for review.</summary>
    /// <param name="plan">The plan of which it is a new version, or null.</param>
    public static async Task<Guid> ADocumentInReview(TestSite site, PoliceArea area, string text = Misread.Text, Guid? plan = null)
    {
        var import =
            await site.UseAsync<UploadPlan, Guid>(use => use.RunAsync(new(area.Id, plan, "plan.md", Encoding.UTF8.GetBytes(text), Again: true), AChange(site)));
        await site.UseAsync<ReadUpload, bool>(use => use.RunAsync(import, AChange(site)));
        return import;
    }

    /// <summary>A document that was read and confirmed as the plan 2025-2029.</summary>
    public static async Task<Edition> AConfirmedDocument(TestSite site, PoliceArea area, string text)
    {
        var import = await ADocumentInReview(site, area, text);
        var seen = await site.ReadAsync(db => db.Candidates.Where(c => c.ImportId == import).Select(c => new SeenCandidate(c.Id, c.Version)).ToListAsync());
        await site.UseAsync<AcceptCandidates, bool>(async use =>
        {
            await use.RunAsync(import, seen, AChange(site));
            return true;
        });
        return await site.UseAsync<ConfirmImport, Edition>(use => use.RunAsync(import,
            new PlanToConfirm("Police and Crime Plan 2025 to 2029", "2025-2029", EditionStage.Final, new DateOnly(2025, 3, 31)), AChange(site)));
    }
}
