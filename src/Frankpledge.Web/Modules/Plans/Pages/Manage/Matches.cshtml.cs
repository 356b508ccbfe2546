using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What a new version changes against the edition before: words, labels, what is added and dropped; and what stays the same.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class MatchesModel(AreaHere here, AppDb db) : PageModel
{
    public const int PageSize = 60;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "show", SupportsGet = true)]
    public string Shown { get; set; } = "Changed";

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    /// <summary>Null for a new plan.</summary>
    public EditionChanges? Changes { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        if (!ChangeGroups.All.Contains(Shown) || !await db.PlanImports.AnyAsync(i => i.Id == Id && i.AreaId == area.Id, cancel))
        {
            return NotFound();
        }

        Changes = await db.ChangesOfImportAsync(Id, cancel);
        return Page();
    }

    public IReadOnlyList<EditionChange> Of(string group) => ChangeGroups.Of(Changes, group);

    /// <summary>The lines of the group shown, of the page shown.</summary>
    public IEnumerable<EditionChange> OnPage => Of(Shown).Skip((Math.Max(1, PageNumber) - 1) * PageSize).Take(PageSize);
}
