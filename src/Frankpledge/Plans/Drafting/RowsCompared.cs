using DiffPlex;
using DiffPlex.Chunkers;

namespace Frankpledge.Plans.Drafting;

/// <summary>What somebody made of a table, row by row.</summary>
internal static class RowsCompared
{
    /// <summary>Behind how many new rows a new row is known to stand: more need not be asked of one.</summary>
    private const int MostBehind = 20;

    /// <summary>Each row that is not the same: those with other words first, then what was struck out from the end on, so that none of these changes the place
    /// of one that is still to come; then what is new.</summary>
    /// <returns>Each with its place in the later table, 0-based; null for what was struck out.</returns>
    public static IReadOnlyList<(SuggestedRow Row, int? At)> Of(IReadOnlyList<IReadOnlyList<string>> before, IReadOnlyList<IReadOnlyList<string>> after)
    {
        var (changed, gone, fresh) = (new List<(SuggestedRow, int?)>(), new List<(SuggestedRow, int?)>(), new List<(SuggestedRow, int?)>());
        var (place, behind, stands) = (0, new List<IReadOnlyList<string>>(), new List<IReadOnlyList<string>>());
        foreach (var (was, now) in Pairs(before, after))
        {
            if (was is { } from && now is { } to)
            {
                var same = SuggestedRow.KeyOf(before[from]) == SuggestedRow.KeyOf(after[to]);
                changed.AddRange(same ? [] : [(new(from + 1, before[from], after[to], []), to)]);
                (place, behind, stands) = (from + 1, [], same ? [before[from]] : [after[to], before[from]]);
            }
            else if (now is { } at)
            {
                fresh.Add((new(place, null, after[at], [.. behind.Take(MostBehind), .. stands]), at));
                behind.Insert(0, after[at]);
            }
            else
            {
                gone.Insert(0, (new(was!.Value + 1, before[was.Value], null, []), null));
            }
        }

        return [.. changed, .. gone, .. fresh];
    }

    /// <summary>Which row became which, by their places; null on the side on which there is none. Rows without a word count for none.</summary>
    public static IReadOnlyList<(int? Was, int? Now)> Pairs(IReadOnlyList<IReadOnlyList<string>> before, IReadOnlyList<IReadOnlyList<string>> after)
    {
        var (from, to) = (Said(before), Said(after));
        var (pairs, at, into) = (new List<(int?, int?)>(), 0, 0);
        foreach (var block in Differ.Instance.CreateDiffs(Lines(from), Lines(to), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker()).DiffBlocks)
        {
            Keep(block.DeleteStartA);
            pairs.AddRange(Block(from.GetRange(at, block.DeleteCountA), to.GetRange(into, block.InsertCountB)));
            (at, into) = (at + block.DeleteCountA, into + block.InsertCountB);
        }

        Keep(from.Count);
        return pairs;

        void Keep(int until)
        {
            for (; at < until; at++, into++)
            {
                pairs.Add((from[at].Place, to[into].Place));
            }
        }
    }

    /// <summary>Between rows that are the same a row goes on in the next that shares a cell with it, and where none does in the next that is left.</summary>
    private static IEnumerable<(int?, int?)> Block(List<(int Place, IReadOnlyList<string> Row)> gone, List<(int Place, IReadOnlyList<string> Row)> came)
    {
        var (from, to) = (0, 0);
        while (from < gone.Count || to < came.Count)
        {
            var (nextFrom, nextTo) = (gone.Count, came.Count);
            for (var at = to; at < came.Count && nextTo == came.Count; at++)
            {
                if (gone.FindIndex(from, one => SharesCell(one.Row, came[at].Row)) is >= 0 and var found)
                {
                    (nextFrom, nextTo) = (found, at);
                }
            }

            for (; from < nextFrom || to < nextTo; from++, to++)
            {
                yield return (from < nextFrom ? gone[from].Place : null, to < nextTo ? came[to].Place : null);
            }

            (from, to) = (nextFrom, nextTo);
            if (from < gone.Count && to < came.Count)
            {
                yield return (gone[from++].Place, came[to++].Place);
            }
        }
    }

    private static bool SharesCell(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.Zip(other).Any(cell => cell.First == cell.Second && cell.First.Length > 0);

    private static List<(int Place, IReadOnlyList<string> Row)> Said(IReadOnlyList<IReadOnlyList<string>> rows) =>
        [.. rows.Index().Where(row => SuggestedRow.KeyOf(row.Item).Length > 0).Select(row => (row.Index, row.Item))];

    private static string Lines(IEnumerable<(int Place, IReadOnlyList<string> Row)> rows) =>
        string.Join('\n', rows.Select(row => SuggestedRow.KeyOf(row.Row)));
}
