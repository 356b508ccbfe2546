using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Documents.Marked;
using Frankpledge.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Plans.Drafting;

/// <summary>Takes a Word file of the draft that was edited meanwhile: what was changed there waits as suggestions, under the name of whoever changed
/// it.</summary>
public sealed class BringBackDraft(AppDb db, DraftsHere drafts, ReadMarked read)
{
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>How many suggestions and comments one file may bring: more nobody answers one by one, and all who write wait while they are kept.</summary>
    public const int Most = 500;

    /// <summary>How many one person may bring within a day, in however many files.</summary>
    public const int MostADay = 1000;

    public async Task<BroughtBack> RunAsync(DraftAsked asked, string fileName, byte[] content, Change change, CancellationToken cancel = default)
    {
        RefusedException.ThrowIfAny(
            [.. Review.UploadPlan.WhyNotName(Path.GetFileName(fileName)), .. content.Length == 0
                ? [new Reason("FileEmpty", "The file is empty. Choose the Word file of this draft.")] : content.Length > LargestFile
                ? [new Reason("FileTooLarge", $"The file is larger than {LargestFile / 1024 / 1024} MB. Save it without pictures.")] : Array.Empty<Reason>()]);
        var name = Path.GetFileName(fileName);
        RefusedException.ThrowIfAny(await WhyNotTodayAsync(change, 0, cancel));
        var document = await read(new(name, content, change.WhoId?.ToString() ?? change.Who), cancel);
        var text = await drafts.FindAsync(asked, cancel);
        var marks = document.Pieces.Select(piece => piece.Mark).Concat(document.Before.Select(sent => (string?)sent.Mark)).ToList();
        RefusedException.ThrowIfAny(marks.Exists(mark => DraftForWord.IsOf(text.Draft, mark)) ? []
            : [new("NotOfThisDraft", "This Word file did not come from this working draft, or lost its marks. Of another draft bring it back there; else upload it as a new version of the plan.")]);

        // Of more pieces than passages the rest would be additions. So many are refused before anybody has to wait for them to be compared.
        var standing = text.Standing.Count;
        RefusedException.ThrowIfAny(WhyNotSoMany(document.Pieces.Count(piece => piece.Text.Length > 0 && DraftForWord.NumberOf(piece.Mark) != 0) - standing));
        return await db.AloneAsync(() => KeepAsync(asked, document, name, change, cancel), cancel);
    }

    private async Task<BroughtBack> KeepAsync(DraftAsked asked, ReturnedDocument document, string name, Change change, CancellationToken cancel)
    {
        var draft = await db.DraftInHandAsync(asked, cancel);
        var text = await drafts.FindAsync(asked, cancel);
        var earlier = await SuggestedEarlier.OfAsync(db, text, cancel);
        var found = ReturnedChanges.Of(document, text, name, earlier.Made);
        var passages = text.Standing.ToDictionary(one => one.Number);
        var said = await db.DraftComments.AsNoTracking().Where(one => one.DraftId == draft.Id).ToListAsync(cancel);
        var (number, thread, left) = (await db.NextSuggestionAsync(draft.Id, cancel), said.Select(one => one.Thread).DefaultIfEmpty().Max(), 0);
        var (fresh, notTaken) = (new List<DraftSuggestion>(), found.NotTaken.ToList());
        var inFile = earlier.Waiting.ToHashSet();
        foreach (var (by, wanted, against, places) in found.Suggested)
        {
            var passage = passages.GetValueOrDefault(wanted.Number);
            var suggestion = DraftSuggestion.Of(draft, passage, number, wanted, By(by, change), against, change.WhoId);
            var why = wanted.WhyNot(passage);
            if (earlier.Has(suggestion, places) || why.Any(one => one.Code == "WordingTheSame"))
            {
                left++;
                continue;
            }

            if (why.Count > 0 || !inFile.Add(suggestion.Says()))
            {
                notTaken.Add(PieceNotTaken.Of(passage is null ? null : PieceNotTaken.NameOf(text, passage), wanted.Text ?? (wanted.Row is { } row
                    ? SuggestedRow.Line(row.Would ?? row.Was) : against),
                    why.Count > 0 ? why[0].Sentence : "The same stands twice in the file, and is taken once."));
                continue;
            }

            number++;
            fresh.Add(suggestion);
        }

        var comments = new List<DraftComment>();
        var heard = said.Where(one => one.Act == CommentAct.Said).Select(one => (one.PassageId, one.Text)).ToHashSet();
        foreach (var (passage, comment) in found.Said)
        {
            if (DraftComment.WhyNot(CommentAct.Said, comment.Text) is { Count: > 0 } why)
            {
                notTaken.Add(PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), comment.Text, (Sentence)$"A comment: {why[0].Sentence}"));
                continue;
            }

            if (heard.Contains((passage.Id, comment.Text)))
            {
                left++;
                continue;
            }

            var quote = passage.Text.Contains(comment.Quote, StringComparison.OrdinalIgnoreCase) && comment.Quote != passage.Text ? comment.Quote : null;
            comments.Add(DraftComment.Of(passage, ++thread, 1, CommentAct.Said, comment.Text, quote, By(comment.Author, change), name, change.WhoId));
        }

        RefusedException.ThrowIfAny([.. WhyNotSoMany(fresh.Count + comments.Count + notTaken.Count),
            .. await WhyNotTodayAsync(change, fresh.Count + comments.Count, cancel)]);
        db.DraftSuggestions.AddRange(fresh);
        db.DraftComments.AddRange(comments);
        await db.SaveAsync(change, cancel);
        int Of(SuggestedChange kind) => fresh.Count(one => one.Change == kind);
        return new(Of(SuggestedChange.Reword), Of(SuggestedChange.Add), Of(SuggestedChange.Drop), Of(SuggestedChange.Move), comments.Count, left)
        {
            NotTaken = notTaken.Count == 0 ? Array.Empty<PieceNotTaken>() : notTaken, Rows = Of(SuggestedChange.Row),
        };
    }

    private static IReadOnlyList<Reason> WhyNotSoMany(int count) => count <= Most ? [] :
        [new("TooMuchFromWord", $"This file would bring {count} suggestions and comments, and one file may bring {Most}. Nothing is taken. Look whether it is the right file; where so much is new, upload it as a new version of the plan instead.")];

    private async Task<IReadOnlyList<Reason>> WhyNotTodayAsync(Change change, int more, CancellationToken cancel)
    {
        if (change.WhoId is not { } who)
        {
            return [];
        }

        var since = change.At.ToUniversalTime() - TimeSpan.FromDays(1);
        var brought = await db.DraftSuggestions.CountAsync(one => one.BroughtById == who && one.RecordedAt > since, cancel)
            + await db.DraftComments.CountAsync(one => one.BroughtById == who && one.RecordedAt > since, cancel);
        return brought + more <= MostADay ? []
            : [new("TooMuchInADay", $"You brought {brought} suggestions and comments back within a day, and one person may bring {MostADay}. Nothing of this file is taken. Settle what waits, and bring it tomorrow.")];
    }

    /// <summary>Under the name that the file gives, which anybody can write there: it is nobody's account here, and says who brought it.</summary>
    private static Change By(string author, Change change) => author.Length == 0 || author == change.Who ? change
        : change with { Who = $"{author} (named in the Word file that {change.Who} brought back)", WhoId = null };
}
