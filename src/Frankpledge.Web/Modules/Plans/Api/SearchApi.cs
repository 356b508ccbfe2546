using System.Text;
using System.Text.Json;
using Frankpledge.Persistence;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The search page as JSON.</summary>
internal static class SearchApi
{
    public static void Map(WebApplication app) => app.MapGet("/{area}/search.json", FindAsync).AllowAnonymous().WithMetadata(new KeptAttribute("q", "plan"));

    private static async Task<IResult> FindAsync(string area, string? q, string? plan, AppDb db, PlanSearch search, TimeProvider clock) =>
        await PublicPlan.FindAsync(db, clock.Today(), area, plan) is { } found
            ? Results.Text(JsonSerializer.Serialize(SearchData.Of(found, await search.RunAsync(found, q)), Verb.Json), "application/json", Encoding.UTF8)
            : Results.NotFound();
}
