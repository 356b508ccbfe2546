using Frankpledge.Persistence;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>"What was promised?": finds statements by their words, or goes straight to a reference.</summary>
[Kept("q", "plan")]
public sealed class SearchModel(PublicPlans plans, PlanSearch search) : PageModel
{
    private const int LongestTitle = 100;

    public PublicPlan Found { get; private set; } = null!;

    public PlanFound Hits { get; private set; } = null!;

    /// <summary>What was typed, for a heading.</summary>
    public string Asked => Hits.Query.Length > LongestTitle ? $"{Hits.Query[..LongestTitle]}…" : Hits.Query;

    public async Task<IActionResult> OnGetAsync(string area, string? q, string? plan)
    {
        if (await plans.FindAsync(area, plan) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Hits = await search.RunAsync(found, q);
        if (Hits.Reference is { } reference)
        {
            return Redirect(found.UrlOf(reference));
        }

        ViewData.Set(found.Layout(PublicText.Get("SearchTitle"), this.Address($"/{found.Area.Slug}/search"), hasOwnSearch: true));
        return Page();
    }
}
