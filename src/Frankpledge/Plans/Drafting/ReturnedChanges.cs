using Frankpledge.Documents.Marked;
using Frankpledge.Plans.Review;

namespace Frankpledge.Plans.Drafting;

/// <summary>One change that somebody made in Word.</summary>
/// <param name="By">Whose it is; empty where the file does not say.</param>
/// <param name="Places">For what is new or was moved: the numbers of the passages behind which it stands in the file, up to the first that stands here; 0 for the
/// beginning. Behind one of them it was suggested when the file came back before.</param>
internal sealed record ReturnedChange(string By, ChangeToSuggest Change, string Against, IReadOnlySet<int> Places);

/// <summary>What somebody did in Word, as suggestions and comments: nothing of it is applied.</summary>
/// <param name="Said">Comments: the passage, who, what, at which words.</param>
/// <param name="NotTaken">What can be neither.</param>
internal sealed record ReturnedChanges(IReadOnlyList<ReturnedChange> Suggested,
    IReadOnlyList<(DraftPassage Passage, MarginComment Comment)> Said, IReadOnlyList<PieceNotTaken> NotTaken)
{
    private static readonly HashSet<int> Nowhere = [];

    /// <param name="file">The name of the file.</param>
    /// <param name="made">The passages that accepted additions became, by number, with the words that were suggested.</param>
    public static ReturnedChanges Of(ReturnedDocument document, WorkingText text, string file, IReadOnlyDictionary<int, string> made)
    {
        var before = document.Before.Select(one => (Number: DraftForWord.NumberOf(one.Mark) ?? 0, Sent: one)).Where(one => one.Number > 0)
            .DistinctBy(one => one.Number).ToDictionary(one => one.Number, one => one.Sent);
        var lines = ReturnedLines.Known(document, text, before, made);
        var order = before.Count > 0 ? [.. before.Keys] : text.Standing.Where(one => one.Form != PassageForm.Table).Select(one => one.Number).ToList();
        var here = text.Standing.ToDictionary(one => one.Number);
        var suggested = new List<ReturnedChange>();
        var places = new ReturnedPlaces(lines, order, text.Standing);
        var (behind, notTaken) = (0, PieceNotTaken.Introducing(document, text).ToList());
        notTaken.AddRange(ReturnedShapes.NotTaken(lines, before, text));
        notTaken.AddRange(ReturnedShapes.Beside(document, text));
        foreach (var (at, (piece, number)) in lines.Index())
        {
            var by = piece.Authors.FirstOrDefault(name => name.Length > 0) ?? document.LastAuthor ?? "";
            if (number is null)
            {
                var form = piece.Level > 0 ? PassageForm.Heading : PassageForm.Statement;
                notTaken.AddRange(piece.Rows is { Count: > 0 } ? [ReturnedTables.New(piece)] : Array.Empty<PieceNotTaken>());
                suggested.AddRange(piece.Rows is not null ? [] : [new(by, new(SuggestedChange.Add, behind, piece.Text, ReturnedShapes.WhyAdded(piece),
                    Form: form, Level: Math.Min(piece.Level, MendedBlock.Deepest)) { Source = file, IsItem = piece.IsItem && form == PassageForm.Statement },
                    "", places.Before(at))]);
                continue;
            }

            if (here.TryGetValue(number.Value, out var passage))
            {
                var was = Was(passage);
                if (piece.Rows is null ? piece.Text.Length == 0 : ReturnedTables.IsEmpty(piece))
                {
                    suggested.Add(new(by, new(SuggestedChange.Drop, passage.Number, Why: "It was struck out in Word.") { Source = file }, was, Nowhere));
                }
                else if (piece.Rows is not null)
                {
                    Rows(piece, passage);
                }
                else if (IsBeforeRemoval(passage) && piece.Text != passage.Text
                    && piece.Text != DraftPassage.Folded(before.GetValueOrDefault(number.Value)?.Text))
                {
                    notTaken.Add(PieceNotTaken.Of(PieceNotTaken.NameOf(text, passage), "",
                        "Words were removed from this passage since the file went out, and the file has them. Fetch the file again, and change that."));
                }
                else if (DraftPassage.Folded(was) != piece.Text && piece.Text != passage.Text && !IsAsAccepted(piece, passage))
                {
                    suggested.Add(new(by, new(SuggestedChange.Reword, passage.Number, piece.Text) { Source = file }, was, Nowhere));
                }

                if (places.IsMoved(passage.Number, behind))
                {
                    suggested.Add(new(by, new(SuggestedChange.Move, passage.Number, After: behind) { Source = file }, was, places.Before(at)));
                }

                behind = passage.Number;
            }
            else if (piece.Rows is { Count: > 0 } && text.Dropped.FirstOrDefault(one => one.Number == number) is { } dropped)
            {
                Rows(piece, dropped);
            }
            else if (PieceNotTaken.Gone(piece, number.Value, made.ContainsKey(number.Value) ? "" : before.GetValueOrDefault(number.Value)?.Text, text) is { } gone)
            {
                notTaken.Add(gone);
            }
        }

        var back = lines.Select(line => line.Number).OfType<int>().ToHashSet();
        suggested.AddRange(order.Where(number => !back.Contains(number) && here.ContainsKey(number)).Select(number => new ReturnedChange(
            document.LastAuthor ?? "", new ChangeToSuggest(SuggestedChange.Drop, number, Why: "It is not in the Word file any more.") { Source = file },
            Was(here[number]), Nowhere)));
        var heard = lines.FindAll(line => line.Number is { } number && here.ContainsKey(number));
        var pieces = heard.Select(line => line.Piece).ToHashSet<ReturnedPiece>(ReferenceEqualityComparer.Instance);
        notTaken.AddRange(document.Pieces.Where(piece => !pieces.Contains(piece)).SelectMany(piece => piece.Comments).Select(comment =>
            PieceNotTaken.Of(null, comment.Text, "This comment stands at a paragraph that is no passage of the draft, so there is no place for it here.")));
        return new(CutAndPasted(suggested, here),
            [.. heard.SelectMany(line => line.Piece.Comments.Select(comment => (here[line.Number!.Value], comment)))], notTaken);

        // Words that were cut here and put there are the same passage at another place, as they are where Word kept its mark.
        static IReadOnlyList<ReturnedChange> CutAndPasted(List<ReturnedChange> suggested, Dictionary<int, DraftPassage> here)
        {
            foreach (var cut in suggested.FindAll(one => one.Change.Change == SuggestedChange.Drop && here[one.Change.Number].Form == PassageForm.Statement))
            {
                var pasted = suggested.Find(one => one.Change is { Change: SuggestedChange.Add, Form: PassageForm.Statement }
                    && DraftPassage.Folded(one.Change.Text) == here[cut.Change.Number].Text && one.Change.Number != cut.Change.Number);
                if (pasted is not null)
                {
                    suggested.Remove(cut);
                    suggested[suggested.IndexOf(pasted)] = new(pasted.By,
                        new(SuggestedChange.Move, cut.Change.Number, After: pasted.Change.Number) { Source = pasted.Change.Source }, cut.Against,
                        pasted.Places);
                }
            }

            return suggested;
        }

        void Rows(ReturnedPiece piece, DraftPassage passage)
        {
            var found = ReturnedTables.Of(piece, passage, before.GetValueOrDefault(passage.Number)?.Rows, PieceNotTaken.NameOf(text, passage));
            notTaken.AddRange(found.NotTaken);
            suggested.AddRange(found.Rows.Select(one => new ReturnedChange(one.By is { Length: > 0 } by ? by : document.LastAuthor ?? "",
                new(SuggestedChange.Row, passage.Number) { Source = file, Row = one.Row }, "", Nowhere)));
        }

        // What an editor wrote over an accepted addition is nothing that was changed in Word.
        bool IsAsAccepted(ReturnedPiece piece, DraftPassage passage) =>
            DraftForWord.NumberOf(piece.Mark) is null && made.GetValueOrDefault(passage.Number) == piece.Text;

        // What a file says that went out before a removal is nobody's to read again.
        bool IsBeforeRemoval(DraftPassage passage) => passage.RemovedNumber > 0
            && DraftPassage.Folded(before.GetValueOrDefault(passage.Number)?.Text) != passage.Text;
        string Was(DraftPassage passage) => passage.Rows is not null || IsBeforeRemoval(passage) ? passage.Text
            : before.GetValueOrDefault(passage.Number)?.Text ?? passage.Text;
    }
}
