namespace Frankpledge.Documents;

/// <summary>Finds headings where the source marks none: short lines set larger or bolder than the text around them.</summary>
internal static class HeadingsByLook
{
    private const int LongestHeading = 160;
    private const double Larger = 1.08;

    /// <summary>Turns such paragraphs into headings; the level is the rank of their look, largest first, and 0 for titles on the cover.</summary>
    public static void Mark(List<Block> blocks)
    {
        if (BodyLook(blocks) is not { } body)
        {
            return;
        }

        var found = Enumerable.Range(0, blocks.Count).Where(at => IsHeading(blocks[at], body)).ToList();
        var firstText = blocks.FindIndex(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length > LongestHeading / 2 && !IsHeading(block, body));
        var covers = found.Where(at => at < firstText && StandsOnCover(blocks, at)).ToHashSet();
        var ranks = found.Where(at => !covers.Contains(at)).Select(at => Rank(blocks[at])).Distinct()
            .OrderByDescending(rank => rank.Size).ThenByDescending(rank => rank.Bold).ToList();
        foreach (var at in found)
        {
            var (label, text) = blocks[at].Label is { } known ? (known, blocks[at].Text) : ListMark.SplitHeading(blocks[at].Text);
            blocks[at] = blocks[at] with
            {
                Kind = BlockKind.Heading,
                Label = label,
                Text = text,
                Anchors = Shifted(blocks[at].Anchors, blocks[at].Text.Length - text.Length),
                Depth = 0,
                Level = covers.Contains(at) ? 0 : Math.Min(ranks.IndexOf(Rank(blocks[at])) + 1, 9),
            };
        }
    }

    /// <summary>The look of most letters of running text, or null when the source gives no looks.</summary>
    public static Look? BodyLook(IEnumerable<Block> blocks)
    {
        var looks = blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Look is not null)
            .GroupBy(block => Rank(block)).ToDictionary(group => group.Key, group => group.Sum(block => block.Text.Length));
        return looks.Count == 0 ? null : looks.MaxBy(pair => pair.Value).Key is var (size, bold) ? new Look(size, bold) : null;
    }

    private static bool IsHeading(Block block, Look body)
    {
        var text = block.Text;
        return block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Look is { } look
            && (block.Kind == BlockKind.Paragraph || (block.Label is { } label && !ListMark.IsBullet(label) && look.Bold && !body.Bold))
            && text.Length is > 1 and <= LongestHeading && text.Any(char.IsLetter)
            && (look.Size > body.Size * Larger || (look.Bold && !body.Bold && look.Size >= body.Size * 0.95))
            && text[^1] is not ('.' or ';' or ',' or ':')
            && text[0] is not ('“' or '"' or '‘');
    }

    /// <summary>A look that is used nowhere after the cover says nothing about the outline.</summary>
    private static bool StandsOnCover(List<Block> blocks, int at)
    {
        var page = blocks[at].Anchors[0].Page;
        return page is 1 && !blocks.Any(block => block.Anchors[0].Page > page && block.Look is not null && Rank(block) == Rank(blocks[at]));
    }

    private static (double Size, bool Bold) Rank(Block block) => (Math.Round(block.Look!.Value.Size * 2) / 2, block.Look.Value.Bold);

    private static IReadOnlyList<Anchor> Shifted(IReadOnlyList<Anchor> anchors, int by) =>
        [.. anchors.Select(anchor => anchor with { Offset = Math.Max(0, anchor.Offset - by) })];
}
