namespace Frankpledge.Documents;

/// <summary>Finds headings where the source marks none: short lines set larger or bolder than the text around them.</summary>
internal static class HeadingsByLook
{
    private const int LongestHeading = 160;
    private const double Larger = 1.08;

    /// <summary>Turns such paragraphs into headings; the level is the rank of their look, largest first, and 0 for titles above the first text.</summary>
    public static void Mark(List<Block> blocks)
    {
        if (BodyLook(blocks) is not { } body)
        {
            return;
        }

        var found = Enumerable.Range(0, blocks.Count).Where(at => IsHeading(blocks[at], body)).ToList();
        var firstText =
            blocks.FindIndex(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem && block.Text.Length > LongestHeading / 2
                && !IsHeading(block, body));
        var covers = Titles(blocks, found, firstText);
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

    private const int LongestBelow = 80;

    /// <summary>
    /// Where the source marks some headings, short bold or larger lines without a stop, with text below them, are headings below those, by the rank of their
    /// look; a caption or a name above a table is none.
    /// </summary>
    public static void MarkBelow(List<Block> blocks)
    {
        if (BodyLook(blocks) is not { Bold: false, Size: var body })
        {
            return;
        }

        var (found, above, level) = (new List<int>(), 0, 0);
        for (var at = 0; at < blocks.Count; at++)
        {
            above = blocks[at] is { Kind: BlockKind.Heading, Level: > 0 } marked ? marked.Level : above;
            if (above > 0 && IsBelow(blocks, at, body))
            {
                found.Add(at);
                level = level == 0 ? above + 1 : Math.Min(level, above + 1);
            }
        }

        var ranks = found.Select(at => Rank(blocks[at]).Size).Distinct().OrderDescending().ToList();
        foreach (var at in found)
        {
            blocks[at] = blocks[at] with { Kind = BlockKind.Heading, Level = Math.Min(level + ranks.IndexOf(Rank(blocks[at]).Size), 9), Depth = 0 };
        }
    }

    private static bool IsBelow(List<Block> blocks, int at, double body)
    {
        var text = blocks[at].Text;
        return blocks[at] is { Kind: BlockKind.Paragraph, Label: null, Look: { } look } && StandsOut(look, body)
            && text.Length is > 2 and <= LongestBelow && char.IsUpper(text[0])
            && !text.Contains(". ", StringComparison.Ordinal)
            && (char.IsLetterOrDigit(text[^1]) || text[^1] is '?' or ')') && !Captions.IsNumbered(text)
            && at + 1 < blocks.Count && blocks[at + 1] is { Kind: BlockKind.Paragraph or BlockKind.ListItem } below
            && (below.Look is not { } next || !StandsOut(next, body) || next.Size < look.Size);
    }

    private static bool StandsOut(Look look, double body) => look.Bold || look.Size > body * Larger;

    /// <summary>
    /// Titles stand above the first text in a look that comes nowhere below it: all such lines where pages lie between, otherwise the
    /// first look only, and only if it is the largest of all. They say nothing about the outline.
    /// </summary>
    private static HashSet<int> Titles(List<Block> blocks, List<int> found, int firstText)
    {
        var below = found.Where(at => at > firstText).Select(at => Rank(blocks[at])).ToHashSet();
        if (firstText < 0 || found.Count == 0 || below.Count == 0)
        {
            return [];
        }

        var page = blocks[firstText].Anchors[0].Page;
        return [.. found.TakeWhile(at => at < firstText).Where(at => !below.Contains(Rank(blocks[at])) && ListMark.SplitHeading(blocks[at].Text).Label is null
            && (blocks[at].Anchors[0].Page < page || (Rank(blocks[at]) == Rank(blocks[found[0]]) && below.All(look => look.Size < Rank(blocks[at]).Size))))];
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

    private static (double Size, bool Bold) Rank(Block block) => (Math.Round(block.Look!.Value.Size * 2) / 2, block.Look.Value.Bold);

    private static IReadOnlyList<Anchor> Shifted(IReadOnlyList<Anchor> anchors, int by) =>
        [.. anchors.Select(anchor => anchor with { Offset = Math.Max(0, anchor.Offset - by) })];
}
