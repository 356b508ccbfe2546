using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Takes an entry off the page, with a reason in its place.</summary>
[Authorize(Policies.Recorder)]
internal sealed class WithdrawModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ThreadWords> words) : StatementDesk(here, db, clock)
{
    private readonly AppDb records = db;
    private readonly TimeProvider time = clock;

    [BindProperty]
    public string? Why { get; set; }

    public ThreadEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string plan, string reference, Guid entry, CancellationToken cancel) =>
        await FindAsync(plan, reference, entry, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] WithdrawEntry withdraw, string plan, string reference, Guid entry, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, entry, cancel))
        {
            return NotFound();
        }

        try
        {
            await withdraw.RunAsync(Area.Id, entry, Why ?? "", time.ChangeBy(User, words["WhyWithdrawn", Statement.Reference]), cancel);
            return Redirect(Links.Done(Statement.PlanSlug, Statement.Reference, "withdrawn"));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, EntryForm.Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string plan, string reference, Guid id, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, cancel)
            || await records.EntryOnAsync(Area.Id, Statement.Id, id, cancel) is not { } entry)
        {
            return false;
        }

        Entry = entry;
        return true;
    }
}
