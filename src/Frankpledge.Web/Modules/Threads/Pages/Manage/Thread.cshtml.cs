using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>What hangs on one statement, with the ways to add, correct and withdraw.</summary>
[Authorize(Policies.Recorder)]
internal sealed class ThreadModel(AreaHere here, AppDb db, StatementThreads threads, TimeProvider clock) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public ThreadLinks Links => new(Area.Slug);

    public StatementNamed Statement { get; private set; } = null!;

    /// <summary>Whether it is a promise of the plan in force, of which can be recorded that it was met or given up.</summary>
    public bool IsPromise { get; private set; }

    public IReadOnlyList<ThreadLine> Lines { get; private set; } = [];

    /// <summary>What became of a promise has a page of its own.</summary>
    public static bool IsEntry(ThreadLine line) => line.Kind is not (ThreadKind.Met or ThreadKind.GivenUp or ThreadKind.TakenBack);

    public async Task<IActionResult> OnGetAsync(string plan, string reference, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if (await db.StatementAsync(Area.Id, plan, reference, cancel) is not { } found)
        {
            return NotFound();
        }

        Statement = found;
        IsPromise = (await db.StatementsInForceAsync(Area.Id, clock.Today(), cancel)).Any(one => one.Id == found.Id && one.IsPromise);
        Lines = await threads.OfAsync(Area.Id, found.Id, cancel);
        return Page();
    }
}
