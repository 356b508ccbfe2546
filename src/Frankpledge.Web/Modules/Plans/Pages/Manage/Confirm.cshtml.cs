using System.Globalization;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Statute.Governance;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Title, address, stage and date, then a check, then the edition is public. While it may not be confirmed, the reasons stand here.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class ConfirmModel(AreaHere here, AppDb db, PublishWarnings publish, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ConfirmForm Form { get; set; } = new();

    /// <summary>The plan of which this is a new version, or null.</summary>
    public Plan? Plan { get; private set; }

    public ImportHead Import { get; private set; } = null!;

    public IReadOnlyList<Reason> Reasons { get; private set; } = [];

    /// <summary>What the law asks of whoever publishes here, beyond what is checked.</summary>
    public IReadOnlyList<Reason> Warnings { get; private set; } = [];

    /// <summary>The refusals that are settled before issue, not here.</summary>
    public IReadOnlyList<Reason> BeforeIssue { get; private set; } = [];

    /// <summary>What hangs on statements that get other words, and is to be looked at again then.</summary>
    public IReadOnlyList<Reason> OfLinks { get; private set; } = [];

    public int Kept { get; private set; }

    public int SetAside { get; private set; }

    /// <summary>What it changes against the edition before; null for a new plan.</summary>
    public EditionChanges? Changes { get; private set; }

    /// <summary>What was removed from a plan of the area before and stands in this document again.</summary>
    public IReadOnlyList<RemovedAgain> RemovedAgain { get; private set; } = [];

    public bool IsOther(RemovedAgain back) => Form.OtherWords.Contains(back.Words);

    /// <summary>True when everything is filled in and only the last button is missing.</summary>
    public bool IsCheck { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is null)
        {
            return NotFound();
        }

        Form.After = await db.Editions.Where(edition => edition.PlanId == Import.PlanId).MaxAsync(edition => (int?)edition.Number, cancel) ?? 0;
        (Form.Title, Form.Slug) = Plan is null ? PlanName.Suggest([Import.FileName, .. await FirstLinesAsync(cancel)]) : (Plan.Title, Plan.Slug);
        return Page();
    }

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is null)
        {
            return NotFound();
        }

        if (Form.Validate(ModelState, Plan is null, words))
        {
            Tell(await ConfirmImport.WhyNotPlanAsync(db, Id, Form.ToPlan(), clock.Today(), cancel));
        }

        IsCheck = ModelState.IsValid;
        Form.Checked = await CheckedImport.StampAsync(db, Id, cancel);
        return Page();
    }

    /// <summary>Back from the check to the form.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken cancel) => await OpenAsync(cancel) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostConfirmAsync([FromServices] ConfirmImport confirm, CancellationToken cancel)
    {
        if (await OpenAsync(cancel) is null)
        {
            return NotFound();
        }

        if (!Form.Validate(ModelState, Plan is null, words))
        {
            return Page();
        }

        try
        {
            await confirm.RunAsync(Id, Form.ToPlan(), clock.ChangeBy(User, words["ActConfirm", Plan?.Title ?? Form.Title ?? ""]), cancel);
        }
        catch (RefusedException refused)
        {
            Tell(refused.Reasons);

            await OpenAsync(cancel);
            return Page();
        }

        return Redirect(Links.Import(Id));
    }

    private void Tell(IReadOnlyList<Reason> reasons)
    {
        BeforeIssue = [.. reasons.Where(reason => reason is { Rule: not null, Code: not ("IssueDayMissing" or "IssueDayToCome") })];
        foreach (var reason in reasons)
        {
            ModelState.AddModelError(
                reason.Code switch { "AddressTaken" =>
                    "Form.Slug", "IssueDayMissing" or "IssueDayToCome" or "IssuedBeforePlan" => "Form.Issued", "NothingToVary" => "Form.Stage", _ => "" },
                        reason.Sentence.ToString());
        }
    }

    private async Task<PoliceArea?> OpenAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        Warnings = NationRules.CheckPublish(area.Nation);
        var import = await db.PlanImports.Where(i => i.Id == Id && i.AreaId == area.Id)
            .Select(i => new ImportHead(i.Id, i.PlanId, i.FileName, i.State, i.SecondsToRead, i.Pages, i.Headings)).SingleOrDefaultAsync(cancel);
        if (import is null)
        {
            return null;
        }

        Import = import;
        Changes = await db.ChangesOfImportAsync(Id, cancel);
        OfLinks = await publish.OfAsync(area.Id, clock.Today(), await db.EditionToComeAsync(Id, import.PlanId, cancel), cancel);
        RemovedAgain = await Frankpledge.Plans.RemovedAgain.InAsync(db, Id, cancel);
        Plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Id == import.PlanId, cancel);
        var standing = await db.Candidates.AsNoTracking().Where(c => c.ImportId == Id).Select(c => new { c.State, c.Confidence }).ToListAsync(cancel);
        SetAside = standing.Count(c => c.State == CandidateState.NotAStatement);
        Kept = standing.Count - SetAside;
        var waiting = standing.Where(c => c.State == CandidateState.Waiting).ToList();
        Reasons = ConfirmImport.WhyNot(import.State, Kept, waiting.Count(c => c.Confidence < Candidate.SureFrom), waiting.Count,
            await ConfirmImport.DisputedAsync(db, Id, cancel));
        return area;
    }

    private async Task<IEnumerable<string>> FirstLinesAsync(CancellationToken cancel) =>
        (await db.PlanImports.Where(i => i.Id == Id).Select(i => i.Blocks).SingleAsync(cancel)).Where(block => block.LeftOut == LeftOut.No).Take(60)
            .Select(block => block.Text);
}
