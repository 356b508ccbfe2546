using Frankpledge.Documents.Marked;
using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Drafting;

/// <summary>What somebody did in Word, as suggestions and comments: nothing of it is applied.</summary>
/// <param name="Suggested">Each with whose it is; empty where the file does not say.</param>
/// <param name="Said">Comments: the passage, who, what, at which words.</param>
/// <param name="NotTaken">What can be neither.</param>
internal sealed record ReturnedChanges(IReadOnlyList<(string By, ChangeToSuggest Change, string Against)> Suggested,
    IReadOnlyList<(DraftPassage Passage, MarginComment Comment)> Said, IReadOnlyList<PieceNotTaken> NotTaken)
{
    /// <param name="file">The name of the file.</param>
    public static ReturnedChanges Of(ReturnedDocument document, WorkingText text, string file)
    {
        var before = document.Before.Select(one => (Number: DraftForWord.NumberOf(one.Mark) ?? 0, Sent: one)).Where(one => one.Number > 0)
            .DistinctBy(one => one.Number).ToDictionary(one => one.Number, one => one.Sent);
        var lines = ReturnedLines.Known(document, text, before);
        var order = before.Count > 0 ? [.. before.Keys] : text.Standing.Where(one => one.Form != PassageForm.Table).Select(one => one.Number).ToList();
        var sent = order.ToHashSet();
        var here = text.Standing.ToDictionary(one => one.Number);
        var suggested = new List<(string, ChangeToSuggest, string)>();
        var moved = ReturnedLines.Moved([.. lines.Select(line => line.Number).OfType<int>().Where(sent.Contains)], order);
        var (behind, notTaken) = (0, PieceNotTaken.Introducing(document, text).ToList());
        notTaken.AddRange(ReturnedShapes.NotTaken(lines, before, text));
        notTaken.AddRange(ReturnedTables.NotTaken(lines, before, text));
        notTaken.AddRange(ReturnedShapes.Beside(document, text));
        foreach (var (piece, number) in lines)
        {
            var by = piece.Authors.FirstOrDefault(name => name.Length > 0) ?? document.LastAuthor ?? "";
            if (number is null)
            {
                var form = piece.Level > 0 ? PassageForm.Heading : PassageForm.Statement;
                suggested.AddRange(piece.Rows is not null ? [] : [(by, new(SuggestedChange.Add, behind, piece.Text, ReturnedShapes.WhyAdded(piece),
                    Form: form, Level: Math.Min(piece.Level, MendedBlock.Deepest)) { Source = file }, "")]);
                continue;
            }

            if (here.TryGetValue(number.Value, out var passage))
            {
                var was = Was(passage);
                if (piece.Rows is null ? piece.Text.Length == 0 : piece.Rows.Count == 0)
                {
                    suggested.Add((by, new(SuggestedChange.Drop, passage.Number, Why: "It was struck out in Word.") { Source = file }, was));
                }
                else if (piece.Rows is null && IsBeforeRemoval(passage) && piece.Text != passage.Text
                    && piece.Text != DraftPassage.Folded(before.GetValueOrDefault(number.Value)?.Text))
                {
                    notTaken.Add(PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), "",
                        "Words were removed from this passage since the file went out, and the file has them. Fetch the file again, and change that."));
                }
                else if (piece.Rows is null && DraftPassage.Folded(was) != piece.Text && piece.Text != passage.Text)
                {
                    suggested.Add((by, new(SuggestedChange.Reword, passage.Number, piece.Text) { Source = file }, was));
                }

                if (moved.Contains(passage.Number))
                {
                    suggested.Add((by, new(SuggestedChange.Move, passage.Number, After: behind) { Source = file }, was));
                }

                behind = passage.Number;
            }
            else if (PieceNotTaken.Gone(piece, number.Value, before.GetValueOrDefault(number.Value)?.Text, text) is { } gone)
            {
                notTaken.Add(gone);
            }
        }

        var back = lines.Select(line => line.Number).OfType<int>().ToHashSet();
        suggested.AddRange(order.Where(number => !back.Contains(number) && here.ContainsKey(number)).Select(number => (document.LastAuthor ?? "",
            new ChangeToSuggest(SuggestedChange.Drop, number, Why: "It is not in the Word file any more.") { Source = file },
            Was(here[number]))));
        var heard = lines.FindAll(line => line.Number is { } number && here.ContainsKey(number));
        var pieces = heard.Select(line => line.Piece).ToHashSet<ReturnedPiece>(ReferenceEqualityComparer.Instance);
        notTaken.AddRange(document.Pieces.Where(piece => !pieces.Contains(piece)).SelectMany(piece => piece.Comments).Select(comment =>
            PieceNotTaken.Of(null, comment.Text, "This comment stands at a paragraph that is no passage of the draft, so there is no place for it here.")));
        return new(suggested, [.. heard.SelectMany(line => line.Piece.Comments.Select(comment => (here[line.Number!.Value], comment)))], notTaken);

        // What a file says that went out before a removal is nobody's to read again.
        bool IsBeforeRemoval(DraftPassage passage) => passage.RemovedNumber > 0
            && DraftPassage.Folded(before.GetValueOrDefault(passage.Number)?.Text) != passage.Text;
        string Was(DraftPassage passage) => passage.Rows is not null || IsBeforeRemoval(passage) ? passage.Text
            : before.GetValueOrDefault(passage.Number)?.Text ?? passage.Text;
    }
}
