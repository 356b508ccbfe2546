using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A page on which an editor does one thing to a plan, with a reason for the record:
/// takes an edition or a passage back, or corrects its title.</summary>
internal abstract class PlanActModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Plan { get; set; } = "";

    [BindProperty]
    public string? Why { get; set; }

    public string PlanTitle => Found.Title;

    internal PlanLinks Links { get; private set; } = null!;

    protected AppDb Db => db;

    protected IStringLocalizer<ManageWords> Words => words;

    protected PoliceArea Area { get; private set; } = null!;

    protected Plan Found { get; private set; } = null!;

    protected virtual IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string> { ["NoteMissing"] = "Note" };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        Open();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
        {
            return NotFound();
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            ModelState.AddModelError(nameof(Why), words["ReasonMissing"]);
            ModelState.AddFurther(WhyNot(), Fields);
            return Page();
        }

        try
        {
            return await DoAsync(clock.ChangeBy(User, words["ActBecause", Act, Why]), cancel);
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    /// <summary>What is done, for the trail, where the reason stands after it.</summary>
    protected abstract string Act { get; }

    /// <summary>Whether the act can be done to the plan that was found.</summary>
    protected virtual bool Fits() => true;

    /// <summary>What speaks against the act as the form stands, so far as that can be told before it is tried.</summary>
    protected abstract IReadOnlyList<Reason> WhyNot();

    /// <summary>Fills the form when the page is opened.</summary>
    protected virtual void Open()
    {
    }

    protected abstract Task<IActionResult> DoAsync(Change change, CancellationToken cancel);

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        Area = await here.GetAsync();
        Links = new PlanLinks(Area.Slug);
        Found = (await db.Plans.AsNoTracking().Include(plan => plan.Editions)
            .SingleOrDefaultAsync(plan => plan.AreaId == Area.Id && plan.Slug == Plan, cancel))!;
        return Found is not null && Fits();
    }
}
