using Frankpledge.Documents.Marked;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Drafting;

/// <summary>Which piece of a Word file is which passage of the draft, and which were moved.</summary>
internal static class ReturnedLines
{
    /// <summary>Each piece with its passage: by its mark, and where that is gone or stands twice, by its words; null for what is new.</summary>
    /// <param name="made">The passages that accepted additions became, with the words that were suggested.</param>
    public static List<(ReturnedPiece Piece, int? Number)> Known(ReturnedDocument document, WorkingText text, IReadOnlyDictionary<int, SentPiece> before,
        IReadOnlyDictionary<int, string> made)
    {
        var used = new HashSet<int>();
        var all = document.Pieces.Select(piece => (Piece: piece, Number: DraftForWord.NumberOf(piece.Mark))).Where(one => one.Number != 0).ToList();

        // What was moved with tracked changes stands twice: struck out where it was, and with its words where it is.
        var worded = all.Where(one => one.Number is not null && IsSaid(one.Piece)).Select(one => one.Number!.Value).ToHashSet();
        var marked = all.Where(one => one.Number is not { } number || IsSaid(one.Piece) || !worded.Contains(number))
            .Select(one => (one.Piece, Number: one.Number is { } number && used.Add(number) ? one.Number : null))
            .Where(one => one.Number is not null || IsSaid(one.Piece)).ToList();
        MadeByWords(marked, made.Where(one => !used.Contains(one.Key)).OrderBy(one => one.Key).ToLookup(one => one.Value, one => one.Key), used);
        TablesByPlace(marked, [.. before.Where(one => one.Value.Rows is not null && !used.Contains(one.Key))]);
        var lost = text.Standing.Where(one => one.Form != PassageForm.Table && !used.Contains(one.Number)).ToList();
        var loose = marked.Index().Where(one => one.Item is { Number: null, Piece.Rows: null }).ToList();
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

    /// <summary>What was suggested with this file before, and accepted, is the passage that it became, whatever was written there since.</summary>
    private static void MadeByWords(List<(ReturnedPiece Piece, int? Number)> marked, ILookup<string, int> made, HashSet<int> used)
    {
        foreach (var (at, (piece, _)) in marked.Index().Where(one => one.Item is { Number: null, Piece.Rows: null }).ToList())
        {
            if (made[piece.Text].Where(number => !used.Contains(number)).Select(number => (int?)number).FirstOrDefault() is { } known && used.Add(known))
            {
                marked[at] = (piece, known);
            }
        }
    }

    private static bool IsSaid(ReturnedPiece piece) => piece.Text.Length > 0 || piece.Rows is { Count: > 0 };

    /// <summary>A table that lost its mark is the one that went out with most of its cells, and of several the first.</summary>
    private static void TablesByPlace(List<(ReturnedPiece Piece, int? Number)> marked, List<KeyValuePair<int, SentPiece>> lost)
    {
        foreach (var (at, (piece, _)) in marked.Index().Where(one => one.Item is { Number: null, Piece.Rows: not null }).ToList())
        {
            var cells = piece.Rows!.SelectMany(row => row).ToHashSet();
            if (lost.Count > 0 && lost.MaxBy(one => one.Value.Rows!.SelectMany(row => row).Distinct().Count(cells.Contains)) is var likely
                && likely.Value.Rows!.SelectMany(row => row).Any(cells.Contains))
            {
                marked[at] = (piece, likely.Key);
                lost.Remove(likely);
            }
        }
    }

    /// <summary>Those that must move for the order to become the other: all but the longest run that keeps its order.</summary>
    public static HashSet<int> Moved(IReadOnlyList<int> now, IReadOnlyList<int> before)
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
