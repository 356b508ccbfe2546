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

/// <summary>Takes an edition from the public, with a note in its place.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class WithdrawModel(AreaHere here, AppDb db, WithdrawEdition withdraw, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["NoteMissing"] = nameof(Note) };

    [BindProperty(SupportsGet = true)]
    public string Plan { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public string PlanTitle { get; private set; } = "";

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await FindAsync(cancel) is not { } area)
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
            await withdraw.RunAsync(new EditionToWithdraw(area, Plan, Number, Note ?? ""), clock.ChangeBy(User, Why), cancel);
            return Redirect(Links.Plans);
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<Guid?> FindAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        var found = await db.Plans.Where(plan => plan.AreaId == area.Id && plan.Slug == Plan && plan.Editions.Any(edition => edition.Number == Number)).Select(plan => plan.Title).SingleOrDefaultAsync(cancel);
        PlanTitle = found ?? "";
        return found is null ? null : area.Id;
    }
}
