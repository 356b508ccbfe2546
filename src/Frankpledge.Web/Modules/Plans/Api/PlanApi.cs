using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Reading;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Frankpledge.Web.Modules.Plans.Pages.Public;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>The latest edition of an area's plan as JSON and as CSV.</summary>
internal static class PlanApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/plans/{plan}/data.json", JsonAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/plans/{plan}/data.csv", CsvAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/plans/{plan}/editions/{number:int}/data.json", JsonAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
        app.MapGet("/{area}/plans/{plan}/editions/{number:int}/data.csv", CsvAsync).AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static async Task<IResult> JsonAsync(string area, string plan, int? number, AppDb db, PromisesHere promises, TimeProvider clock, HttpRequest request) =>
        await ReadAsync(db, (area, plan, number), promises, clock, request) is { } data ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(string area, string plan, int? number, AppDb db, PromisesHere promises, TimeProvider clock, HttpRequest request)
    {
        if (await ReadAsync(db, (area, plan, number), promises, clock, request) is not { } data)
        {
            return Results.NotFound();
        }

        var text = CsvFile.Text(
            ["reference", "kinds", "actors", "text", "stem", "theme", "heading", "target", "refs", "language", "url", "check", "state", "pending_change"],
            data.Statements.Select(s => (IReadOnlyList<object?>)
            [
                s.Reference, s.Kinds.Select(kind => $"{kind}"), s.Actors, s.Text, s.Stem, s.Section.ElementAtOrDefault(0), s.Section.ElementAtOrDefault(1),
                s.Targets.Select(t => TargetWords.Line(t.Said)), s.Refs, s.Language, s.Url, s.Check, s.State, s.Targets.Select(t => t.PendingChange).FirstOrDefault(warning => warning is not null),
            ]));
        return Results.Text(text, CsvFile.MediaType);
    }

    private static async Task<PlanData?> ReadAsync(AppDb db, (string Area, string Plan, int? Number) asked, PromisesHere promises, TimeProvider clock, HttpRequest request)
    {
        if (await PublicPlan.FindAsync(db, clock.Today(), asked.Area, asked.Plan, asked.Number) is not { Edition: { } edition, Plan: { } plan } found)
        {
            return null;
        }

        var rows = await (
            from wording in db.Wordings.AsNoTracking().Include(w => w.Targets)
            join statement in db.Statements on wording.StatementId equals statement.Id
            where wording.EditionId == edition.Id && !edition.IsWithdrawn
            orderby wording.Order
            select new { wording, statement.Id, statement.Letter, statement.Number }).ToListAsync();
        // Where a promise stands belongs to the promise today: an edition that is not the one that binds says nothing of it.
        var binds = found.Plans.Leading is { } leading && found.Plans.ShownOf(leading).Id == edition.Id;
        var states = (binds ? await promises.OfAsync(found.Area.Id, clock.Today()) : []).ToDictionary(one => one.Promise.Statement, one => one.State);
        var site = $"{request.Scheme}://{request.Host}";
        var facts = found.Area.Facts();
        return new PlanData(
            found.Area.Slug, plan.Slug, plan.Title, edition.Number, edition.Stage.ToString(), edition.IssuedOn, edition.SourceSha256, edition.Sha256, found.Area.IsDemonstration,
            rows.ConvertAll(row =>
            {
                var reference = new StatementReference(row.Letter, row.Number).ToString();
                var w = row.wording;
                return new StatementData(
                    reference, w.Kinds, [.. w.Actors.Select(a => a.Name)], w.Text, w.Stem, w.Section, [.. w.Targets.OrderBy(t => t.Order).Select(target => TargetData.Of(target, facts))], w.Refs, w.Language,
                    site + found.UrlOf(reference), LabelledWords.Of(w), w.DecidedIn, states.TryGetValue(row.Id, out var state) ? state : null);
            }),
            await db.LabelSumAsync(edition.Id))
        {
            Standing = found.Standing!.Value.ToString(), EditionUrl = site + found.UrlOf(edition), WithdrawnNote = edition.WithdrawnNote, RedactedAt = edition.RedactedAt,
            IssueNotJudged = edition is { IsIssue: true, IssuedOn: { } issued } ? IssueReading.WhyNotJudged(facts, issued) : null,
            Counts = Of(new PlanCounts(rows.Select(row => row.wording.Kinds))),
        };
    }

    private static CountData Of(PlanCounts counts) => new(
        counts.All, counts.Text, counts.Overlapping, Enum.GetValues<StatementKind>().ToDictionary(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()), counts.Of));
}
