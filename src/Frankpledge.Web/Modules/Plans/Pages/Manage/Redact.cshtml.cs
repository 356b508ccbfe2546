using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Takes a passage out of every published text of a plan.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class RedactModel(AreaHere here, AppDb db, RedactPassage redact, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["NoteMissing"] = nameof(Note), ["PassageTooShort"] = nameof(Passage), ["PassageNotFound"] = nameof(Passage) };

    [BindProperty(SupportsGet = true)]
    public string Plan { get; set; } = "";

    [BindProperty]
    public string? Passage { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string PlanTitle { get; private set; } = "";

    public Redaction? Done { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } plan)
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), words["ReasonMissing"]);
            return Page();
        }

        try
        {
            Done = await redact.RunAsync(new PassageToRedact(plan, Passage ?? "", Note ?? ""), clock.ChangeBy(User, Why), cancel);
            (Passage, Note, Why) = (null, null, null);
            ModelState.Clear();
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
        }

        return Page();
    }

    private async Task<Guid?> FindAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        var found = await db.Plans.Where(plan => plan.AreaId == area.Id && plan.Slug == Plan).Select(plan => new { plan.Id, plan.Title }).SingleOrDefaultAsync(cancel);
        PlanTitle = found?.Title ?? "";
        return found?.Id;
    }
}
