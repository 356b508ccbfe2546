using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Access;

/// <summary>The area that the address names, with its bodies, read once a request.</summary>
internal sealed class AreaHere(AppDb db, IHttpContextAccessor http, TimeProvider clock)
{
    private PoliceArea? found;

    /// <exception cref="BadHttpRequestException">404: no such area.</exception>
    public async Task<PoliceArea> GetAsync()
    {
        var slug = http.HttpContext!.GetRouteValue("area") as string;
        return found ??= await db.Areas.Include(area => area.Bodies).SingleOrDefaultAsync(area => area.Slug == slug)
            ?? throw new BadHttpRequestException("There is no such area.", StatusCodes.Status404NotFound);
    }

    /// <summary>What a rule is to the body that governs here today, in words; null where it applies as written, or the address names no area (R13).</summary>
    public async Task<Sentence?> MarkAsync(string rule) => http.HttpContext?.GetRouteValue("area") is string && await GetAsync() is var area
        ? IsOfRuleBook ? RuleCitation.Mark(rule, area.Facts().ModelOn(clock.Today()), area.Nation)
            : RuleCitation.MarkAtWork(rule, area.Facts().ModelOn(clock.Today()), area.Nation) : null;

    private bool IsOfRuleBook => http.HttpContext?.GetRouteValue("page") is string page && page.StartsWith("/Modules/Law/", StringComparison.Ordinal);

    public static AreaFace Face(PoliceArea area) => new(area.Name, area.Slug, area.Colour, area.IsDemonstration ? PublicText.Get("DemonstrationNote") : null)
    {
        Logo = area.LogoFingerprint is { } fingerprint ? $"/{area.Slug}/logo/{fingerprint}" : null,
    };
}
