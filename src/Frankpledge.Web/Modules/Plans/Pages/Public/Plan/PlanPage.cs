using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>What the pages of a plan share: the plan in the address and its statements in order.</summary>
public abstract class PlanPage(AppDb db, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public Edition Edition => Found.Edition!;

    public IReadOnlyList<ShownStatement> Statements { get; private set; } = [];

    protected AppDb Db => db;

    protected DateOnly Today => clock.Today();

    /// <returns>False when the address names no published plan.</returns>
    protected async Task<bool> FindAsync(string area, string? plan, int? edition = null)
    {
        if (await PublicPlan.FindAsync(db, Today, area, plan, edition) is not { Edition: { } shown } found)
        {
            return false;
        }

        Found = found;
        Statements = shown.IsWithdrawn ? [] : (await Shown.RowsOf(db.Wordings.AsNoTracking(), db.Statements.AsNoTracking(), shown.Id).ToListAsync()).ConvertAll(row => row.Statement);
        return true;
    }

    protected void Lay(string title, string path, string? description = null) => ViewData.Set(Found.Layout(title, this.Address(path), description));
}
