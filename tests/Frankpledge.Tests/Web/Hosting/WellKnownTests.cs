using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>What browsers and programs ask for without a link.</summary>
[Trait("Engine", "Both")]
public sealed class WellKnownTests
{
    [Fact]
    public async Task The_picture_for_a_tab_is_found_at_the_old_address_and_by_the_page()
    {
        await using var site = await TestSite.StartAsync();
        var old = await site.Browser().GetAsync(new Uri("/favicon.ico", UriKind.Relative));
        old.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var named = (await site.Browser().GetPageAsync("/law")).QuerySelector("link[rel=icon]").ShouldNotBeNull().GetAttribute("href")!;

        foreach (var address in new[] { old.Headers.Location!.OriginalString, named })
        {
            (await site.Browser().GetAsync(new Uri(address, UriKind.Relative))).Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        }
    }
}
