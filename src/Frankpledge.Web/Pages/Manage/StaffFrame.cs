using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Pages.Manage.Plans;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Pages.Manage;

/// <summary>What stands around every staff page: the area, the body, who is signed in, the navigation.</summary>
public sealed class StaffFrame(AppDb db, TimeProvider clock, IStringLocalizer<ManageWords> words)
{
    /// <summary>Gives the page its frame.</summary>
    /// <returns>The area that the address names, or null when there is none.</returns>
    public async Task<PoliceArea?> OpenAsync(PageModel page, string title, params Link[] crumbs)
    {
        var slug = page.RouteData.Values["area"] as string;
        var area = await db.Areas.AsNoTracking().Include(a => a.Bodies).SingleOrDefaultAsync(a => a.Slug == slug);
        if (area is not null)
        {
            page.ViewData.Set(new StaffLayout
            {
                Title = title, Area = new AreaFace(area.Name, area.Slug, area.Colour, area.IsDemonstration ? words["DemonstrationNote"].Value : null),
                BodyName = BodyOf(page, area), SignedInAs = page.User.FindFirst("name")?.Value ?? words["Somebody"].Value, Nav = Nav(area.Slug), Crumbs = crumbs,
            });
        }

        return area;
    }

    private string BodyOf(PageModel page, PoliceArea area)
    {
        var ofPanel = RoleClaim.Of(page.User).Where(role => role.Area == area.Slug).All(role => role.Kind == BodyKind.Panel);
        return (ofPanel ? area.Panel(clock.Today()) : area.LocalPolicingBody(clock.Today())).Title;
    }

    private NavItem[] Nav(string area)
    {
        var links = new PlanLinks(area);
        return [new(words["NavToday"], links.Today), new(words["NavPlans"], links.Plans)];
    }
}
