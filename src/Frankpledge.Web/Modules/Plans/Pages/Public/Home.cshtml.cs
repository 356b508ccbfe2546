using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;
using Frankpledge.Plans.Search;
using Frankpledge.Statute.Register;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Public;

/// <summary>What the plan promises and whether it is happening: a line a priority, with its state by the rule of <see cref="PromiseStates"/>.</summary>
[Kept]
public sealed class HomeModel(PublicPlans plans, PromisesHere promises, TimeProvider clock) : PageModel
{
    public PublicPlan Found { get; private set; } = null!;

    public string Body { get; private set; } = "";

    /// <summary>Null where the law knows no panel.</summary>
    public string? Panel { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    public IReadOnlyList<Priority> Priorities { get; private set; } = [];

    /// <summary>Where each promise of the plan stands.</summary>
    public IReadOnlyList<PromiseStanding> Promises { get; private set; } = [];

    /// <summary>Whether the plan shown is issued and not withdrawn; a draft binds nobody, so nothing is said about its promises.</summary>
    public bool IsIssued { get; private set; }

    /// <summary>Words to begin a search with: those in most promises, so that each finds something.</summary>
    public IReadOnlyList<string> Tries { get; private set; } = [];

    public PlanCounts Counts { get; private set; } = new([]);

    /// <summary>A theme of the plan with its first promise, and the states of all.</summary>
    public sealed record Priority(string Heading, string Anchor, string? FirstPromise, IReadOnlyList<PromiseState> States)
    {
        public PriorityState State => PromiseStates.Of(States);
    }

    public async Task<IActionResult> OnGetAsync(string area)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Body = found.Area.LocalPolicingBody(clock.Today()).Title;
        Panel = RuleReach.HasPanel(found.Area.Facts().ModelOn(clock.Today()), found.Area.Nation) ? found.Area.Panel(clock.Today()).Title : null;
        if (found.Edition is { IsWithdrawn: false, IsIssue: true })
        {
            Promises = await promises.OfAsync(found.Area.Id, Today);
            IsIssued = true;
            Tries = SearchWords.InMost(Promises.Select(one => one.Promise.Text), found.Parts.Select(part => part.Text),
                found.NamesOn(clock.Today()), most: 4);
            var statements = await plans.StatementsOfAsync(found);
            Counts = PublicPlan.Count(statements);

            // A heading of which nothing was taken in, as of a foreword, is no priority.
            var themes = statements.Where(one => one.Section.Count > 0).Select(one => one.Section[0]).ToHashSet();
            var byTheme = Promises.ToLookup(one => one.Promise.Theme);
            Priorities =
                [.. found.Parts.Where(part => part.Level == 1 && themes.Contains(part.Text))
                    .Select(part =>
                        new Priority(part.Text, part.Anchor, byTheme[part.Text].FirstOrDefault()?.Promise.Text,
                            [.. byTheme[part.Text].Select(one => one.State)]))];
        }

        ViewData.Set(
            found.Layout(PublicText.Get("HomeTitle", found.Area.Name), this.Address($"/{found.Area.Slug}"), PublicText.Get("HomeDescription", found.Area.Name),
                hasOwnSearch: true));
        return Page();
    }
}
