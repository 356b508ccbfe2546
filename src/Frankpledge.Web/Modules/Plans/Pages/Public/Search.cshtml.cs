using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Search;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>"What was promised?": finds statements by their words, or goes straight to a reference.</summary>
[Kept("q", "plan")]
public sealed class SearchModel(AppDb db, StatementSearch search, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public string Query { get; private set; } = "";

    public IReadOnlyList<ShownStatement> Hits { get; private set; } = [];

    public IReadOnlyList<(string Typed, string Meant)> Corrections { get; private set; } = [];

    public bool IsCut => Hits.Count >= StatementSearch.MostHits;

    public async Task<IActionResult> OnGetAsync(string area, string? q, string? plan)
    {
        if (await PublicPlan.FindAsync(db, clock.Today(), area, plan) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Query = (q ?? "").Trim();
        if (Query.Length > 200)
        {
            Query = Query[..200];
        }

        if (found.Plan is { } searched && StatementReference.Parse(Query) is { } reference
            && await db.Statements.AnyAsync(s => s.PlanId == searched.Id && s.Letter == reference.Letter && s.Number == reference.Number))
        {
            return Redirect(found.UrlOf(reference.ToString()));
        }

        if (found.Edition is { IsWithdrawn: false } edition && Query.Length > 0)
        {
            var answer = await search.RunAsync(edition.Id, Query);
            var order = answer.Hits.Select((hit, i) => (hit.WordingId, i)).ToDictionary(x => x.WordingId, x => x.i);
            var rows = await Shown.RowsOf(db.Wordings.AsNoTracking().Where(w => order.Keys.Contains(w.Id)), db.Statements.AsNoTracking(), edition.Id).ToListAsync();
            Hits = [.. rows.OrderBy(row => order[row.WordingId]).Select(row => row.Statement)];
            Corrections = answer.Corrections;
        }

        ViewData.Set(found.Layout(PublicText.Get("SearchTitle"), this.Address($"/{found.Area.Slug}/search"), hasOwnSearch: true));
        return Page();
    }
}
