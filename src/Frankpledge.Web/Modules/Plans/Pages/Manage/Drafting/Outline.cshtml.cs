using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Matching;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>A working draft part by part: what is to do in each, what it changes against the last edition, and what was dropped.</summary>
[Authorize(Policies.DraftReader)]
internal sealed class OutlineModel(AreaHere here, DraftsHere drafts, DraftTalkHere talks, IAuthorizationService may, TimeProvider clock)
    : DraftPageModel(here, drafts, talks, may, clock)
{
    public EditionChanges? Changes { get; private set; }

    /// <summary>The last act of whoever is here, which can be undone; null where there is none.</summary>
    public int? Mine { get; private set; }

    /// <summary>What left the text: not what was joined to another, unless something is still to do there.</summary>
    public IReadOnlyList<DraftPassage> Left => [.. Text.Dropped.Where(one => one.JoinedTo is null || Talk.ToDo(one.Id) > 0)];

    public async Task<IActionResult> OnGetAsync(string plan, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel))
        {
            return NotFound();
        }

        await LookAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string plan, int number, [FromServices] TakeBackPassage takeBack, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, true, "Took back a passage of a working draft", change => takeBack.RunAsync(Asked, number, change, cancel),
            () => $"{Links.DraftPart(Slug, Text.PartOf(number)?.Number ?? 0, number)}&done=taken-back#now", cancel), cancel);

    public async Task<IActionResult> OnPostUndoAsync(string plan, int act, [FromServices] UndoDraftAct undo, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, true, "Undid an act in a working draft", change => undo.RunAsync(Asked, act, change, cancel),
            () => $"{Links.Draft(Slug)}?done=undone", cancel), cancel);

    public async Task<IActionResult> OnPostAddAsync(string plan, string? heading, int level, [FromServices] AddPassage add, CancellationToken cancel) =>
        await ShownAsync(await DoAsync(plan, true, "Added a heading to a working draft", change => add.RunAsync(Asked,
            new(PassageForm.Heading, heading, [], level), Text.Standing.Count == 0 ? 0 : Text.Standing[^1].Number, null, change, cancel),
            () => $"{Links.Draft(Slug)}?done=added", cancel), cancel);

    public async Task<IActionResult> OnPostEndAsync(string plan, [FromServices] EndDraft end, CancellationToken cancel)
    {
        // Nothing of it can be found any more once it is ended.
        var done = await DoAsync(plan, true, "Ended a working draft", change => end.RunAsync(Asked, Why, change, cancel), () =>
            $"{Links.Drafting}?done=ended", cancel);
        return await ShownAsync(done, cancel);
    }

    private async Task<IActionResult> ShownAsync(IActionResult result, CancellationToken cancel)
    {
        if (result is PageResult)
        {
            await LookAsync(cancel);
        }

        return result;
    }

    private async Task LookAsync(CancellationToken cancel)
    {
        Changes = await Drafts.ChangesAsync(Text, cancel);
        Mine = await Drafts.LastActAsync(Text, Time.ChangeBy(User, "Looked"), cancel);
    }
}
