using Frankpledge.Documents.Marked;
using Frankpledge.Plans.Matching;

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
        var lines = Known(document, text);
        var before = document.Before.Select(one => (Number: DraftForWord.NumberOf(one.Mark) ?? 0, one.Text)).Where(one => one.Number > 0)
            .DistinctBy(one => one.Number).ToDictionary(one => one.Number, one => one.Text);
        var order = before.Count > 0 ? [.. before.Keys] : text.Standing.Select(one => one.Number).ToList();
        var here = text.Standing.Where(one => one.Form != PassageForm.Table).ToDictionary(one => one.Number);
        var suggested = new List<(string, ChangeToSuggest, string)>();
        var moved = Moved([.. lines.Select(line => line.Number).OfType<int>().Where(order.Contains)], order);
        var (behind, notTaken) = (0, PieceNotTaken.Introducing(document, text).ToList());
        foreach (var (piece, number) in lines)
        {
            var by = piece.Authors.FirstOrDefault(name => name.Length > 0) ?? document.LastAuthor ?? "";
            if (number is null)
            {
                suggested.Add((by, new(SuggestedChange.Add, behind, piece.Text, Form: piece.Level > 0 ? PassageForm.Heading : PassageForm.Statement,
                    Level: piece.Level) { Source = file }, ""));
                continue;
            }

            if (here.TryGetValue(number.Value, out var passage))
            {
                var was = before.GetValueOrDefault(number.Value) ?? passage.Text;
                if (piece.Text.Length == 0)
                {
                    suggested.Add((by, new(SuggestedChange.Drop, passage.Number, Why: "It was struck out in Word.") { Source = file }, was));
                }
                else if (DraftPassage.Folded(was) != piece.Text && piece.Text != passage.Text)
                {
                    suggested.Add((by, new(SuggestedChange.Reword, passage.Number, piece.Text) { Source = file }, was));
                }

                if (moved.Contains(passage.Number))
                {
                    suggested.Add((by, new(SuggestedChange.Move, passage.Number, After: behind) { Source = file }, was));
                }

                behind = passage.Number;
            }
            else if (PieceNotTaken.Gone(piece, number.Value, before.GetValueOrDefault(number.Value), text) is { } gone)
            {
                notTaken.Add(gone);
            }
        }

        var back = lines.Select(line => line.Number).OfType<int>().ToHashSet();
        suggested.AddRange(order.Where(number => !back.Contains(number) && here.ContainsKey(number)).Select(number => (document.LastAuthor ?? "",
            new ChangeToSuggest(SuggestedChange.Drop, number, Why: "It is not in the Word file any more.") { Source = file }, before.GetValueOrDefault(number)
                ?? here[number].Text)));
        var heard = lines.FindAll(line => line.Number is { } number && here.ContainsKey(number));
        var pieces = heard.Select(line => line.Piece).ToHashSet<ReturnedPiece>(ReferenceEqualityComparer.Instance);
        notTaken.AddRange(document.Pieces.Where(piece => !pieces.Contains(piece)).SelectMany(piece => piece.Comments).Select(comment =>
            PieceNotTaken.Of(null, comment.Text, "This comment stands at a paragraph that is no passage of the draft, so there is no place for it here.")));
        return new(suggested, [.. heard.SelectMany(line => line.Piece.Comments.Select(comment => (here[line.Number!.Value], comment)))], notTaken);
    }

    /// <summary>Each piece with its passage: by its mark, and where that is gone or stands twice, by its words; null for what is new.</summary>
    private static List<(ReturnedPiece Piece, int? Number)> Known(ReturnedDocument document, WorkingText text)
    {
        var used = new HashSet<int>();
        var marked = document.Pieces.Select(piece => (Piece: piece, Number: DraftForWord.NumberOf(piece.Mark)))
            .Where(one => one.Number != 0).Select(one => (one.Piece, Number: one.Number is { } number && used.Add(number) ? one.Number : null))
            .Where(one => one.Number is not null || one.Piece.Text.Length > 0).ToList();
        var lost = text.Standing.Where(one => one.Form != PassageForm.Table && !used.Contains(one.Number)).ToList();
        var loose = marked.Index().Where(one => one.Item.Number is null).ToList();
        if (lost.Count == 0 || loose.Count == 0)
        {
            return marked;
        }

        var old = lost.ConvertAll(one => new PlanLine(one.Text, [], one.Form == PassageForm.Heading));
        var fresh = loose.ConvertAll(one => new PlanLine(one.Item.Piece.Text, [], one.Item.Piece.Level > 0));
        foreach (var pair in Alignment.Of(old, fresh).Where(one => one is { Before.Count: 1, After.Count: 1 }))
        {
            var (from, to) = (old.FindIndex(one => ReferenceEquals(one, pair.Before[0])), fresh.FindIndex(one => ReferenceEquals(one, pair.After[0])));
            marked[loose[to].Index] = (loose[to].Item.Piece, lost[from].Number);
        }

        return marked;
    }

    /// <summary>Those that must move for the order to become the other: all but the longest run that keeps its order.</summary>
    private static HashSet<int> Moved(IReadOnlyList<int> now, IReadOnlyList<int> before)
    {
        var place = before.Index().ToDictionary(one => one.Item, one => one.Index);
        var (ends, from) = (new List<int>(), new int[now.Count]);
        for (var at = 0; at < now.Count; at++)
        {
            var low = ends.FindIndex(end => place[now[end]] >= place[now[at]]);
            from[at] = low == 0 || (low < 0 && ends.Count == 0) ? -1 : ends[(low < 0 ? ends.Count : low) - 1];
            if (low < 0)
            {
                ends.Add(at);
            }
            else
            {
                ends[low] = at;
            }
        }

        var kept = new HashSet<int>();
        for (var at = ends.Count > 0 ? ends[^1] : -1; at >= 0; at = from[at])
        {
            kept.Add(now[at]);
        }

        return [.. now.Where(number => !kept.Contains(number))];
    }
}
