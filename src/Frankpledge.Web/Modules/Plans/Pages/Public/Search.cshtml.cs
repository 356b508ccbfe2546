using Frankpledge.Areas;
using Frankpledge.Plans.Search;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>"What was promised?": finds statements by their words, or goes straight to a reference.</summary>
[Kept("q", "plan")]
public sealed class SearchModel(PublicPlans plans, PlanSearch search, TimeProvider clock) : PageModel
{
    private const int LongestTitle = 100;
    private const int MostTries = 4;

    public PublicPlan Found { get; private set; } = null!;

    public PlanFound Hits { get; private set; } = null!;

    /// <summary>Why there is nothing to search, in place of the search: no plan, or one whose text is withdrawn.</summary>
    public string? NothingToSearch { get; private set; }

    /// <summary>Where nothing was found: words that find something.</summary>
    public IReadOnlyList<string> Tries { get; private set; } = [];

    /// <summary>What was typed, for a heading.</summary>
    public string Asked => Hits.Query.Length > LongestTitle ? $"{Hits.Query[..LongestTitle]}…" : Hits.Query;

    public async Task<IActionResult> OnGetAsync(string area, string? q, string? plan)
    {
        if (await plans.FindAsync(area, plan) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        NothingToSearch = found.Edition switch
        {
            null => PublicText.Get("HomeNoPlan", found.Area.LocalPolicingBody(clock.Today()).Title),
            { IsWithdrawn: true } => PublicText.Get("SearchWithdrawn"),
            _ => null,
        };
        Hits = await search.RunAsync(found, q);
        if (Hits.Reference is { } reference)
        {
            return Redirect(found.UrlOf(reference));
        }

        if (Hits is { Query.Length: > 0, Answer.Total: 0 } && NothingToSearch is null)
        {
            Tries = SearchWords.InMost((await plans.StatementsOfAsync(found)).Select(one => one.Text), found.Parts.Select(part => part.Text),
                found.NamesOn(clock.Today()), MostTries);
        }

        ViewData.Set(found.Layout(PublicText.Get("SearchTitle"), this.Address($"/{found.Area.Slug}/search"), hasOwnSearch: true));
        return Page();
    }
}
