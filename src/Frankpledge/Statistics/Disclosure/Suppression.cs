using Frankpledge.Common;
using Frankpledge.Statute.Register;

namespace Frankpledge.Statistics.Disclosure;

/// <summary>Why a cell is shown or not.</summary>
public enum CellState
{
    /// <summary>The count is shown.</summary>
    Shown,

    /// <summary>A count of 1 to 4: "&lt;5" is shown.</summary>
    Small,

    /// <summary>Hidden so that a small count cannot be worked out: "hidden" is shown.</summary>
    Secondary,
}

/// <summary>One cell as it may be released.</summary>
/// <param name="Key">What it counts.</param>
/// <param name="State">Why it is shown or not.</param>
/// <param name="Count">The count; null unless shown.</param>
public sealed record ReleasedCell(string Key, CellState State, long? Count)
{
    /// <summary>What the reader sees.</summary>
    public string Text => State switch
    {
        CellState.Small => $"<{Suppression.Threshold}",
        CellState.Secondary => "hidden",
        _ => Count!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary>A table as it may be released.</summary>
/// <param name="Cells">In the order of the table's cells.</param>
/// <param name="Explanation">Method, base (the largest total), warnings and the sentence.</param>
public sealed record ReleasedTable(IReadOnlyList<ReleasedCell> Cells, Explanation Explanation);

/// <summary>
/// Disclosure control (R153): counts of 1 to 4 are hidden, and with them as many others as it takes so that no hidden cell can be worked out from the rest,
/// within one table or across tables released together. Which others is a heuristic: the smallest counts that help, inner cells before totals.
/// </summary>
[Rule("R153")]
public static class Suppression
{
    /// <summary>Counts from 1 to one below are hidden.</summary>
    public const long Threshold = 5;

    internal static bool IsSmall(long count) => count is > 0 and < Threshold;

    /// <summary>Hides what must be hidden.</summary>
    /// <remarks>Zeros are shown: that nobody did something is not about a person here. Cost grows with the cube of the number of hidden cells.</remarks>
    public static ReleasedTable Protect(DisclosureTable table)
    {
        HashSet<int> hidden = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => IsSmall(table.Cells[cell].Count))];
        HideLonely(table, hidden);
        while (new Intruder(table, hidden).WorkedOut() is { Count: > 0 } certain)
        {
            if (certain.Select(cell => Helper(table, hidden, cell)).FirstOrDefault(helper => helper >= 0, -1) is >= 0 and var next)
            {
                hidden.Add(next);
                HideLonely(table, hidden);
            }
            else
            {
                // Nothing beside these cells can be hidden: hide the smallest count that is left anywhere.
                hidden.Add(Smallest(table, hidden, Enumerable.Range(0, table.Cells.Count)) is >= 0 and var any
                    ? any
                    : throw Require.Refusal("CannotProtect",
                        "This table gives its small counts away whatever is hidden, because nearly all of it is zero. Merge categories, or do not release it.",
                        "R153"));
            }
        }

        return Release(table, hidden);
    }

    /// <summary>Why a table may not be released with just these cells hidden; empty when it may.</summary>
    /// <param name="table">The counts.</param>
    /// <param name="hidden">Keys of the cells that are not shown.</param>
    public static IReadOnlyList<Reason> WhyNotRelease(DisclosureTable table, IReadOnlySet<string> hidden)
    {
        HashSet<int> places = [.. hidden.Select(table.PlaceOf).Where(place => place >= 0)];
        string[] small = [.. Enumerable.Range(0, table.Cells.Count).Where(cell => IsSmall(table.Cells[cell].Count) && !places.Contains(cell)).Select(Named)];
        var reasons = new List<Reason>();
        if (small.Length > 0)
        {
            reasons.Add(new("SmallCountShown",
                $"{Words.List(small)} {(small.Length == 1 ? "is a count" : "are counts")} below {Threshold}. Hide {(small.Length == 1 ? "it" : "them")}.",
                "R153"));
        }

        string[] certain = [.. new Intruder(table, places).WorkedOut().Select(Named)];
        if (certain.Length > 0)
        {
            reasons.Add(new("HiddenCountWorkedOut",
                $"{Words.List(certain)} can be worked out from the totals although hidden. Hide another cell in the same row or column.", "R153"));
        }

        return reasons;

        string Named(int cell) => table.Cells[cell].Key.Length == 0 ? "The whole" : table.Cells[cell].Key;
    }

    /// <summary>In an addition with one hidden cell that cell is plain to see: hide the best second one, until no addition has just one.</summary>
    private static void HideLonely(DisclosureTable table, HashSet<int> hidden)
    {
        bool again;
        do
        {
            again = false;
            foreach (var addition in table.Additions)
            {
                int[] all = [.. addition.Parts, addition.Total];
                if (all.Count(hidden.Contains) == 1 && Best(table, hidden, addition) is >= 0 and var second)
                {
                    again = hidden.Add(second);
                }
            }
        }
        while (again);
    }

    /// <summary>The cell that helps to cast doubt on <paramref name="certain"/>, beside it in one of its additions, or -1.</summary>
    private static int Helper(DisclosureTable table, HashSet<int> hidden, int certain) =>
        table.Additions.Where(addition => addition.Total == certain || addition.Parts.Contains(certain))
            .Select(addition => Best(table, hidden, addition)).Where(cell => cell >= 0)
            .OrderBy(cell => table.Cells[cell].Count).FirstOrDefault(-1);

    /// <summary>The part to hide: one that other additions already need first, then the smallest; the total only when no part is left.</summary>
    private static int Best(DisclosureTable table, HashSet<int> hidden, Addition addition)
    {
        int[] parts = [.. addition.Parts.Where(part => !hidden.Contains(part) && table.Cells[part].Count >= Threshold)];
        return parts.Length > 0
            ? parts.OrderByDescending(part => table.Additions.Count(other => other.Parts.Contains(part) && other.Parts.Any(hidden.Contains)))
                .ThenBy(part => table.Cells[part].Count).First()
            : Smallest(table, hidden, [addition.Total]);
    }

    private static int Smallest(DisclosureTable table, HashSet<int> hidden, IEnumerable<int> among) =>
        among.Where(cell => !hidden.Contains(cell) && table.Cells[cell].Count >= Threshold).OrderBy(cell => table.Cells[cell].Count).FirstOrDefault(-1);

    private static ReleasedTable Release(DisclosureTable table, HashSet<int> hidden)
    {
        List<ReleasedCell> cells = [.. table.Cells.Select((cell, i) => hidden.Contains(i)
            ? new ReleasedCell(cell.Key, IsSmall(cell.Count) ? CellState.Small : CellState.Secondary, null)
            : new ReleasedCell(cell.Key, CellState.Shown, cell.Count))];
        var (small, secondary) = (cells.Count(cell => cell.State == CellState.Small), cells.Count(cell => cell.State == CellState.Secondary));
        List<Sentence> warnings = secondary > cells.Count / 3
            ? ["More than a third of the table is hidden to protect small counts: broader categories would show more."] : [];
        var sentence = small == 0
            ? (Sentence)$"None of the {Words.Count(cells.Count, "count")} is from 1 to {Threshold - 1}, so all are shown."
            : $"{Words.Count(small, "count")} from 1 to {Threshold - 1} and {Words.Count(secondary, "other")} that would give {(small == 1 ? "it" : "them")} away are hidden. What is left does not let anyone work them out; combined with tables released elsewhere it might.";
        return new(cells, new("Primary and secondary suppression (R153)", table.Cells.Max(cell => cell.Count), warnings, sentence));
    }
}
