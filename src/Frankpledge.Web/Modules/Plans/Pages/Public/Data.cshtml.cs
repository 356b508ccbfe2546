using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>What can be taken away as data, and what each field means.</summary>
[Kept]
public sealed class DataModel(AppDb db, PublicPlans plans, StatementThreads threads, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public static IReadOnlyList<string> Fields { get; } =
        ["reference", "kinds", "actors", "text", "stem", "section", "targets", "refs", "language", "url", "check", "checks", "source_text", "notes", "state",
            "pending_change", "in_force_to", "withdrawn_edition", "issue_not_judged", "licence"];

    public string Body => Found.Area.LocalPolicingBody(clock.Today()).Title;

    /// <summary>How much hangs on the statements, by question.</summary>
    public IReadOnlyList<ThreadCount> Counts { get; private set; } = [];

    /// <summary>How much of the edition people have checked; null where there is no plan yet.</summary>
    public LabelSum? Checks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string area)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Counts = ThreadCount.Of(await threads.OfAsync(found.Area.Id, clock.Today()));
        Checks = found.Edition is { } edition ? await db.LabelSumAsync(edition.Id) : null;
        ViewData.Set(found.Layout(PublicText.Get("DataTitle"), this.Address($"/{found.Area.Slug}/data")));
        return Page();
    }
}
