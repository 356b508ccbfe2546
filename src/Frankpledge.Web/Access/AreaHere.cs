using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Design.Layouts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Access;

/// <summary>The area that the address names, with its bodies, read once a request.</summary>
internal sealed class AreaHere(AppDb db, IHttpContextAccessor http, IStringLocalizer<AccessWords> words)
{
    private PoliceArea? found;

    /// <exception cref="BadHttpRequestException">404: no such area.</exception>
    public async Task<PoliceArea> GetAsync()
    {
        var slug = http.HttpContext!.GetRouteValue("area") as string;
        return found ??= await db.Areas.Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug)
            ?? throw new BadHttpRequestException("There is no such area.", StatusCodes.Status404NotFound);
    }

    public AreaFace Face(PoliceArea area) => new(area.Name, area.Slug, area.Colour, area.IsDemonstration ? words["Demonstration"].Value : null);
}
