using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>What reviewers do with the statement in hand.</summary>
internal sealed partial class ReviewModel
{
    /// <summary>Accepts the statement; with fields that were changed, as the fields say.</summary>
    public Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptCandidates accept, [FromServices] ChangeCandidate change, CancellationToken cancel) =>
        ActAsync("ActAccept", async by =>
        {
            var shown = await conflicts.NowAsync(Id, Seen?.Id, cancel) ?? throw new RefusedException("ChangedMeanwhile", $"{words["NotThere"].Value}");
            if (Labels.SaysTheSameAs(LabelsForm.Of(shown)))
            {
                await accept.RunAsync(Id, [Seen!], by, cancel);
            }
            else
            {
                await change.RunAsync(Id, Seen!, await LabelsAsync(cancel), by, cancel);
            }
        }, cancel);

    public Task<IActionResult> OnPostChangeAsync([FromServices] ChangeCandidate change, CancellationToken cancel) =>
        ActAsync("ActChange", async by => await change.RunAsync(Id, Seen!, await LabelsAsync(cancel), by, cancel), cancel);

    public Task<IActionResult> OnPostDropAsync([FromServices] DropCandidate drop, CancellationToken cancel) =>
        ActAsync("ActDrop", by => drop.RunAsync(Id, Seen!, by, cancel), cancel);

    public Task<IActionResult> OnPostSplitAsync([FromServices] SplitCandidate split, int place, CancellationToken cancel) =>
        ActAsync("ActSplit", by => split.RunAsync(Id, Seen!, place, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostMergeAsync([FromServices] MergeCandidates merge, CancellationToken cancel) =>
        ActAsync("ActMerge", by => Below is null
            ? throw new RefusedException("NothingToMerge", $"{words["NothingToMerge"].Value}")
            : merge.RunAsync(Id, Seen!, Below, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostUpAsync([FromServices] MoveCandidate move, CancellationToken cancel) =>
        ActAsync("ActUp", by => move.RunAsync(Id, Seen!, up: true, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostDownAsync([FromServices] MoveCandidate move, CancellationToken cancel) =>
        ActAsync("ActDown", by => move.RunAsync(Id, Seen!, up: false, by, cancel), cancel, stays: true);

    public Task<IActionResult> OnPostUndoAsync(Guid step, [FromServices] UndoStep undo, CancellationToken cancel) =>
        ActAsync("ActUndo", async by => At = (await undo.RunAsync(Id, step, by, cancel)).Before is [var first, ..] ? first.Id : At, cancel, stays: true);

    /// <summary>Draws those to check, and leads to the first of them.</summary>
    public Task<IActionResult> OnPostDrawAsync([FromServices] DrawSample draw, CancellationToken cancel) =>
        ActAsync("ActDraw", async by =>
        {
            await draw.RunAsync(Id, by, cancel);
            (OrderName, At, Section) = ("drawn", null, null);
        }, cancel, stays: true);

    public Task<IActionResult> OnPostAcceptSureAsync([FromServices] AcceptCandidates accept, CancellationToken cancel) =>
        ActAsync("ActAcceptSure", by => accept.AllSureAsync(Id, by, cancel), cancel);

    private async Task<CandidateLabels> LabelsAsync(CancellationToken cancel) => Labels.ToLabels(await desk.ActorsAsync(Id, cancel));
}
