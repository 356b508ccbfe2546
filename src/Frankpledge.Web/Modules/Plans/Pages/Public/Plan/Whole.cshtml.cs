using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>The whole text of an edition on one page, for reading, printing and keeping. Older editions stay here.</summary>
[Kept]
public sealed class WholeModel(PublicPlans plans) : PlanPage(plans)
{
    public PlanText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string area, string? plan, int? number)
    {
        if (!await FindAsync(area, plan, number))
        {
            return NotFound();
        }

        Text = PlanText.Of(Found.Parts, Statements, Found.PlanRoot);
        Lay(PublicText.Get("WholeTitle", Found.Plan!.Title), number is null ? $"{Found.PlanRoot}/whole" : $"{Found.PlanRoot}/editions/{number}");
        return Page();
    }
}
