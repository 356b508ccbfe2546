using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>What hangs on one statement, with the ways to add, correct and withdraw.</summary>
[Authorize(Policies.Recorder)]
internal sealed class ThreadModel(AreaHere here, AppDb db, StatementThreads threads, TimeProvider clock) : StatementDesk(here, db, clock)
{
    private readonly AppDb records = db;

    /// <summary>Whether it is a promise of the plan in force, of which can be recorded that it was met or given up.</summary>
    public bool IsPromise { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Saved { get; set; }

    public IReadOnlyList<ThreadLine> Lines { get; private set; } = [];

    /// <summary>What became of a promise has a page of its own.</summary>
    public static bool IsEntry(ThreadLine line) => !ThreadEntry.OfPromises.Contains(line.Kind);

    public async Task<IActionResult> OnGetAsync(string plan, string reference, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, cancel))
        {
            return NotFound();
        }

        IsPromise = (await records.StatementsInForceAsync(Area.Id, Today, cancel)).Any(one => one.Id == Statement.Id && one.IsPromise);
        Lines = await threads.OfAsync(Area.Id, Today, Statement.Id, cancel);
        return Page();
    }
}
