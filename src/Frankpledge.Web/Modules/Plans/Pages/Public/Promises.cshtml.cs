using Frankpledge.Persistence;
using Frankpledge.Plans.Promises;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>The rule by which promises and priorities have a state, in words, and every promise with its state and what it rests on.</summary>
[Kept]
public sealed class PromisesModel(PublicPlans plans, PromisesHere promises, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<PromiseStanding> Promises { get; private set; } = [];

    /// <summary>Where a theme stands among the themes, for its anchor.</summary>
    public int PlaceOf(string? theme) => Promises.Select(one => one.Promise.Theme).Distinct().TakeWhile(one => one != theme).Count() + 1;

    public async Task<IActionResult> OnGetAsync(string area)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Promises = await promises.OfAsync(found.Area.Id, Today);
        ViewData.Set(found.Layout(ThreadWords.Get("PromisesTitle"), this.Address($"/{found.Area.Slug}/promises")));
        return Page();
    }
}
