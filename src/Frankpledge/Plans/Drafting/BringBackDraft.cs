using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Documents.Marked;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>How much came back from Word.</summary>
/// <param name="Left">Suggestions and comments that were here already.</param>
public sealed record BroughtBack(int Reworded, int Added, int Dropped, int Moved, int Comments, int Left);

/// <summary>Takes a Word file of the draft that was edited meanwhile: what was changed there waits as suggestions, under the name of whoever changed
/// it.</summary>
public sealed class BringBackDraft(AppDb db, DraftsHere drafts)
{
    public const int LargestFile = 10 * 1024 * 1024;

    public async Task<BroughtBack> RunAsync(DraftAsked asked, string fileName, byte[] content, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(
            [.. Review.UploadPlan.WhyNotName(Path.GetFileName(fileName)), .. content.Length == 0
                ? [new Reason("FileEmpty", "The file is empty. Choose the Word file of this draft.")] : content.Length > LargestFile
                ? [new Reason("FileTooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB. Save it without pictures.")] : Array.Empty<Reason>()]);
        var name = Path.GetFileName(fileName);
        var document = MarkedDocxReader.Read(name, content, ReadingLimits.Default, cancel);
        RefusedException.ThrowIfAny(document.Pieces.Any(piece => DraftForWord.NumberOf(piece.Mark) > 0) || document.Before.Count > 0 ? []
            : [new("NotOfThisDraft", "This Word file did not come from a working draft here, or lost its marks. Upload it as a new version of the plan instead.")]);
        return await db.AloneAsync(() => KeepAsync(asked, document, name, change, cancel), cancel);
    }

    private async Task<BroughtBack> KeepAsync(DraftAsked asked, ReturnedDocument document, string name, Change change, CancellationToken cancel)
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        var text = await drafts.FindAsync(asked, cancel);
        var found = ReturnedChanges.Of(document, text, name);
        var passages = text.Standing.ToDictionary(one => one.Number);
        var waiting = await db.DraftSuggestions.AsNoTracking().Where(one => one.DraftId == draft.Id && one.State == SuggestionState.Waiting)
            .ToListAsync(cancel);
        var said = await db.DraftComments.AsNoTracking().Where(one => one.DraftId == draft.Id).ToListAsync(cancel);
        var (number, thread, left) = (await db.NextSuggestionAsync(draft.Id, cancel), said.Select(one => one.Thread).DefaultIfEmpty().Max(), 0);
        var fresh = new List<DraftSuggestion>();
        foreach (var (by, wanted, against) in found.Suggested)
        {
            var passage = passages.GetValueOrDefault(wanted.Number);
            var suggestion = DraftSuggestion.Of(draft, passage, number, wanted, By(by, change), against);
            if (waiting.Concat(fresh).Any(one => one.Says(suggestion)) || wanted.WhyNot(passage).Count > 0)
            {
                left++;
                continue;
            }

            number++;
            fresh.Add(suggestion);
        }

        var comments = new List<DraftComment>();
        foreach (var (passage, comment) in found.Said.Where(one => DraftComment.WhyNot(CommentAct.Said, one.Comment.Text).Count == 0))
        {
            if (said.Any(one => one.PassageId == passage.Id && one.Text == comment.Text && one.Act == CommentAct.Said))
            {
                left++;
                continue;
            }

            var quote = passage.Text.Contains(comment.Quote, StringComparison.OrdinalIgnoreCase) && comment.Quote != passage.Text ? comment.Quote : null;
            comments.Add(DraftComment.Of(passage, ++thread, 1, CommentAct.Said, comment.Text, quote, By(comment.Author, change), name));
        }

        db.DraftSuggestions.AddRange(fresh);
        db.DraftComments.AddRange(comments);
        await db.SaveAsync(change, cancel);
        int Of(SuggestedChange kind) => fresh.Count(one => one.Change == kind);
        return new(Of(SuggestedChange.Reword), Of(SuggestedChange.Add), Of(SuggestedChange.Drop), Of(SuggestedChange.Move), comments.Count, left);
    }

    /// <summary>Under the name that the file gives, which is nobody's account here.</summary>
    private static Change By(string author, Change change) => author.Length == 0 ? change : change with { Who = author, WhoId = null };
}
