using System.Globalization;
using System.Text;
using Frankpledge.Common;
using Frankpledge.Documents.Writing;
using Frankpledge.Web.Base;
using Microsoft.Net.Http.Headers;

namespace Frankpledge.Web.Modules.Plans.Export;

/// <summary>An edition in every format, each at an address of its own that never changes, and the schema of its JSON.</summary>
internal static class ExportApi
{
    /// <summary>How long a request waits for a PDF before it is told how far that is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private const string SchemaType = "application/schema+json";

    public static void Map(WebApplication app)
    {
        foreach (var format in Enum.GetValues<ExportFormat>())
        {
            var route = app.MapGet($"/{{area}}/plans/{{plan}}/editions/{{number:int}}/{format.Path}",
                (string area, string plan, int number, EditionDocuments documents, PlanExports exports, HttpContext http) =>
                    AnswerAsync(format, documents.FindAsync(area, plan, number, SiteOf(http.Request), http.RequestAborted), exports, http));

            // The description of the data tells of what programs read.
            route = format switch
            {
                ExportFormat.Json => route.GivesJson<PlanFileData>(ExportText.Get("ApiJson")),
                ExportFormat.Csv => route.GivesFile(format.MediaType, ExportText.Get("ApiCsv")),
                _ => route,
            };
            if (format.NeedsChromium || format == ExportFormat.Docx)
            {
                route.AllowAnonymous();
            }
            else
            {
                route.Given();
            }
        }

        app.MapGet(PlanFileData.SchemaPath, () => Results.Text(PlanJson.Schema(), SchemaType, Encoding.UTF8)).GivesFile(SchemaType, ExportText.Get("ApiSchema"))
            .AllowAnonymous().WithMetadata(new KeptAttribute());
    }

    private static async Task<IResult> AnswerAsync(ExportFormat format, Task<EditionDocument?> finding, PlanExports exports, HttpContext http)
    {
        if (await finding is not { } document)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, no-cache";
        var tag = new EntityTagHeaderValue($"\"{PlanExports.KeyOf(document, format)}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false) || held.Equals(EntityTagHeaderValue.Any)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        try
        {
            var bytes = format.NeedsChromium ? await PrintedAsync(exports.Printed(document, format), http)
                : PlanExports.Written(document, format, SiteOf(http.Request)).Bytes;
            return bytes is null ? StillMaking(document, exports.Printed(document, format).Progress, http) : Sent(document, format, bytes, http);
        }
        catch (RefusedException refused)
        {
            http.Response.Headers.ETag = default;
            http.Response.Headers.RetryAfter = "60";
            return Results.Text(refused.Reasons[0].Sentence.ToString(), "text/plain", Encoding.UTF8, StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static IResult Sent(EditionDocument document, ExportFormat format, byte[] bytes, HttpContext http)
    {
        // What a browser shows it shows; a document of an office is saved.
        var disposition = new ContentDispositionHeaderValue(format is ExportFormat.Docx or ExportFormat.Csv ? "attachment" : "inline");
        disposition.SetHttpFileName(format.FileName(document.Found));
        http.Response.Headers.ContentDisposition = disposition.ToString();
        if (format is ExportFormat.Words or ExportFormat.LargePrint)
        {
            // The page allows itself its own style sheet and nothing else.
            var look = format == ExportFormat.Words ? HtmlLook.Words : HtmlLook.LargePrint;
            http.Response.Headers.ContentSecurityPolicy = HtmlWriter.Policy(document.Written, look)
                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
        }

        return Results.Bytes(bytes, format.MediaType);
    }

    private static async Task<byte[]?> PrintedAsync(PlanPrinter.Print print, HttpContext http)
    {
        try
        {
            return (await print.Done.WaitAsync(Patience, http.RequestAborted)).Pdf;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>A page that asks again by itself, without a script.</summary>
    private static IResult StillMaking(EditionDocument document, double progress, HttpContext http)
    {
        (http.Response.Headers.ETag, http.Response.Headers["Refresh"]) = (default, "3");
        var percent = (100 * progress).ToString("0", CultureInfo.CurrentCulture);
        var page = new WrittenDocument(ExportText.Get("MakingTitle"), "en-GB", [new WrittenParagraph(document.Written.Title, ParagraphRole.Lead)],
            [new WrittenParagraph(progress == 0 ? ExportText.Get("MakingWaits") : ExportText.Get("MakingFar", percent))], []);
        http.Response.Headers.ContentSecurityPolicy = HtmlWriter.Policy(page, HtmlLook.Words);
        return Results.Text(HtmlWriter.Write(page, HtmlLook.Words), HtmlWriter.MediaType, Encoding.UTF8, StatusCodes.Status202Accepted);
    }

    private static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}";
}
