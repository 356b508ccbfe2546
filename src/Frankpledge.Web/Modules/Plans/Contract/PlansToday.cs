using System.Security.Claims;
using Frankpledge.Areas;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Modules.Plans.Pages.Manage;

namespace Frankpledge.Web.Modules.Plans.Contract;

/// <summary>What the plans bring to Today, read once a request and shown by <see cref="View"/>:
/// imports that wait for people, those being read, the editions.</summary>
internal sealed class PlansToday(PlanDesk desk)
{
    public const string View = "/Modules/Plans/Contract/_PlansToday.cshtml";

    private IReadOnlyList<ImportLine> imports = [];

    /// <summary>Imports are the office's own papers.</summary>
    public bool MayImport { get; private set; }

    public PlanLinks Links { get; private set; } = null!;

    public IReadOnlyList<EditionLine> Editions { get; private set; } = [];

    public IReadOnlyList<ImportLine> BeingRead => [.. imports.Where(import => import.State is ImportState.Waiting or ImportState.Reading)];

    public IReadOnlyList<ImportLine> Waiting => [.. imports.Where(import => import.State is ImportState.InReview or ImportState.Failed)];

    public int WaitForPeople => Waiting.Count;

    public async Task ReadAsync(PoliceArea area, ClaimsPrincipal person, CancellationToken cancel)
    {
        Links = new PlanLinks(area.Slug);
        MayImport = RoleClaim.Of(person)
            .Any(role => role.Area == area.Slug && role is { Kind: BodyKind.LocalPolicingBody, Role: Role.Administrator or Role.Policy });
        imports = MayImport ? await desk.ImportsAsync(area.Id, cancel) : [];
        Editions = await desk.EditionsAsync(area.Id, cancel);
    }
}
