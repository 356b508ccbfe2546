using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Contract;
using Frankpledge.Threads;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Threads.Pages.Manage;

/// <summary>One link with both its ends, as they were seen and as they are: it still holds, or it is dropped.</summary>
[Authorize(Policies.Recorder)]
internal sealed class LookModel(AreaHere here, AppDb db, LinksHere links, TimeProvider clock, IStringLocalizer<ThreadWords> words) : PageModel
{
    private PoliceArea area = null!;

    private BothSeen Saw => BothSeen.Parse(Both ?? "") ?? new(default);

    [BindProperty]
    public LinkForm Link { get; set; } = new();

    [BindProperty]
    public string? LookWhy { get; set; }

    /// <summary>The version of the link that the person has before the eyes.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Which words of both ends the person has before the eyes.</summary>
    [BindProperty]
    public string? Both { get; set; }

    public ThreadLinks Links => new(area.Slug);

    public LinkFound Found { get; private set; } = null!;

    public StatementNamed Statement { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid link, CancellationToken cancel)
    {
        if (!await FindAsync(link, cancel))
        {
            return NotFound();
        }

        (Link, Seen, Both) = (LinkForm.Of(Found), Found.Link.Version, Found.Both?.ToString());
        return Page();
    }

    public Task<IActionResult> OnPostHoldAsync(Guid link, [FromServices] LookAtLink look, CancellationToken cancel) => ActAsync(link, "held", () =>
        look.RunAsync(area.Id, link, Seen, Link.Read() with { Saw = Saw }, LookWhy ?? "", clock.ChangeBy(User, words["WhyLooked", Statement.Reference]), cancel), cancel);

    public Task<IActionResult> OnPostCarryAsync(Guid link, [FromServices] CarryLink carry, CancellationToken cancel) => ActAsync(link, "dropped", () =>
        carry.RunAsync(area.Id, link, Seen, Link.Read() with { Saw = Saw }, LookWhy ?? "", clock.ChangeBy(User, words["WhyCarried", Statement.Reference]),
            cancel), cancel);

    public Task<IActionResult> OnPostDropAsync(Guid link, [FromServices] DropLink drop, CancellationToken cancel) => ActAsync(link, "dropped", () =>
        drop.RunAsync(area.Id, link, Seen, LookWhy ?? "", clock.ChangeBy(User, words["WhyDropped", Statement.Reference]), Saw, cancel), cancel);

    private async Task<IActionResult> ActAsync(Guid link, string done, Func<Task> act, CancellationToken cancel)
    {
        if (!await FindAsync(link, cancel))
        {
            return NotFound();
        }

        try
        {
            await act();
            return Redirect(Links.Done(Statement.PlanSlug, Statement.Reference, done));
        }
        catch (RefusedException refused)
        {
            // What the page shows now is what the person reads before the next try.
            (Seen, Both) = (Found.Link.Version, Found.Both?.ToString());
            ModelState.Add(refused.Reasons, LinkForm.Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(Guid link, CancellationToken cancel)
    {
        area = await here.GetAsync();
        if (await links.FindAsync(area.Id, link, clock.Today(), cancel) is not { Counts: true } found
            || (await db.StatementNamesAsync(area.Id, [found.Link.StatementId], clock.Today(), cancel)).Values.SingleOrDefault() is not { } statement)
        {
            return false;
        }

        (Found, Statement) = (found, statement);
        return true;
    }
}
