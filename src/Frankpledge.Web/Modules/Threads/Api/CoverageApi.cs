using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>Which statements can answer for themselves, as JSON and as CSV: the most holes first.</summary>
internal static class CoverageApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/coverage.json", JsonAsync).GivesJson<CoverageOfPlan>(ThreadWords.Get("ApiCoverageJson")).Given("plan", "show");
        app.MapGet("/{area}/coverage.csv", CsvAsync).GivesFile(CsvFile.MediaType, ThreadWords.Get("ApiCoverageCsv")).Given("plan", "show");
    }

    private static async Task<IResult> JsonAsync(string area, string? plan, string? show, PublicPlans plans, CoverageHere coverage, TimeProvider clock,
        HttpRequest request, CancellationToken cancel) => await ReadAsync(area, plan, show, plans, coverage, clock, request, cancel) is { } data
            ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, string? plan, string? show, PublicPlans plans, CoverageHere coverage, TimeProvider clock,
        HttpRequest request, CancellationToken cancel) => await ReadAsync(area, plan, show, plans, coverage, clock, request, cancel) is { } data
            ? Results.Text(CsvFile.Text(CoverageData.Columns, data.Rows.Select(row => (IReadOnlyList<object?>)
            [
                row.Reference, row.Text, row.Reason, row.Money, row.Measure, row.Account, row.Scrutiny, row.Holes, row.ToCheck, row.Url, row.Plan,
            ])), CsvFile.MediaType) : Results.NotFound();

    /// <summary>Of a plan of which every edition is withdrawn its note, as everywhere else.</summary>
    private static async Task<CoverageOfPlan?> ReadAsync(string area, string? plan, string? show, PublicPlans plans, CoverageHere coverage, TimeProvider clock,
        HttpRequest request, CancellationToken cancel) => await plans.FindAsync(area, plan) is not { Slug: { } slug } found ? null
            : await coverage.OfAsync(found.Area.Id, slug, show == "all", clock.Today(), cancel) is { } read
                ? CoverageOfPlan.Of(read, $"{request.Scheme}://{request.Host}/{found.Area.Slug}")
                : new(slug, found.Title!, found.Number ?? 0, 0, 0, 0, [], 0) { WithdrawnNote = found.WithdrawnNote };
}
