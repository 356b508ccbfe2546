using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What hangs on the statements of an area, of all its plans, as JSON and as CSV.</summary>
internal static class ThreadApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/threads.json", JsonAsync).GivesJson<IReadOnlyList<ThreadData>>(PublicText.Get("ApiThreadsJson")).Given();
        app.MapGet("/{area}/threads.csv", CsvAsync).GivesFile(CsvFile.MediaType, PublicText.Get("ApiThreadsCsv")).Given();
    }

    private static async Task<IResult> JsonAsync(string area, AppDb db, PublicPlans plans, StatementThreads threads, TimeProvider clock, HttpRequest request) =>
        await ReadAsync(area, db, plans, threads, clock, request) is { } data
            ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, AppDb db, PublicPlans plans, StatementThreads threads, TimeProvider clock, HttpRequest request)
    {
        if (await ReadAsync(area, db, plans, threads, clock, request) is not { } data)
        {
            return Results.NotFound();
        }

        var text = CsvFile.Text(ThreadData.Columns, data.Select(line => (IReadOnlyList<object?>)
        [
            line.Reference, line.Question, line.Kind, line.Text, line.On, line.Pence, line.Value, line.Unit, line.Period, line.ForDay, line.Document,
            line.Place, line.Address,
            line.Invented ? "true" : "false", line.RecordedOn, line.Corrected, line.WithdrawnWhy, line.Url, line.PendingChange,
            line.Purpose, line.Strength, line.LinkWhy, line.Quote, line.Doubts.Select(doubt => doubt.ToString()), line.Plan,
            line.LinkDropped ? "true" : "false", line.FileName, line.FileSha256, line.FileUrl, line.WordsOfEdition,
        ]));
        return Results.Text(text, CsvFile.MediaType);
    }

    private static async Task<IReadOnlyList<ThreadData>?> ReadAsync(string area, AppDb db, PublicPlans plans, StatementThreads threads, TimeProvider clock,
        HttpRequest request) =>
        await plans.FindAsync(area) is { } found
            ? await ThreadData.AllAsync(db, threads, found.Area.Facts(), clock.Today(), $"{request.Scheme}://{request.Host}/{found.Area.Slug}") : null;
}
