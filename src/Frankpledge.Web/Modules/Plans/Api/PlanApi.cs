using System.Text;
using System.Text.Json;
using Frankpledge.Common;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Pages.Public;

namespace Frankpledge.Web.Modules.Plans.Api;

/// <summary>An edition of an area's plan as JSON and as CSV: the latest, or one by its number.</summary>
internal static class PlanApi
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/{area}/plans/{plan}/data.json", (string area, string plan, PlanAsData read, HttpRequest request) =>
            JsonAsync(read.ReadAsync(area, plan, null, SiteOf(request))))
            .GivesJson<PlanData>(PublicText.Get("ApiPlanJson")).Given();
        app.MapGet("/{area}/plans/{plan}/data.csv", (string area, string plan, PlanAsData read, HttpRequest request) =>
            CsvAsync(read.ReadAsync(area, plan, null, SiteOf(request))))
            .GivesFile(CsvFile.MediaType, PublicText.Get("ApiPlanCsv")).Given();
        app.MapGet("/{area}/plans/{plan}/editions/{number:int}/data.json", (string area, string plan, int number, PlanAsData read, HttpRequest request) =>
            JsonAsync(read.ReadAsync(area, plan, number, SiteOf(request))))
            .GivesJson<PlanData>(PublicText.Get("ApiEditionJson")).Given();
        app.MapGet("/{area}/plans/{plan}/editions/{number:int}/data.csv", (string area, string plan, int number, PlanAsData read, HttpRequest request) =>
            CsvAsync(read.ReadAsync(area, plan, number, SiteOf(request))))
            .GivesFile(CsvFile.MediaType, PublicText.Get("ApiEditionCsv")).Given();
    }

    private static async Task<IResult> JsonAsync(Task<PlanData?> reading) =>
        await reading is { } data ? Results.Text(JsonSerializer.Serialize(data, Verb.Json), "application/json", Encoding.UTF8) : Results.NotFound();

    private static async Task<IResult> CsvAsync(Task<PlanData?> reading)
    {
        if (await reading is not { } data)
        {
            return Results.NotFound();
        }

        var text = CsvFile.Text(
            ["reference", "kinds", "actors", "text", "stem", "theme", "heading", "target", "refs", "language", "url", "check", "state", "pending_change",
                "source_text", "notes"],
            data.Statements.Select(s => (IReadOnlyList<object?>)
            [
                s.Reference, s.Kinds.Select(kind => $"{kind}"), s.Actors, s.Text, s.Stem, s.Section.ElementAtOrDefault(0), s.Section.ElementAtOrDefault(1),
                s.Targets.Select(t => TargetWords.Line(t.Said)), s.Refs, s.Language, s.Url, s.Check, s.State, s.Targets.Select(t => t.PendingChange)
                    .FirstOrDefault(warning => warning is not null), s.SourceText,
                s.Notes.Select(note => $"{note.Label} {note.Text}".Trim()),
            ]));
        return Results.Text(text, CsvFile.MediaType);
    }

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
