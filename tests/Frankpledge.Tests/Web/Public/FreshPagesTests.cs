using Frankpledge.Areas;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class FreshPagesTests
{
    [Fact]
    public async Task A_plan_confirmed_from_the_command_line_shows_on_pages_that_were_kept()
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var browser = site.Browser();
        (await browser.GetPageAsync("/kent")).Body.Words().ShouldNotContain("light every park");

        // The use case alone, as a verb or another node runs it: no page is there to evict anything.
        await Given.APlan(site, area);

        (await ShownWithinAsync(TimeSpan.FromSeconds(20), async () => (await browser.GetStringAsync("/kent/plans/2025-2029/C1")).Contains("light every park", StringComparison.Ordinal))).ShouldBeTrue();
    }

    private static async Task<bool> ShownWithinAsync(TimeSpan longest, Func<Task<bool>> shown)
    {
        using var patience = new CancellationTokenSource(longest);
        while (!patience.IsCancellationRequested)
        {
            try
            {
                if (await shown())
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // Not there yet.
            }

            await Task.Delay(200, CancellationToken.None);
        }

        return false;
    }
}
