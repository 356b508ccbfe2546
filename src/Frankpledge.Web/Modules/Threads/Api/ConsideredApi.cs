using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>What was considered and what it changed, as JSON and as CSV: the evidence pack of R171 for machines.</summary>
internal static class ConsideredApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/considered.json", JsonAsync).GivesJson<IReadOnlyList<ConsideredData>>(ThreadWords.Get("ApiConsideredJson")).Given();
        app.MapGet("/{area}/considered.csv", CsvAsync).GivesFile(CsvFile.MediaType, ThreadWords.Get("ApiConsideredCsv")).Given();
    }

    private static async Task<IResult> JsonAsync(string area, PublicPlans plans, SourcesHere sources, TimeProvider clock, HttpRequest request,
        CancellationToken cancel) => await ReadAsync(area, plans, sources, clock, request, cancel) is { } data
            ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, PublicPlans plans, SourcesHere sources, TimeProvider clock, HttpRequest request,
        CancellationToken cancel) => await ReadAsync(area, plans, sources, clock, request, cancel) is { } data
            ? Results.Text(CsvFile.Text(ConsideredData.Columns, data.Select(one => one.Cells())), CsvFile.MediaType) : Results.NotFound();

    private static async Task<IReadOnlyList<ConsideredData>?> ReadAsync(string area, PublicPlans plans, SourcesHere sources, TimeProvider clock,
        HttpRequest request, CancellationToken cancel) => await plans.FindAsync(area) is not { } found ? null
            : [.. (await sources.OfAsync(found.Area.Id, clock.Today(), cancel))
                .Select(one => ConsideredData.Of(one, $"{request.Scheme}://{request.Host}/{found.Area.Slug}"))];
}
