using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>What hangs on the statements of an area, of all its plans, as JSON and as CSV.</summary>
internal static class ThreadApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/threads.json", JsonAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/threads.csv", CsvAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static async Task<IResult> JsonAsync(string area, AppDb db, StatementThreads threads, HttpRequest request) =>
        await ReadAsync(area, db, threads, request) is { } data ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, AppDb db, StatementThreads threads, HttpRequest request)
    {
        if (await ReadAsync(area, db, threads, request) is not { } data)
        {
            return Results.NotFound();
        }

        // A spreadsheet must not take a sentence for a formula.
        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape });
        foreach (var column in ThreadData.Columns)
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        foreach (var line in data)
        {
            foreach (var value in (object?[])[line.Reference, line.Question, line.Kind, line.Text, line.On.ToString("O", CultureInfo.InvariantCulture), line.Pence, line.Value, line.Unit, line.Period,
                line.ForDay?.ToString("O", CultureInfo.InvariantCulture), line.Document, line.Place, line.Address, line.Invented ? "true" : "false", line.RecordedOn.ToString("O", CultureInfo.InvariantCulture), line.Corrected, line.WithdrawnWhy, line.Url])
            {
                csv.WriteField(Convert.ToString(value, CultureInfo.InvariantCulture));
            }

            await csv.NextRecordAsync();
        }

        return Results.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }

    private static async Task<IReadOnlyList<ThreadData>?> ReadAsync(string area, AppDb db, StatementThreads threads, HttpRequest request) =>
        await PublicPlan.FindAsync(db, area) is { } found ? await ThreadData.AllAsync(db, threads, found.Area.Id, $"{request.Scheme}://{request.Host}/{found.Area.Slug}") : null;
}
