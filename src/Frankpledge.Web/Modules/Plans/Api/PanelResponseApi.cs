using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The response to the panel, recommendation by recommendation, as JSON and as CSV; nothing while it is not published.</summary>
internal static class PanelResponseApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/issue/{number:int}/panel-response.json", JsonAsync).GivesJson<PanelResponseData>(PublicText.Get("ApiPanelResponseJson")).Given();
        app.MapGet("/{area}/issue/{number:int}/panel-response.csv", CsvAsync).GivesFile(CsvFile.MediaType, PublicText.Get("ApiPanelResponseCsv")).Given();
    }

    private static async Task<IResult> JsonAsync(string area, int number, AppDb db, PublicPlans plans, HttpRequest request, CancellationToken cancel) =>
        await ReadAsync(area, number, db, plans, request, cancel) is { } data
            ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, int number, AppDb db, PublicPlans plans, HttpRequest request, CancellationToken cancel) =>
        await ReadAsync(area, number, db, plans, request, cancel) is { } data
            ? Results.Text(CsvFile.Text(RecommendationData.Columns, data.Recommendations.Select(one => one.Row)), CsvFile.MediaType) : Results.NotFound();

    private static async Task<PanelResponseData?> ReadAsync(string area, int number, AppDb db, PublicPlans plans, HttpRequest request,
        CancellationToken cancel) =>
        await plans.FindAsync(area) is { } found
            && (await db.IssueRecordsOfAsync(found.Area.Id, cancel)).FirstOrDefault(record => record.Number == number) is { } record
            && PanelResponse.Of(record) is { } response
            ? PanelResponseData.Of(response, $"{request.Scheme}://{request.Host}/{found.Area.Slug}/issue/{number}/panel-response") : null;
}
