using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Areas.Pages.Public;

/// <summary>The areas of this installation; where there is none yet, the way to set one up.</summary>
[Kept]
public sealed class IndexModel(AppDb db) : PageModel
{
    public IReadOnlyList<(string Name, string Slug, bool IsDemonstration)> Areas { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        var areas = await db.Areas.AsNoTracking().OrderBy(a => a.Name).Select(a => new { a.Name, a.Slug, a.IsDemonstration }).ToListAsync();
        if (areas.Count == 0)
        {
            return Redirect("/set-up");
        }

        Areas = [.. areas.Select(a => (a.Name, a.Slug, a.IsDemonstration))];
        ViewData.Set(new PublicLayout
        {
            Title = PublicText.Get("AreasTitle"), PlanTitle = PublicText.Get("AreasCaption"),
            FooterLinks = [new(PublicText.Get("FooterAccessibility"), "/accessibility"), new(PublicText.Get("FooterPrivacy"), "/privacy")],
        });
        return Page();
    }
}
