using Frankpledge.BrowserTests.Support;

namespace Frankpledge.BrowserTests.Routes;

public sealed class EveryRoute(Demonstration demonstration, RouteValues values) : IClassFixture<RouteValues>
{
    public static TheoryData<string> Names => [.. Visits.All.Select(visit => visit.Name)];

    [Fact]
    public void Every_route_appears_in_the_accessibility_run()
    {
        var routes = demonstration.Site.PageRoutes();

        routes.ShouldContain("/{area}/plans/{plan}/{reference}");
        routes.Except(Visits.All.Select(visit => visit.Route)).ShouldBeEmpty("these routes are in no visit");
        Visits.All.Select(visit => visit.Route).Except(routes).ShouldBeEmpty("these visits have no route");
    }

    /// <summary>A desk's screen, its half (or its text at twice the size), a telephone, and the narrowest that must do.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_used_by_everyone_at_any_width(string name)
    {
        var visit = Visits.All.Single(one => one.Name == name);
        await using var tab = await TabAsync(visit);
        await tab.OpenAsync(values.Address(visit), visit.Status);
        tab.Place.ShouldBe(values.Address(visit), "the page must not lead elsewhere");

        await PictureAsync(tab, visit);
        await tab.ResizeAsync(360);
        await PictureAsync(tab, visit);
        await tab.ProveAsync();
        foreach (var width in new[] { 320, 640 })
        {
            await tab.ResizeAsync(width);
            await tab.FitsAsync();
        }

        await tab.ResizeAsync(1280);
        await tab.ProveAsync();
    }

    private Task<Tab> TabAsync(Visit visit) => visit switch
    {
        { OnEmptySite: true } => demonstration.Chromium.TabAsync(values.EmptySite),
        { As: { } account } => demonstration.SignedInAsync(account),
        _ => demonstration.TabAsync(),
    };

    private static async Task PictureAsync(Tab tab, Visit visit)
    {
        if (visit.Picture is { } picture)
        {
            await Pictures.TakeAsync(tab.Page, picture);
        }
    }
}
