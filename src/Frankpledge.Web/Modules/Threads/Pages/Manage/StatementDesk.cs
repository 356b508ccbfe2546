using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>A page about the thread of one statement, which its address names.</summary>
internal abstract class StatementDesk(AreaHere here, AppDb db, TimeProvider clock) : PageModel
{
    public PoliceArea Area { get; private set; } = null!;

    public ThreadLinks Links => new(Area.Slug);

    public StatementNamed Statement { get; private set; } = null!;

    protected DateOnly Today { get; } = clock.Today();

    /// <returns>False where the area has no such statement.</returns>
    protected async Task<bool> FindAsync(string plan, string reference, CancellationToken cancel)
    {
        Area = await here.GetAsync();
        Statement = (await db.StatementAsync(Area.Id, plan, reference, Today, cancel))!;
        return Statement is not null;
    }
}
