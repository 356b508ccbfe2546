using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>Takes a document; it is read outside the request.</summary>
[Authorize(Policies.PlanEditor)]
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class UploadModel(AreaHere here, AppDb db, UploadPlan upload, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    public const string NewPlan = "new";

    /// <summary>Above the largest file, so that one a little too large gets its sentence on this page.</summary>
    private const int LargestRequest = 2 * UploadPlan.LargestFile;

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary><see cref="NewPlan"/>, or the address of the plan of which this is a new version.</summary>
    [BindProperty]
    public string? Plan { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>The person was told that the same file came before, and means it.</summary>
    [BindProperty]
    public bool Again { get; set; }

    public bool IsSameFile { get; private set; }

    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public Task OnGetAsync() => OpenAsync();

    public async Task<IActionResult> OnPostAsync([FromServices] ReaderBell bell, CancellationToken cancel)
    {
        var area = await OpenAsync();
        var planId = Plans.FirstOrDefault(plan => plan.Slug == Plan)?.Id;
        if (Document is null)
        {
            ModelState.AddModelError(nameof(Document), words["UploadFileMissing"]);
        }

        if (planId is null && Plan != NewPlan)
        {
            ModelState.AddModelError(nameof(Plan), words["UploadPlanMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            using var content = new MemoryStream();
            await Document!.CopyToAsync(content, cancel);
            var name = Path.GetFileName(Document.FileName);
            var id = await upload
                .RunAsync(new UploadedPlan(area.Id, planId, name, content.ToArray(), From, To, Again), clock.ChangeBy(User, words["ActUpload", name]), cancel);
            bell.Ring();
            return Redirect(new PlanLinks(area.Slug).Import(id));
        }
        catch (RefusedException refused)
        {
            IsSameFile = refused.Reasons.Any(reason => reason.Code == "SameFile");
            ModelState.Add(refused.Reasons, refused.Reasons.ToDictionary(reason => reason.Code, _ => nameof(Document)));
            return Page();
        }
    }

    private async Task<PoliceArea> OpenAsync()
    {
        var area = await here.GetAsync();
        Plans = await db.Plans.AsNoTracking().Where(p => p.AreaId == area.Id).OrderByDescending(p => p.Slug).ToListAsync();
        return area;
    }
}
