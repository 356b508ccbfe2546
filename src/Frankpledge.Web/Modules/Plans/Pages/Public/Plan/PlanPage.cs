using Frankpledge.Plans;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>What the pages of a plan share: the plan in the address and its statements in order.</summary>
public abstract class PlanPage(PublicPlans plans) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public Edition Edition => Found.Edition!;

    public IReadOnlyList<ShownStatement> Statements { get; private set; } = [];

    /// <returns>False when the address names no published plan.</returns>
    protected async Task<bool> FindAsync(string area, string? plan, int? edition = null)
    {
        if (await plans.FindAsync(area, plan, edition) is not { Edition: not null } found)
        {
            return false;
        }

        Found = found;
        Statements = await plans.StatementsOfAsync(found);
        return true;
    }

    /// <param name="text">The edition whose words the page shows, where it is not the one that stands for the plan: the page says of that what it is.</param>
    protected void Lay(string title, string path, string? description = null, Edition? text = null) =>
        ViewData.Set((Found with { Edition = text ?? Found.Edition }).Layout(title, this.Address(path), description));
}
