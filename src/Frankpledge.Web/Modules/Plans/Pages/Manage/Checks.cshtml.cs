using Frankpledge.Common;
using Frankpledge.Plans.Checks;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What the checks find in an edition, check by check, and a note that answers the finding in hand. Nothing here stops anybody.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class ChecksModel(AreaHere here, ChecksHere checks, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new() { ["NoteMissing"] = nameof(Note), ["NoteTooLong"] = nameof(Note) };

    /// <summary>The number of the edition that is checked; the newest where none is named.</summary>
    [BindProperty(SupportsGet = true, Name = "edition")]
    public int? Edition { get; set; }

    /// <summary>The code of the finding in hand; null where none is.</summary>
    [BindProperty(SupportsGet = true, Name = "finding")]
    public string? Code { get; set; }

    /// <summary>What was done just now: <c>answered</c> or <c>taken-back</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>The number of the answer that the person saw.</summary>
    [BindProperty]
    public int After { get; set; }

    public string Slug { get; private set; } = "";

    public CheckedPlan Plan { get; private set; } = null!;

    public AnsweredFinding? InHand { get; private set; }

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        (Note, After) = (InHand?.Answer?.Note, await LastAsync(cancel));
        return Page();
    }

    public Task<IActionResult> OnPostAnswerAsync(string plan, [FromServices] AnswerFinding answer, CancellationToken cancel) => ActAsync(plan, "answered", () =>
        answer.RunAsync(Asked, Code ?? "", Note, After, clock.ChangeBy(User, $"Answered a check of edition {Plan.Edition} of {Plan.Title}"), cancel), cancel);

    public Task<IActionResult> OnPostTakeBackAsync(string plan, Guid answer, [FromServices] TakeBackAnswer takeBack, CancellationToken cancel) =>
        ActAsync(plan, "taken-back", () =>
            takeBack.RunAsync(Asked.AreaId, answer, clock.ChangeBy(User, $"Took back an answer to a check of {Plan.Title}"), cancel), cancel);

    private EditionToCheck Asked { get; set; } = null!;

    private async Task<IActionResult> ActAsync(string plan, string done, Func<Task> act, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        try
        {
            await act();
            return Redirect($"{Links.Checks(plan, Edition)}{(Edition is null ? "?" : "&")}done={done}#f-{Uri.EscapeDataString(Code ?? "")}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private Task<int> LastAsync(CancellationToken cancel) => Code is null ? Task.FromResult(0) : checks.LastAnswerAsync(Plan.PlanId, Code, cancel);

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        (Links, Slug) = (new PlanLinks(area.Slug), slug);
        Asked = new(area.Id, slug, Edition, clock.Today());
        if (await checks.OfAsync(Asked, cancel) is not { } found)
        {
            return false;
        }

        Plan = found;
        InHand = Code is null ? null : found.Findings.FirstOrDefault(one => one.Finding.Code == Code);
        return true;
    }
}
