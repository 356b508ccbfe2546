using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Web.Base;
using Frankpledge.Web.Design.GovUk;
using Microsoft.AspNetCore.Mvc;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage.Drafting;

/// <summary>What the buttons of the page do.</summary>
internal sealed partial class SectionModel
{
    public Task<IActionResult> OnPostSaveAsync(string plan, [FromServices] EditPassage edit, CancellationToken cancel) => SaveAsync(plan, edit, false, cancel);

    public Task<IActionResult> OnPostCellsAsync(string plan, [FromServices] EditPassage edit, CancellationToken cancel) =>
        HereAsync(plan, true, "Changed a table of a working draft", "saved",
            change => edit.RunAsync(Asked, new(At ?? 0, Seen, null, Why: Why) { Rows = CellRows() }, change, cancel), cancel);

    private Task<IActionResult> SaveAsync(string plan, EditPassage edit, bool isAutosave, CancellationToken cancel) =>
        HereAsync(plan, true, "Wrote in a working draft", "saved",
            change => edit.RunAsync(Asked, new(At ?? 0, Seen, Typed ?? "", Why: Why) { IsAutosave = isAutosave }, change, cancel), cancel);

    protected override Dictionary<string, string> FieldsHere()
    {
        // Several forms of the page have a field of the same name; each has its own to be led to.
        var fields = new Dictionary<string, string>(base.FieldsHere());
        var form = Request.Query["handler"].ToString();
        if (form is "Add" or "SuggestAdd")
        {
            (fields["WordingEmpty"], fields["WordingTooLong"]) = ("fresh", "fresh");
        }
        else if (form == "Answer")
        {
            fields["CommentEmpty"] = fields["ReasonMissing"] = fields["CommentTooLong"] = $"answer-{Request.Form["thread"]}";
        }
        else if (form is "Decline" or "SuggestDrop" or "Save" or "Suggest" or "Cells" or "SuggestCells")
        {
            fields["WhyMissing"] = fields["WhyTooLong"] = form == "Decline" ? $"decline-{Request.Form["suggestion"]}" : form == "SuggestDrop" ? "drop-why"
                : form is "Cells" or "SuggestCells" ? "cells-why" : "save-why";
        }

        return fields;
    }

    /// <summary>Saves while somebody writes; the script says what came of it.</summary>
    public async Task<IActionResult> OnPostAutosaveAsync(string plan, [FromServices] EditPassage edit, CancellationToken cancel)
    {
        if (await SaveAsync(plan, edit, true, cancel) is not RedirectResult)
        {
            return Text is null ? NotFound() : !MayEdit ? Forbid() : new JsonResult(new
            {
                state = Theirs is null ? "refused" : "changed", said = string.Join(' ', ModelState.Values.SelectMany(one => one.Errors)
                    .Select(one => one.ErrorMessage).Concat(Theirs is null ? [] : [Words["SaveShowsBoth"].Value])),
            });
        }

        var now = Text.Find($"{At}");
        return new JsonResult(new { state = "saved", seen = now?.TextNumber, said = Words["SavedAt", Text.Draft.SavedAt.LocalTime(),
            Text.Draft.LastAct].Value });
    }

    /// <summary>The page is open still, or was left; the script says so, and is told who else is there.</summary>
    public async Task<IActionResult> OnPostHereAsync(string plan, bool left, [FromServices] DraftPresence presence, CancellationToken cancel)
    {
        if (!await FindAsync(plan, cancel) || !Open() || Now is null || Now.Number != At)
        {
            return NotFound();
        }

        if (left)
        {
            await presence.LeaveAsync(Now, Time.ChangeBy(User, "Left a passage"), cancel);
            return new NoContentResult();
        }

        await MeetAsync(cancel);
        return new JsonResult(new { said = string.Join(' ', Writers.Select(one => Words["WriterHere", one.Who, one.Since.LocalTime()].Value)) });
    }

    public Task<IActionResult> OnPostSuggestAsync(string plan, [FromServices] SuggestChange suggest, CancellationToken cancel) =>
        HereAsync(plan, false, "Suggested a change of a working draft", "suggested",
            change => suggest.RunAsync(Asked, new(SuggestedChange.Reword, At ?? 0, Typed, Why, Seen: SeenOrNot), change, cancel), cancel);

    public Task<IActionResult> OnPostSuggestCellsAsync(string plan, [FromServices] SuggestRows suggest, CancellationToken cancel) =>
        HereAsync(plan, false, "Suggested a change of a working draft", "suggested",
            change => suggest.RunAsync(Asked, new(At ?? 0, Seen, CellRows(), Why), change, cancel), cancel);

    public Task<IActionResult> OnPostSuggestDropAsync(string plan, [FromServices] SuggestChange suggest, CancellationToken cancel) =>
        HereAsync(plan, false, "Suggested a change of a working draft", "suggested",
            change => suggest.RunAsync(Asked, new(SuggestedChange.Drop, At ?? 0, Why: Why, Seen: SeenOrNot), change, cancel), cancel);

