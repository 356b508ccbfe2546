using Frankpledge.BrowserTests.Support;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Demonstration;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.BrowserTests.Routes;

/// <summary>What the demonstration has to put in the place of <c>{area}</c>, <c>{reference}</c> and so on.</summary>
internal sealed class RouteValues(IReadOnlyDictionary<string, string> values)
{
    public static Task<RouteValues> ReadAsync(LiveSite site) => site.UseAsync<AppDb, RouteValues>(async db =>
    {
        var plan = await db.Plans.AsNoTracking().SingleAsync();
        var edition = await db.Editions.AsNoTracking().OrderByDescending(e => e.Number).FirstAsync();
        return new RouteValues(new Dictionary<string, string>
        {
            ["area"] = LoadDemonstration.Slug,
            ["plan"] = plan.Slug,
            ["number"] = "1",
            ["part"] = edition.Parts.First(part => part.Level == 1).Anchor,
            ["reference"] = "C1",
            ["status"] = "404",
        });
    });

    public string Fill(string route) => values.Aggregate(route, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));
}
