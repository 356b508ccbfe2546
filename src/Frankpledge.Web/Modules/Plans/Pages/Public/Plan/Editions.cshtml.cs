using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Changes;
using Frankpledge.Plans.Issuing;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Public.Plan;

/// <summary>Every edition of the plan, newest first, and the area's other plans. Editions are never changed or removed.</summary>
[Kept]
public sealed class EditionsModel(AppDb db, PublicPlans plans) : PlanPage(plans)
{
    /// <summary>The editions whose issue has a record: that of one that was taken back counts for the next.</summary>
    public IReadOnlySet<Guid> Recorded { get; private set; } = new HashSet<Guid>();

    /// <summary>The edition against which a reader compares one: the last before it that stands. Null for the first, and for one that is withdrawn.</summary>
    public Edition? Before(Edition edition) =>
        edition.IsWithdrawn ? null : ChangeTable.ComparedWith(edition, Found.Editions);

    public async Task<IActionResult> OnGetAsync(string area, string? plan)
    {
        if (!await FindAsync(area, plan))
        {
            return NotFound();
        }

        Recorded = (await db.IssueRecordsOfAsync(Found.Area.Id)).Select(record => record.EditionId).OfType<Guid>().ToHashSet();
        Lay(PublicText.Get("EditionsTitle"), $"{Found.PlanRoot}/editions");
        return Page();
    }
}
