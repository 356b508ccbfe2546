using Frankpledge.Areas;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Matching;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>A statement of the new version beside the one of the version before, or one of them alone.</summary>
public sealed record MatchLine(string? Reference, string? Before, string? After, IReadOnlyList<string> Section);

/// <summary>What of a new version is the same, changed a little or new, and what of the version before found no match.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class MatchesModel(AreaHere here, AppDb db) : PageModel
{
    public const int PageSize = 60;
    public static readonly IReadOnlyList<string> Groups = ["Changed", "New", "Gone", "Same"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "show", SupportsGet = true)]
    public string Shown { get; set; } = "Changed";

    [BindProperty(Name = "p", SupportsGet = true)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyDictionary<string, IReadOnlyList<MatchLine>> Lines { get; private set; } = new Dictionary<string, IReadOnlyList<MatchLine>>();

    public bool IsNewPlan { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        var import = await db.PlanImports.Where(i => i.Id == Id && i.AreaId == area.Id).Select(i => new { i.PlanId, i.EditionId }).SingleOrDefaultAsync(cancel);
        if (import is null || !Groups.Contains(Shown))
        {
            return NotFound();
        }

        var number = await db.Editions.Where(e => e.Id == import.EditionId).Select(e => (int?)e.Number).SingleOrDefaultAsync(cancel);
        var known = await db.KnownStatementsAsync(import.PlanId, number, cancel);
        IsNewPlan = known.Count == 0;
        Lines = Compare(await KeptAsync(cancel), known);
        return Page();
    }

    /// <summary>The lines of the group shown, of the page shown.</summary>
    public IEnumerable<MatchLine> OnPage => Lines[Shown].Skip((Math.Max(1, PageNumber) - 1) * PageSize).Take(PageSize);

    private Task<List<Candidate>> KeptAsync(CancellationToken cancel) =>
        db.Candidates.AsNoTracking().Where(c => c.ImportId == Id && c.State != CandidateState.NotAStatement).OrderBy(c => c.Order).ToListAsync(cancel);

    private static Dictionary<string, IReadOnlyList<MatchLine>> Compare(List<Candidate> kept, IReadOnlyList<KnownStatement> known)
    {
        var byId = known.ToDictionary(k => k.Id);
        var used = new HashSet<Guid>();
        var (changed, fresh, same) = (new List<MatchLine>(), new List<MatchLine>(), new List<MatchLine>());
        foreach (var candidate in kept)
        {
            if (candidate.MatchedStatementId is { } id && byId.TryGetValue(id, out var old) && used.Add(id))
            {
                (candidate.Match == MatchKind.Same ? same : changed).Add(new MatchLine(old.Reference, old.Text, candidate.Text, candidate.Section));
            }
            else
            {
                fresh.Add(new MatchLine(null, null, candidate.Text, candidate.Section));
            }
        }

        var gone = known.Where(k => !used.Contains(k.Id)).Select(k => new MatchLine(k.Reference, k.Text, null, k.Section)).ToList();
        return new() { ["Changed"] = changed, ["New"] = fresh, ["Gone"] = gone, ["Same"] = same };
    }
}