    public Task<IActionResult> OnPostSuggestAddAsync(string plan, string? fresh, [FromServices] SuggestChange suggest, CancellationToken cancel) =>
        HereAsync(plan, false, "Suggested a change of a working draft", "suggested",
            change => suggest.RunAsync(Asked, new(SuggestedChange.Add, At ?? 0, fresh, Why), change, cancel), cancel);

    public async Task<IActionResult> OnPostAcceptAsync(string plan, int suggestion, int? over, [FromServices] AcceptSuggestion accept, CancellationToken cancel)
    {
        var shown = await HereAsync(plan, true, "Accepted a suggestion for a working draft", "accepted",
            change => accept.RunAsync(Asked, new(suggestion, over, over is null ? null : Typed), change, cancel), cancel);
        if (shown is not RedirectResult && Text is not null && ModelState["Text"]?.Errors.Count > 0)
        {
            Older = Talk.Suggestions[Now?.Id ?? Guid.Empty].FirstOrDefault(one => one.Number == suggestion && one.IsWaiting);
            Typed ??= Older?.Text;
        }

        return shown;
    }

    public Task<IActionResult> OnPostDeclineAsync(string plan, int suggestion, [FromServices] DeclineSuggestion decline, CancellationToken cancel) =>
        HereAsync(plan, true, "Declined a suggestion for a working draft", "declined",
            change => decline.RunAsync(Asked, suggestion, Why, change, cancel), cancel);

    public Task<IActionResult> OnPostCommentAsync(string plan, [FromServices] CommentOnPassage comment, CancellationToken cancel) =>
        HereAsync(plan, false, "Commented on a working draft", "commented",
            change => comment.RunAsync(Asked, At ?? 0, Said, Quote, change, cancel), cancel);

    public Task<IActionResult> OnPostAnswerAsync(string plan, int thread, int line, CommentAct act, [FromForm(Name = "answer")] string? said, [FromServices] AnswerComment answer,
        CancellationToken cancel) =>
        HereAsync(plan, false, "Answered a comment on a working draft", "answered",
            change => answer.RunAsync(Asked, thread, line, act, said, change, cancel), cancel);

    public Task<IActionResult> OnPostKindsAsync(string plan, int? level, string? stem, [FromServices] EditPassage edit, CancellationToken cancel) =>
        HereAsync(plan, true, "Said what a passage of a working draft is", "saved",
            change => edit.RunAsync(Asked, new(At ?? 0, Seen, null, level is null && stem is null ? Kinds : null, level, stem, Why), change, cancel), cancel);

    public async Task<IActionResult> OnPostAddAsync(string plan, string? fresh, bool joins, bool item, [FromServices] AddPassage add, CancellationToken cancel)
    {
        var number = 0;
        return await DoAsync(plan, true, "Added a passage to a working draft", async change => number = await add.RunAsync(Asked,
            new(PassageForm.Statement, fresh, Kinds, Stem: item ? Text.Find($"{At}")?.Stem : null, OpensParagraph: !joins) { IsItem = item },
            At ?? 0, Why, change, cancel), () => To(number, "added"), cancel);
    }

    public Task<IActionResult> OnPostMoveAsync(string plan, int after, bool whole, [FromServices] MovePassage move, CancellationToken cancel) =>
        HereAsync(plan, true, "Moved a passage of a working draft", "moved", change => move.RunAsync(Asked, At ?? 0, after, whole, Why, change, cancel),
            cancel);

    public Task<IActionResult> OnPostDropAsync(string plan, [FromServices] DropPassage drop, CancellationToken cancel) =>
        DoAsync(plan, true, "Dropped a passage of a working draft", change => drop.RunAsync(Asked, At ?? 0, Seen, Why, change, cancel),
            () => Text.Parts.Any(part => part.Number == Number) ? $"{Links.DraftPart(Slug, Number)}?done=dropped" : $"{Links.Draft(Slug)}?done=dropped",
                cancel);

    public Task<IActionResult> OnPostSplitAsync(string plan, int place, [FromServices] SplitPassage split, CancellationToken cancel) =>
        HereAsync(plan, true, "Split a passage of a working draft", "split", change => split.RunAsync(Asked, At ?? 0, Seen, place, change, cancel), cancel);

    public Task<IActionResult> OnPostJoinAsync(string plan, [FromServices] JoinPassages join, CancellationToken cancel) =>
        HereAsync(plan, true, "Joined two passages of a working draft", "joined", change => join.RunAsync(Asked, At ?? 0, Seen, change, cancel), cancel);

    public Task<IActionResult> OnPostAssignAsync(string plan, string? task, Role role, string? person, TypedDate? due, [FromServices] AssignPassage assign,
        CancellationToken cancel) => HereAsync(plan, true, "Said who is to write in a working draft", "assigned",
            change => assign.RunAsync(Asked, At ?? 0, new(task, role, person, due?.Read()), change, cancel), cancel);

    public Task<IActionResult> OnPostSettleAsync(string plan, bool taken, [FromServices] SettleAssignment settle, CancellationToken cancel) =>
        HereAsync(plan, false, "Said that work on a working draft is done", "settled",
            change => settle.RunAsync(Asked, At ?? 0, taken, change, cancel), cancel);
}
