using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Marks contents lists as furniture: their lines repeat headings and are not part of the text.</summary>
internal static partial class ContentsLists
{
    public static void Mark(List<Block> blocks)
    {
        var headings = blocks.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text).ToHashSet();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Kind == BlockKind.Paragraph && IsRowOfHeadings(blocks[at].Text, headings))
            {
                blocks[at] = AsFurniture(blocks[at]);
            }

            if (blocks[at].Kind is BlockKind.Heading or BlockKind.Paragraph && Title().IsMatch(blocks[at].Text) && EndOfList(blocks, at + 1) is var end
                && end > at + 1)
            {
                for (; at < end; at++)
                {
                    blocks[at] = AsFurniture(blocks[at]);
                }
            }

            if (at < blocks.Count && blocks[at].Kind is not (BlockKind.Furniture or BlockKind.Table) && HasLeader(blocks[at].Text))
            {
                blocks[at] = AsFurniture(blocks[at]);
            }
        }
    }

    /// <summary>True for a line that ends in dot leaders and a page number.</summary>
    public static bool HasLeader(string text) => text.Length < 400 && Leader().IsMatch(text);

    /// <summary>"Introduction · Targets · Roads": links to the parts below, side by side in one line.</summary>
    private static bool IsRowOfHeadings(string text, HashSet<string> headings)
    {
        var parts = text.Split([" · ", " | ", " • ", " / "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 2 && parts.Count(headings.Contains) * 3 >= parts.Length * 2;
    }

    /// <summary>True for "Contents" and its like.</summary>
    public static bool IsTitle(string text) => Title().IsMatch(text);

    /// <summary>Index after the last line of a contents list that begins at <paramref name="first"/>; <paramref name="first"/> itself when none does.</summary>
    private static int EndOfList(List<Block> blocks, int first)
    {
        var headings = new Lazy<HashSet<string>>(() => [.. blocks.Skip(first).Where(block => block.Kind == BlockKind.Heading).Select(block => block.Text)]);
        var end = first;
        for (var at = first; at < blocks.Count && at - end <= 1; at++)
        {
            var block = blocks[at];
            if (block.Kind == BlockKind.Furniture || IsEntry(block) || (block.Kind != BlockKind.Heading && headings.Value.Contains(block.Text)))
            {
                end = at + 1;
            }
            else if (block.Kind == BlockKind.Heading)
            {
                break;
            }
        }

        return end;
    }

    private static bool IsEntry(Block block) => block.Table is { } table
        ? table.Rows.Count > 1 && table.Rows.Count(row => Page().IsMatch(row.LastOrDefault(cell => cell.Length > 0) ?? "")) * 3 >= table.Rows.Count * 2
        : block.Text.Length < 200 && Entry().IsMatch(block.Text);

    private static Block AsFurniture(Block block) => block with { Kind = BlockKind.Furniture, Level = 0, Depth = 0 };

    [GeneratedRegex(@"^(?:table of )?contents(?: page)?:?$|^cynnwys$|^(?:on|in) this (?:page|section|document|plan|strategy):?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex(@"(?:[.…·_]\s?){4,}\s*\d{0,4}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Leader();

    [GeneratedRegex(@"^.*\p{L}.*\s\d{1,3}(?:\s?[-–]\s?\d{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\d{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
