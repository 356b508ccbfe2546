using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Pages.Manage.Plans;

/// <summary>Each plan with its editions, and every import there was.</summary>
[Authorize(Policies.PlanEditor)]
public sealed class PlansModel(StaffFrame frame, PlanDesk desk, IStringLocalizer<ManageWords> words) : PageModel
{
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public IReadOnlyList<ImportLine> InHand { get; private set; } = [];

    public IReadOnlyList<ImportLine> Earlier { get; private set; } = [];

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await frame.OpenAsync(this, words["PlansTitle"]) is not { } area)
        {
            return NotFound();
        }

        Links = new PlanLinks(area.Slug);
        Editions = await desk.EditionsAsync(area.Id, cancel);
        var imports = await desk.ImportsAsync(area.Id, cancel);
        InHand = [.. imports.Where(import => import.IsInHand)];
        Earlier = [.. imports.Where(import => !import.IsInHand)];
        return Page();
    }
}
