using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The decision to issue a plan and the paper on which it was decided, once it is (R79).</summary>
[Kept]
public sealed class DecisionModel(AppDb db, PublicPlans plans, IStringLocalizer<IssueWords> words) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    /// <summary>Null while nothing is decided: a paper is published with the decision.</summary>
    public IssueRecord? Record { get; private set; }

    public string Here { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string area, int number, CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        var records = await db.IssueRecordsOfAsync(found.Area.Id, cancel);
        if (records.All(one => one.Number != number) && number != IssueRecord.OpenNumber(records))
        {
            return NotFound();
        }

        (Found, Here) = (found, $"/{found.Area.Slug}/issue/{number}/decision");
        Record = records.FirstOrDefault(one => one.Number == number && one.Decided is not null);
        ViewData.Set(found.Layout(words["DecisionTitle"], this.Address(Here), words["DecisionLead"], saysStanding: false));
        return Page();
    }
}
