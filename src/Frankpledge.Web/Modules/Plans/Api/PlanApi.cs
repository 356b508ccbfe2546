using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Promises;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The latest edition of an area's plan as JSON and as CSV.</summary>
internal static class PlanApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/plan.json", JsonAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/plan.csv", CsvAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static async Task<IResult> JsonAsync(string area, AppDb db, PromisesHere promises, HttpRequest request) =>
        await ReadAsync(area, db, promises, request) is { } data ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, AppDb db, PromisesHere promises, HttpRequest request)
    {
        if (await ReadAsync(area, db, promises, request) is not { } data)
        {
            return Results.NotFound();
        }

        await using var text = new StringWriter(CultureInfo.InvariantCulture);
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var column in (string[])["reference", "kinds", "actors", "text", "stem", "theme", "heading", "target", "refs", "language", "url", "state"])
        {
            csv.WriteField(column);
        }

        await csv.NextRecordAsync();
        foreach (var s in data.Statements)
        {
            csv.WriteField(s.Reference);
            csv.WriteField(string.Join("; ", s.Kinds));
            csv.WriteField(string.Join("; ", s.Actors));
            csv.WriteField(Unformulated(s.Text));
            csv.WriteField(Unformulated(s.Stem ?? ""));
            csv.WriteField(s.Section.ElementAtOrDefault(0));
            csv.WriteField(s.Section.ElementAtOrDefault(1));
            csv.WriteField(string.Join("; ", s.Targets.Select(t => $"{t.Measure}: {TargetWords.Sentence(t)}")));
            csv.WriteField(string.Join("; ", s.Refs));
            csv.WriteField(s.Language);
            csv.WriteField(s.Url);
            csv.WriteField(s.State?.ToString());
            await csv.NextRecordAsync();
        }

        return Results.Text(text.ToString(), "text/csv", Encoding.UTF8);
    }

    /// <summary>A spreadsheet must not take a sentence for a formula.</summary>
    private static string Unformulated(string text) => text.Length > 0 && "=+-@\t".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static async Task<PlanData?> ReadAsync(string area, AppDb db, PromisesHere promises, HttpRequest request)
    {
        if (await PublicPlan.FindAsync(db, area) is not { Edition: { } edition, Plan: { } plan } found)
        {
            return null;
        }

        var rows = await (
            from wording in db.Wordings.AsNoTracking()
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == edition.Id
            orderby wording.Order
            select new { wording, statement.Id, statement.Letter, statement.Number }).ToListAsync();
        var states = (await promises.OfAsync(found.Area.Id, request.HttpContext.RequestServices.GetRequiredService<TimeProvider>().Today())).ToDictionary(one => one.Promise.Statement, one => one.State);
        var site = $"{request.Scheme}://{request.Host}";
        return new PlanData(
            found.Area.Slug, plan.Slug, plan.Title, edition.Number, edition.Stage.ToString(), edition.IssuedOn, edition.SourceSha256, edition.Sha256, found.Area.IsDemonstration,
            rows.ConvertAll(row =>
            {
                var reference = new StatementReference(row.Letter, row.Number).ToString();
                var w = row.wording;
                return new StatementData(reference, w.Kinds, [.. w.Actors.Select(a => a.Name)], w.Text, w.Stem, w.Section, w.Targets, w.Refs, w.Language, site + found.UrlOf(reference), states.TryGetValue(row.Id, out var state) ? state : null);
            }));
    }
}
