using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Web.Access;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The source beside what was found in it, one statement in hand. Every act is a post that leads on to the next statement.</summary>
[Authorize(Policies.PlanEditor)]
internal sealed class ReviewModel(AreaHere here, ReviewDesk desk, TimeProvider clock, IStringLocalizer<ManageWords> words, Conflicts conflicts) : PageModel
{
    private static readonly HashSet<string> Acts = ["ActAccept", "ActChange", "ActDrop", "ActSplit", "ActMerge", "ActUp", "ActDown", "ActUndo", "ActDraw", "ActAcceptSure"];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(Name = "at", SupportsGet = true)]
    public Guid? At { get; set; }

    [BindProperty(Name = "order", SupportsGet = true)]
    public string? OrderName { get; set; }

    [BindProperty(Name = "section", SupportsGet = true)]
    public int? Section { get; set; }

    /// <summary>The act that led here, said once.</summary>
    [BindProperty(Name = "did", SupportsGet = true)]
    public string? Did { get; set; }

    public string? DidInWords => Did is not null && Acts.Contains(Did) ? words[Did].Value : null;

    /// <summary>The statement in hand as it was shown.</summary>
    [BindProperty]
    public SeenCandidate? Seen { get; set; }

    /// <summary>The one after it in the document as it was shown, for merging.</summary>
    [BindProperty]
    public SeenCandidate? Below { get; set; }

    [BindProperty]
    public LabelsForm Labels { get; set; } = new();

    public Desk Desk { get; private set; } = null!;

    public ReviewView View => new(At, OrderName == "document", Section, OrderName == "drawn");

    internal PlanLinks Links { get; private set; } = null!;

    /// <summary>What the reviewer tried when somebody else was faster.</summary>
    public Conflict? Conflict { get; private set; }

    /// <summary>Shows the statement in hand, and keeps that this person had it in hand.</summary>
    public async Task<IActionResult> OnGetAsync([FromServices] TakeInHand take, CancellationToken cancel)
    {
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        if (HttpMethods.IsGet(Request.Method) && Desk is { Import.State: ImportState.InReview, InHand: { } inHand })
        {
            await take.RunAsync(inHand.Candidate.Id, clock.ChangeBy(User, words["ActLook"]), cancel);
        }

        return Page();
    }

    /// <summary>Accepts the statement; with fields that were changed, as the fields say.</summary>
    public Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptCandidates accept, [FromServices] ChangeCandidate change, CancellationToken cancel) =>
        ActAsync("ActAccept", async by =>
        {
            if (Labels.SaysTheSameAs(LabelsForm.Of(InHand())))
            {
                await accept.RunAsync(Id, [Seen!], by, cancel);
            }
            else
            {
                await change.RunAsync(Id, Seen!, Labels.ToLabels(Desk.Actors), by, cancel);
            }
        }, cancel);

    public Task<IActionResult> OnPostChangeAsync([FromServices] ChangeCandidate change, CancellationToken cancel) =>
        ActAsync("ActChange", by => change.RunAsync(Id, Seen!, Labels.ToLabels(Desk.Actors), by, cancel), cancel);

    public Task<IActionResult> OnPostDropAsync([FromServices] DropCandidate drop, CancellationToken cancel) =>
        ActAsync("ActDrop", by => drop.RunAsync(Id, Seen!, by, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync([FromServices] SplitCandidate split, int place, CancellationToken cancel) =>
        ActAsync("ActSplit", by => split.RunAsync(Id, Seen!, place, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostMergeAsync([FromServices] MergeCandidates merge, CancellationToken cancel) =>
        ActAsync("ActMerge", by => Below is null ? throw new RefusedException("NothingToMerge", $"{words["NothingToMerge"].Value}") : merge.RunAsync(Id, Seen!, Below, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostUpAsync([FromServices] MoveCandidate move, CancellationToken cancel) =>
        ActAsync("ActUp", by => move.RunAsync(Id, Seen!, up: true, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostDownAsync([FromServices] MoveCandidate move, CancellationToken cancel) =>
        ActAsync("ActDown", by => move.RunAsync(Id, Seen!, up: false, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostUndoAsync([FromServices] UndoStep undo, CancellationToken cancel) =>
        ActAsync("ActUndo", async by => At = (await undo.RunAsync(Id, by, cancel)).Before.FirstOrDefault()?.Id ?? At, cancel, stays: true);

    /// <summary>Draws those to check, and leads to the first of them.</summary>
    public Task<IActionResult> OnPostDrawAsync([FromServices] DrawSample draw, CancellationToken cancel) =>
        ActAsync("ActDraw", async by =>
        {
            await draw.RunAsync(Id, by, cancel);
            (OrderName, At, Section) = ("drawn", null, null);
        }, cancel, stays: true);

    public Task<IActionResult> OnPostAcceptSureAsync([FromServices] AcceptCandidates accept, CancellationToken cancel) =>
        ActAsync("ActAcceptSure", by => accept.AllSureAsync(Id, by, cancel), cancel);

    private async Task<IActionResult> ActAsync(string act, Func<Change, Task> run, CancellationToken cancel, bool stays = false)
    {
        At = Seen?.Id ?? At;
        if (!await OpenAsync(cancel))
        {
            return NotFound();
        }

        try
        {
            await run(clock.ChangeBy(User, words[act]));
        }
        catch (RefusedException refused)
        {
            return await RefusedAsync(act, refused, cancel);
        }

        var order = await desk.OrderAsync(Id, View, cancel);
        var next = stays ? At : order.NextWaiting?.Id ?? At;
        var page = Links.Review(Id, View with { At = next });
        return Redirect($"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}did={act}#now");
    }

    private async Task<IActionResult> RefusedAsync(string act, RefusedException refused, CancellationToken cancel)
    {
        await OpenAsync(cancel);
        foreach (var reason in refused.Reasons)
        {
            ModelState.AddModelError("", reason.Sentence.ToString());
        }

        if (refused.Reasons[0].Code == "ChangedMeanwhile" && Desk.InHand is { } inHand)
        {
            Conflict = await conflicts.FindAsync(Id, inHand.Candidate, words[act], Labels.ToLabels(Desk.Actors), clock.ChangeBy(User, words[act]).WhoId, cancel);
            Labels = LabelsForm.Of(inHand.Candidate);
        }

        return Page();
    }

    private async Task<bool> OpenAsync(CancellationToken cancel)
    {
        var area = await here.GetAsync();
        if (await desk.OpenAsync(area.Id, Id, View, cancel) is not { } opened)
        {
            return false;
        }

        Desk = opened;
        Links = new PlanLinks(area.Slug);
        if (HttpMethods.IsGet(Request.Method) && Desk.InHand is { } inHand)
        {
            Labels = LabelsForm.Of(inHand.Candidate);
        }

        return true;
    }

    /// <summary>The posted statement as it is now; what is not on the desk any more is refused by the use case.</summary>
    private Candidate InHand() => Desk.Rows.FirstOrDefault(row => row.Candidate.Id == Seen?.Id)?.Candidate
        ?? throw new RefusedException("ChangedMeanwhile", $"{words["NotThere"].Value}");
}
