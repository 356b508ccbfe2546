namespace Frankpledge.Documents;

/// <summary>Makes table blocks.</summary>
internal static class Tables
{
    /// <summary>A table block whose text is its rows as lines and its cells parted by tabs.</summary>
    public static Block Block(IReadOnlyList<IReadOnlyList<string>> rows, string? caption, int headerRows, params Anchor[] anchors) => new()
    {
        Kind = BlockKind.Table,
        Text = string.Join('\n', rows.Select(row => string.Join('\t', row))),
        Anchors = anchors,
        Table = new TableCells(rows, caption, headerRows),
    };
}
