using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Each plan with its editions, and every import there was.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class PlansModel(AreaHere here, PlanDesk desk) : PageModel
{
    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public IReadOnlyList<ImportLine> InHand { get; private set; } = [];

    public IReadOnlyList<ImportLine> Earlier { get; private set; } = [];

    /// <summary>What was done on the page before: titled or withdrawn.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        Editions = await desk.EditionsAsync(area.Id, cancel);
        var imports = await desk.ImportsAsync(area.Id, cancel);
        InHand = [.. imports.Where(import => import.IsInHand)];
        Earlier = [.. imports.Where(import => !import.IsInHand)];
    }
}
