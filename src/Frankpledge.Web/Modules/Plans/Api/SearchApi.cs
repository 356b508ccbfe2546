using System.Text;
using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The search page as JSON.</summary>
internal static class SearchApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/{area}/search.json", FindAsync).GivesJson<SearchData>(PublicText.Get("ApiSearch")).Given("q", "plan");

    private static async Task<IResult> FindAsync(string area, string? q, string? plan, PublicPlans plans, PlanSearch search) =>
        await plans.FindAsync(area, plan) is { } found
            ? Results.Text(JsonSerializer.Serialize(SearchData.Of(found, await search.RunAsync(found, q)), Verb.Json), "application/json", Encoding.UTF8)
            : Results.NotFound();
}
