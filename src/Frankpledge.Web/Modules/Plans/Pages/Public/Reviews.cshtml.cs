using Frankpledge.Persistence;
using Frankpledge.Plans.Upkeep;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The review log of a plan and its variations, for the public (R43, R44).</summary>
[Kept("plan")]
public sealed class ReviewsModel(AppDb db, PublicPlans plans, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    /// <summary>Null while no plan is here.</summary>
    public PlanInUse? Use { get; private set; }

    public string Area { get; private set; } = "";

    public string Root { get; private set; } = "";

    public string Json => $"/{Area}/reviews.json?plan={Uri.EscapeDataString(Use!.Plan.Slug)}";

    public async Task<IActionResult> OnGetAsync(string area, string? plan, CancellationToken cancel)
    {
        if (await plans.FindAsync(area, plan) is not { } found)
        {
            return NotFound();
        }

        Area = found.Area.Slug;
        (Use, Root) = found.Slug is { } slug ? (await db.PlanInUseAsync(found.Area.Facts(), slug, clock.Today(), cancel), found.PlanRoot) : (null, "");
        var here = $"/{Area}/reviews{(found.Slug is null ? "" : $"?plan={Uri.EscapeDataString(found.Slug)}")}";
        ViewData.Set(found.Layout(words["ReviewsTitle"], this.Address(here), words["ReviewsLead"], saysStanding: false));
        return Page();
    }
}
