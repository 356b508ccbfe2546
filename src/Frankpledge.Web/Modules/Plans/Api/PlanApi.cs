using System.Text;
using System.Text.Json;
using Frankpledge.Common;
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

        var text = CsvFile.Text(
            ["reference", "kinds", "actors", "text", "stem", "theme", "heading", "target", "refs", "language", "url", "state"],
            data.Statements.Select(s => (IReadOnlyList<object?>)
            [
                s.Reference, s.Kinds.Select(kind => $"{kind}"), s.Actors, s.Text, s.Stem, s.Section.ElementAtOrDefault(0), s.Section.ElementAtOrDefault(1),
                s.Targets.Select(t => $"{t.Measure}: {TargetWords.Sentence(t)}"), s.Refs, s.Language, s.Url, s.State,
            ]));
        return Results.Text(text, CsvFile.MediaType);
    }

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
