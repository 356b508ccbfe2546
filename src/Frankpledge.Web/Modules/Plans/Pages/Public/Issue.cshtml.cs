using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>What was recorded before each plan was issued, with every override and its reason, for ever.</summary>
[Kept]
public sealed class IssueModel(AppDb db, PublicPlans plans, TimeProvider clock, IStringLocalizer<IssueWords> words) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    /// <summary>The open record first, then those of plans that were issued, newest first.</summary>
    public IReadOnlyList<IssueRecord> Records { get; private set; } = [];

    /// <summary>What the page is about; where the steps of a commissioner's plan are not the law, it does not say that the law asks them.</summary>
    public string Lead => words[RuleReach.Speaks("R40", Found.Area.Facts().ModelOn(clock.Today()), Found.Area.Nation) ? "PublicLead" : "PublicLeadNotJudged"];

    /// <summary>The record of the next plan or variation; another one that is open was begun before a confirmation was undone, for the one after it.</summary>
    public int? NextNumber => Records.LastOrDefault(record => record.IsOpen)?.Number;

    public DateOnly HereSince { get; private set; }

    /// <summary>What the rules remark on a record and what does not stop the issue; null where they do not judge it.</summary>
    public IReadOnlyList<Reason>? RemarksOn(IssueRecord record) => IssueReading.IsJudged(Found.Area.Facts(), record.IssuedOn ?? clock.Today())
        ? IssueReading.RemarksOn(record, Found.Area.Facts(), clock.Today()) : null;

    /// <summary>What the text does not bear out of what each record says.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<Reason>> Doubts { get; private set; } = new Dictionary<int, IReadOnlyList<Reason>>();

    public async Task<IActionResult> OnGetAsync(string area, CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        HereSince = found.Area.Facts().SetUpOn;
        Records = await db.IssueRecordsOfAsync(found.Area.Id, cancel);
        var doubts = new Dictionary<int, IReadOnlyList<Reason>>();
        foreach (var record in Records)
        {
            doubts[record.Number] = await db.DoubtsOnAsync(found.Area.Facts(), record, clock.Today(), cancel);
        }

        Doubts = doubts;
        ViewData.Set(found.Layout(words["PublicTitle"], this.Address($"/{found.Area.Slug}/issue"), Lead, saysStanding: false));
        return Page();
    }
}
