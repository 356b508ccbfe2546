using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Glossary;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What words mean in a plan: a form to say it of one, and all that stand.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class PlanGlossaryModel(AreaHere here, AppDb db, TimeProvider clock) : PageModel
{
    private static readonly Dictionary<string, string> Fields = new()
    {
        ["WordMissing"] = nameof(Word), ["TermMeanwhile"] = nameof(Word), ["TermNotInPlan"] = nameof(Word), ["MeaningMissing"] = nameof(Means),
    };

    [BindProperty]
    public string? Word { get; set; }

    [BindProperty]
    public string? Means { get; set; }

    /// <summary>The term in whose place another is put; null where the word is new.</summary>
    [BindProperty(SupportsGet = true, Name = "instead")]
    public Guid? Instead { get; set; }

    /// <summary>What was done just now: <c>recorded</c> or <c>taken-out</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? Done { get; set; }

    public Plan Plan { get; private set; } = null!;

    public IReadOnlyList<PlanTerm> Terms { get; private set; } = [];

    internal PlanLinks Links { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        if (Terms.FirstOrDefault(term => term.Id == Instead) is { } standing)
        {
            (Word, Means) = (standing.Word, standing.Means);
        }

        return Page();
    }

    public Task<IActionResult> OnPostRecordAsync(string plan, [FromServices] RecordTerm record, CancellationToken cancel) => ActAsync(plan, "recorded", () =>
        record.RunAsync(Plan.AreaId, plan, Word, Means, Instead, clock.ChangeBy(User, $"What “{Word?.Trim()}” means in {Plan.Title}"), cancel), cancel);

    public Task<IActionResult> OnPostTakeOutAsync(string plan, Guid term, [FromServices] TakeOutTerm takeOut, CancellationToken cancel) =>
        ActAsync(plan, "taken-out", () =>
            takeOut.RunAsync(Plan.AreaId, term, clock.ChangeBy(User, $"A word taken out of the glossary of {Plan.Title}"), cancel), cancel);

    private async Task<IActionResult> ActAsync(string plan, string done, Func<Task> act, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        try
        {
            await act();
            return Redirect($"{Links.Glossary(plan)}?done={done}");
        }
        catch (RefusedException refused)
        {
            ModelState.Add(refused.Reasons, Fields);
            return Page();
        }
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancel)
    {
        var area = await here.GetAsync();
        Links = new PlanLinks(area.Slug);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(one => one.AreaId == area.Id && one.Slug == slug, cancel) is not { } plan)
        {
            return false;
        }

        (Plan, Terms) = (plan, await db.TermsOfAsync(plan.Id, cancel));
        return true;
    }
}
