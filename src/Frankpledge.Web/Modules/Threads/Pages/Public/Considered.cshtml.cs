using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Public;

/// <summary>What was considered and what it changed, or why it changed nothing: the evidence pack of R171, which prints as it stands.</summary>
[Kept]
public sealed class ConsideredModel(PublicPlans plans, SourcesHere sources, TimeProvider clock) : PageModel
{
    public string Area { get; private set; } = "";

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<SourceConsidered> Sources { get; private set; } = [];

    public int CountOf(SourceOutcome outcome) => Sources.Count(source => source.Outcome == outcome);

    public async Task<IActionResult> OnGetAsync(string area, CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        (Area, Sources) = (found.Area.Slug, await sources.OfAsync(found.Area.Id, Today, cancel));
        ViewData.Set(found.Layout(ThreadWords.Get("ConsideredTitle"), this.Address($"/{Area}/considered")));
        return Page();
    }
}
