using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>The working drafts of an area, and where one can be started.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class DraftsModel(AreaHere here, AppDb db, DraftsHere drafts, IAuthorizationService may, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["TitleMissing"] = nameof(Title), ["AddressNotPlain"] = nameof(Slug),
        ["DraftStarted"] = nameof(Slug) };

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Slug { get; set; }

    /// <summary>What was done just now.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public IReadOnlyList<WorkingDraft> Drafts { get; private set; } = [];

    /// <summary>The plans without a working draft, the latest first.</summary>
    public IReadOnlyList<Plan> Plans { get; private set; } = [];

    public bool MayEdit { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        return Page();
    }

    /// <summary>Starts from an edition of a plan that is here.</summary>
    public Task<IActionResult> OnPostStartAsync(string plan, int? edition, [FromServices] StartDraft start, CancellationToken cancel) =>
        ActAsync(start, area => new(area, plan, edition, IsEmpty: edition is null), cancel);

    /// <summary>Starts a plan that is not here yet.</summary>
    public Task<IActionResult> OnPostNewAsync([FromServices] StartDraft start, CancellationToken cancel) =>
        ActAsync(start, area => new(area, Slug?.Trim() ?? "", IsEmpty: true, Title: Title ?? ""), cancel);

    private async Task<IActionResult> ActAsync(StartDraft start, Func<Guid, DraftToStart> input, CancellationToken cancel)
    {
        var area = await OpenAsync(cancel);
        if (!MayEdit)
        {
            return Forbid();
        }

        try
        {
            var draft = await start.RunAsync(input(area.Id), clock.ChangeBy(User, "Started a working draft"), cancel);
            return Redirect($"{Links.Draft(draft.Slug)}?done=started");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            await OpenAsync(cancel);
            return Page();
        }
    }

    private async Task<PoliceArea> OpenAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new(area.Slug);
        MayEdit = (await may.AuthorizeAsync(User, Policies.DraftEditor)).Succeeded;
        Drafts = await drafts.AllAsync(area.Id, cancel);
        var started = Drafts.Select(one => one.Slug).ToHashSet();
        Plans = [.. (await db.Plans.AsNoTracking().Include(one => one.Editions).Where(one => one.AreaId == area.Id).ToListAsync(cancel))
            .Where(one => !started.Contains(one.Slug)).OrderByDescending(one => one.Slug, StringComparer.Ordinal)];
        return area;
    }
}
