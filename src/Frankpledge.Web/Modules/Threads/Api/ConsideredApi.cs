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

    private static async Task<IResult> JsonAsync(string area, PublicPlans plans, SourcesHere sources, CancellationToken cancel) =>
        await ReadAsync(area, plans, sources, cancel) is { } data
            ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, PublicPlans plans, SourcesHere sources, CancellationToken cancel) =>
        await ReadAsync(area, plans, sources, cancel) is { } data
            ? Results.Text(CsvFile.Text(ConsideredData.Columns, data.Select(one => (IReadOnlyList<object?>)
            [
                one.Key, one.Title, one.Text, one.Kind, one.On, one.Document, one.Place, one.Address, one.Invented ? "true" : "false", one.Outcome, one.Changed,
                one.Why, one.RecordedOn,
            ])), CsvFile.MediaType) : Results.NotFound();

    private static async Task<IReadOnlyList<ConsideredData>?> ReadAsync(string area, PublicPlans plans, SourcesHere sources, CancellationToken cancel) =>
        await plans.FindAsync(area) is { } found ? [.. (await sources.OfAsync(found.Area.Id, cancel)).Select(ConsideredData.Of)] : null;
}
