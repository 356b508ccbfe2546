using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>Takes an entry off the page, with a reason in its place.</summary>
[Authorize(Policies.Recorder)]
internal sealed class WithdrawModel(AreaHere here, AppDb db, TimeProvider clock, IStringLocalizer<ThreadWords> words) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public PoliceArea Area { get; private set; } = null!;

    public ThreadLinks Links => new(Area.Slug);

    public StatementNamed Statement { get; private set; } = null!;

    public ThreadEntry Entry { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string plan, string reference, Guid entry, CancellationToken cancel) => await FindAsync(plan, reference, entry, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync([FromServices] WithdrawEntry withdraw, string plan, string reference, Guid entry, CancellationToken cancel)
    {
        if (!await FindAsync(plan, reference, entry, cancel))
        {
            return NotFound();
        }

        try
        {
            await withdraw.RunAsync(Area.Id, entry, Why ?? "", clock.ChangeBy(User, words["WhyWithdrawn", Statement.Reference]), cancel);
            return Redirect(Links.Of(Statement.PlanSlug, Statement.Reference));
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, EntryForm.Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string plan, string reference, Guid id, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        if (await db.StatementAsync(Area.Id, plan, reference, cancel) is not { } found
            || await db.ThreadEntries.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id && one.StatementId == found.Id && !one.IsWithdrawal, cancel) is not { } entry)
        {
            return false;
        }

        (Statement, Entry) = (found, entry);
        return true;
    }
}
