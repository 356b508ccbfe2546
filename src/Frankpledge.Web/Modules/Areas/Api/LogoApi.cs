using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Design.Serving;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Api;

/// <summary>The picture of an area's masthead. Its address carries its fingerprint, so browsers may keep it for ever.</summary>
internal static class LogoApi
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/{area}/logo/{fingerprint}", AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(string area, string fingerprint, AppDb db, HttpContext http)
    {
        var logo = await (
            from shown in db.AreaLogos.AsNoTracking()
            join owner in db.Areas on shown.AreaId equals owner.Id
            where owner.Slug == area && owner.LogoFingerprint == fingerprint
            select shown).SingleOrDefaultAsync(http.RequestAborted);
        if (logo is null)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = AssetEndpoint.ForEver;
        return Results.Bytes(logo.Content, logo.MediaType);
    }
}
