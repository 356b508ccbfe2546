using Frankpledge.Areas;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Pages.Manage.Plans;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Pages.Manage;

/// <summary>What waits, and for whom. The panel's people see the editions only: imports are the office's own papers.</summary>
[Authorize(Policies.Staff)]
internal sealed class TodayModel(AreaHere here, PlanDesk desk, TimeProvider clock, IStringLocalizer<ManageWords> words) : PageModel
{
    public string Heading => words["TodayTitle", clock.Today().ToDateTime(TimeOnly.MinValue)];

    public IReadOnlyList<ImportLine> Waiting { get; private set; } = [];

    public IReadOnlyList<ImportLine> Reading { get; private set; } = [];

    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public bool MayImport { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public string Lead => Waiting.Count switch
    {
        0 => words["TodayNothing"],
        1 => words["TodayOne"],
        _ => words["TodayMany", Waiting.Count],
    };

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        MayImport = RoleClaim.Of(User).Any(role => role.Area == area.Slug && role is { Kind: BodyKind.LocalPolicingBody, Role: Role.Administrator or Role.Policy });
        var imports = MayImport ? await desk.ImportsAsync(area.Id, cancel) : [];
        Reading = [.. imports.Where(import => import.State is ImportState.Waiting or ImportState.Reading)];
        Waiting = [.. imports.Where(import => import.State is ImportState.InReview or ImportState.Failed)];
        Editions = await desk.EditionsAsync(area.Id, cancel);
    }
}
