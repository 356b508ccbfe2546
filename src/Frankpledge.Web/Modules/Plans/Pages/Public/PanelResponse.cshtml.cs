using Frankpledge.Persistence;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Panel;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>What the panel recommended on a draft and how each recommendation was answered, once the response is published (R36).</summary>
[Kept]
public sealed class PanelResponseModel(AppDb db, PublicPlans plans, IStringLocalizer<IssueWords> words) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    /// <summary>Null while the response is not published.</summary>
    public PanelResponse? Published { get; private set; }

    /// <summary>Where it was published, of a record that has its recommendations not one by one.</summary>
    public IssueFact? Elsewhere { get; private set; }

    /// <summary>Recommendations that were withdrawn before it was published there.</summary>
    public IReadOnlyList<PanelRecommendation> Gone { get; private set; } = [];

    public string Here { get; private set; } = "";

    public string Lead => Published is { } response ? words["ResponseLead", new Many(response.Standing.Count())].Value
        : words[Elsewhere is null ? "ResponseLeadNotYet" : "ResponseLeadElsewhere"].Value;

    public async Task<IActionResult> OnGetAsync(string area, int number, CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        var records = await db.IssueRecordsOfAsync(found.Area.Id, cancel);
        if (records.FirstOrDefault(one => one.Number == number) is null && number != IssueRecord.OpenNumber(records))
        {
            return NotFound();
        }

        (Found, Here) = (found, $"/{found.Area.Slug}/issue/{number}/panel-response");
        Published = records.Where(one => one.Number == number).Select(PanelResponse.Of).FirstOrDefault();
        Elsewhere = Published is null ? records.FirstOrDefault(one => one.Number == number)?.ResponsePublication : null;
        Gone = Elsewhere is null ? [] : [.. records.First(one => one.Number == number).Recommendations.Where(one => !one.Counts).OrderBy(one => one.Number)];
        ViewData.Set(found.Layout(words["ResponseTitle"], this.Address(Here), Lead, saysStanding: false));
        return Page();
    }
}
