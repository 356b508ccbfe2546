namespace Frankpledge.Documents;

/// <summary>Says where a source has already lost letters, whatever its format.</summary>
internal static class Letters
{
    private const char Lost = '\uFFFD';

    public static SourceDocument Doubted(SourceDocument document)
    {
        var lines = document.Blocks.Where(block => block.Text.Contains(Lost, StringComparison.Ordinal)).Select(block => block.Anchors[0].Line).Distinct()
            .ToList();
        return lines.Count == 0
            ? document
            : document with { Notes =
                [.. document.Notes,
                    $"Letters were lost before the file was made (they show as {Lost}), first in line {lines[0]}; {OneOrMany.Of(lines.Count, "1 line", "{0} lines")} in all. Check these against the document."] };
    }
}
