using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Design.Layouts;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>The area that the address names, with its bodies, read once a request.</summary>
internal sealed class AreaHere(AppDb db, IHttpContextAccessor http)
{
    private PoliceArea? found;

    /// <exception cref="BadHttpRequestException">404: no such area.</exception>
    public async Task<PoliceArea> GetAsync()
    {
        var slug = http.HttpContext!.GetRouteValue("area") as string;
        return found ??= await db.Areas.Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug)
            ?? throw new BadHttpRequestException("There is no such area.", StatusCodes.Status404NotFound);
    }

    public static AreaFace Face(PoliceArea area) => new(area.Name, area.Slug, area.Colour, area.IsDemonstration ? PublicText.Get("DemonstrationNote") : null)
    {
        Logo = area.LogoFingerprint is { } fingerprint ? $"/{area.Slug}/logo/{fingerprint}" : null,
    };
}
