using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.Layouts;
using Frankpledge.Web.Modules.Plans.Contract;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Threads.Pages.Public;

/// <summary>What was considered and what it changed, or why it changed nothing: the evidence pack of R171, which prints as it stands.</summary>
[Kept]
public sealed class ConsideredModel(PublicPlans plans, SourcesHere sources, TimeProvider clock) : PageModel
{
    public string Area { get; private set; } = "";

    public DateOnly Today { get; } = clock.Today();

    /// <summary>What stands.</summary>
    public IReadOnlyList<SourceConsidered> Sources { get; private set; } = [];

    /// <summary>What was withdrawn, of which the reason is told.</summary>
    public IReadOnlyList<SourceConsidered> Withdrawn { get; private set; } = [];

    public int CountOf(SourceOutcome outcome) => Sources.Count(source => source.Outcome == outcome);

    /// <summary>Of what the page is evidence: never of more than is recorded.</summary>
    public string Evidence => Sources.Count == 0 ? ThreadWords.Get("EvidenceNone")
        : CountOf(SourceOutcome.Open) is > 0 and var open ? ThreadWords.Get("EvidencePart", Sources.Count - open, new Many(Sources.Count))
        : ThreadWords.Get("EvidenceWhole");

    /// <summary>What a link says of a source, with its reason unless that stands beside it as the reason why the source changed something or nothing.</summary>
    public static string Says(SourceConsidered source, LinkFound link) => link.Link is not { Purpose: { } purpose } made ? ""
        : made.Why is { } why && source.Why.Contains(why) ? ThreadWords.Get($"Purpose_{purpose}") : ThreadShown.LinkLine(link.Said);

    public async Task<IActionResult> OnGetAsync(string area, CancellationToken cancel)
    {
        if (await plans.FindAsync(area) is not { } found)
        {
            return NotFound();
        }

        var all = (await sources.OfAsync(found.Area.Id, Today, cancel)).ToLookup(source => source.Outcome == SourceOutcome.Withdrawn);
        (Area, Sources, Withdrawn) = (found.Area.Slug, [.. all[false]], [.. all[true]]);
        ViewData.Set(found.Layout(ThreadWords.Get("ConsideredTitle"), this.Address($"/{Area}/considered")));
        return Page();
    }
}
