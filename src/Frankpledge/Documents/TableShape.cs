namespace Frankpledge.Documents;

/// <summary>Tells tables that hold data from those that only lay out text.</summary>
internal static class TableShape
{
    /// <summary>
    /// True for a single column, for a single row of cells with several paragraphs, and where every row has a cell that is built like a page: a heading
    /// with text below it, or a list with what introduces it.
    /// </summary>
    public static bool IsLayout(IReadOnlyList<IReadOnlyList<string>> rows, IReadOnlyList<CellPart> parts, int headerRows)
    {
        if (!rows.Any(row => row.Count > 1))
        {
            return true;
        }

        var built = rows.Select((row, at) => (row, at)).Where(pair => pair.row.Any(cell => cell.Length > 0))
            .Select(pair => parts.Where(part => part.Row == pair.at).GroupBy(part => part.Column).Any(cell => IsBuilt([.. cell]))).ToList();
        var isRowOfTexts = built.Count == 1 && parts.GroupBy(part => part.Column).Any(cell => cell.Count() > 1);
        return headerRows == 0 && built.Count > 0 && (isRowOfTexts || built.TrueForAll(row => row));
    }

    private static bool IsBuilt(List<CellPart> cell) =>
        (cell.Count > 1 && cell[0].Kind == BlockKind.Heading)
            || (cell.Count > 2 && cell[0].Kind == BlockKind.Paragraph && cell.Exists(part => part.Kind == BlockKind.ListItem));
}
