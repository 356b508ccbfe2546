namespace Frankpledge.Reading;

/// <summary>Finds lines that neighbours break down: the lines directly below or above add to it in every column.</summary>
internal static class Breakdowns
{
    private const int MostParts = 30;

    /// <summary>The items without those that are parts of another; <paramref name="parents"/> lists each such line with its parts.</summary>
    public static List<Item> WithoutParts(List<Item> items, List<TableLine> lines, List<TableColumn> columns, out List<(int Parent, List<Item> Parts)> parents)
    {
        var kept = new List<Item>();
        parents = [];
        for (var at = 0; at < items.Count; at++)
        {
            kept.Add(items[at]);
            if (PartsAfter(items, at, lines, columns) is { } below)
            {
                parents.Add((items[at].Line, below));
                at += below.Count;
            }
            else if (PartsBefore(kept, lines, columns) is { } above)
            {
                parents.Add((items[at].Line, above));
                kept.RemoveRange(kept.Count - 1 - above.Count, above.Count);
            }
        }

        return kept;
    }

    private static List<Item>? PartsAfter(List<Item> items, int at, List<TableLine> lines, List<TableColumn> columns) =>
        Enumerable.Range(2, Math.Clamp(items.Count - at - 2, 0, MostParts)).Select(count => items.GetRange(at + 1, count))
            .FirstOrDefault(parts => IsBreakdown(parts, items[at].Line, lines, columns));

    private static List<Item>? PartsBefore(List<Item> kept, List<TableLine> lines, List<TableColumn> columns) =>
        Enumerable.Range(2, Math.Clamp(kept.Count - 2, 0, MostParts)).Select(count => kept.GetRange(kept.Count - 1 - count, count))
            .FirstOrDefault(parts => IsBreakdown(parts, kept[^1].Line, lines, columns));

    private static bool IsBreakdown(List<Item> parts, int parent, List<TableLine> lines, List<TableColumn> columns) =>
        parts.TrueForAll(part => !part.IsTotal) && Sum.Of(parts, parent, lines, columns) is { Fits: true }
        && parts.Exists(part => lines[part.Line].Figures.Any(figure => figure is { Value: not 0 }));
}
