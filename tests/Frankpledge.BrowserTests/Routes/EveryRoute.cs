using Frankpledge.BrowserTests.Support;

namespace Frankpledge.BrowserTests.Routes;

public sealed class EveryRoute(Demonstration demonstration)
{
    /// <summary>What a desk and a telephone show; half of a desk is its text at twice the size.</summary>
    private static readonly int[] OtherWidths = [640, 320];

    public static TheoryData<string> Names => [.. Visits.All.Select(visit => visit.Name)];

    [Fact]
    public void Every_route_appears_in_the_accessibility_run()
    {
        var routes = demonstration.Site.PageRoutes();

        routes.ShouldContain("/{area}/plan/{reference}");
        routes.Except(Visits.All.Select(visit => visit.Route)).ShouldBeEmpty("these routes are in no visit");
        Visits.All.Select(visit => visit.Route).Except(routes).ShouldBeEmpty("these visits have no route");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_can_be_used_by_everyone_at_any_width(string name)
    {
        var visit = Visits.All.Single(one => one.Name == name);
        var values = await RouteValues.ReadAsync(demonstration.Site);
        await using var tab = await demonstration.TabAsync();
        await tab.OpenAsync(values.Fill(visit.Route) + visit.Query, visit.Status);

        await PictureAsync(tab, visit);
        await tab.ProveAsync();
        foreach (var width in OtherWidths)
        {
            await tab.ResizeAsync(width);
            await tab.FitsAsync();
        }

        await tab.OpenAsync(values.Fill(visit.Route) + visit.Query, visit.Status);
        await tab.ResizeAsync(360);
        await PictureAsync(tab, visit);
        await tab.ProveAsync();
    }

    private static async Task PictureAsync(Tab tab, Visit visit)
    {
        if (visit.Picture is { } picture)
        {
            await Pictures.TakeAsync(tab.Page, picture);
        }
    }
}
