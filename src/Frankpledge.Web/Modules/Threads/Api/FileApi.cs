using Frankpledge.Threads;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.Net.Http.Headers;

namespace Frankpledge.Web.Modules.Threads.Api;

/// <summary>The file that is attached to an entry, as it came, for whoever may read the entry. It is never shown in the page's own name.</summary>
internal static class FileApi
{
    public static void Map(WebApplication app) => app.MapGet("/{area}/threads/files/{id:guid}", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string area, Guid id, PublicPlans plans, FilesHere files, TimeProvider clock, HttpContext http,
        CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found || await files.ForReadersAsync(found.Area.Id, id, clock.Today(), cancel) is not { } file)
        {
            return Results.NotFound();
        }

        // It may be removed at any time, and whoever asks again is to see that.
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.File(file.Content, file.MediaType, file.Name, entityTag: new EntityTagHeaderValue($"\"{file.Sha256}\""));
    }
}
