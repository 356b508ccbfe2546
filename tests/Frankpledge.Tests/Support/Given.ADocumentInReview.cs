using System.Text;
using Frankpledge.Areas;
using Frankpledge.Plans.Review;

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
}
