using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;

namespace Frankpledge.Tests.Support;

internal static partial class Given
{
    /// <summary>A plan that is issued today with a record before issue: whatever stops it is set aside.</summary>
    public static async Task<Edition> AnIssuedPlan(TestSite site, PoliceArea area)
    {
        var stops = await site.ReadAsync(db => db.WhyNotIssueAsync(area.Facts(), site.Today));
        foreach (var same in stops.GroupBy(refusal => (refusal.Rule, refusal.Code)))
        {
            await site.UseAsync<OverrideIssueRule, IssueOverride>(use => use.RunAsync(area.Id, 1, new(same.Key.Rule!, same.Key.Code,
                "Only for the text of this plan.", "The Chief Executive", [.. same.Select(IssueOverride.MarkOf)]), site.Today, AChange(site)));
        }

        return await APlan(site, area, issued: site.Today);
    }
}
