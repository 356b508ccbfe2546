using System.Globalization;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>
/// Tells numbered paragraphs ("1.1", "175.") from list items, where the word processor or a page numbers both alike. Numbers that go on behind a heading or
/// another paragraph, or that hold whole paragraphs without a line that introduces them, number running text; "3)" counts items.
/// </summary>
internal static partial class NumberedParagraphs
{
    public static void Mark(List<Block> blocks)
    {
        CutTyped(blocks);
        var groups = Groups(blocks);
        for (var at = 0; at < groups.Count; at++)
        {
            var group = groups[at];
            var runsOn = at > 0 && !groups[at - 1].IsIntroduced && group.First == groups[at - 1].Last + 1;
            var goesOn = at + 1 < groups.Count && !groups[at + 1].IsIntroduced && groups[at + 1].First == group.Last + 1;
            if (!group.IsIntroduced && (group.IsDecimal || runsOn || goesOn || group.HoldsParagraphs))
            {
                group.Blocks.ForEach(block => blocks[block] = blocks[block] with { Kind = BlockKind.Paragraph, Depth = 0 });
            }
        }
    }

    /// <summary>"2.14 The Board will": a number typed before the words of a paragraph is no part of them, where several paragraphs have one.</summary>
    private static void CutTyped(List<Block> blocks)
    {
        var typed = Enumerable.Range(0, blocks.Count)
            .Where(at => blocks[at] is { Kind: BlockKind.Paragraph, Label: null } && ListMark.SplitParagraph(blocks[at].Text).Number is not null).ToList();
        foreach (var at in typed.Count > 1 ? typed : [])
        {
            var (number, text) = ListMark.SplitParagraph(blocks[at].Text);
            var cut = blocks[at].Text.Length - text.Length;
            blocks[at] = blocks[at] with
            {
                Label = number,
                Text = text,
                Anchors = [.. blocks[at].Anchors.Select(anchor => anchor with { Offset = Math.Max(0, anchor.Offset - cut) })],
            };
        }
    }

    /// <summary>Numbered items one behind the other, with nothing but deeper items between them.</summary>
    private static List<Group> Groups(List<Block> blocks)
    {
        var groups = new List<Group>();
        Group? open = null;
        Block? before = null;
        for (var at = 0; at < blocks.Count; at++)
        {
            var block = blocks[at];
            if (block.Kind is BlockKind.Furniture or BlockKind.Footnote)
            {
                continue;
            }

            if (block.Kind == BlockKind.ListItem && Number(block.Label) is var (parent, number) && (block.Depth == 0 || parent.Length > 0))
            {
                if (open is null || open.Parent != parent || open.Last + 1 != number)
                {
                    open = new Group(parent, number, before?.Text.AsSpan().TrimEnd("* ").EndsWith(":") == true);
                    groups.Add(open);
                }

                open.Take(at, number, block.Text.Contains(". ", StringComparison.Ordinal) && block.Text.EndsWith('.'));
            }
            else if (block.Kind != BlockKind.ListItem)
            {
                open = null;
            }

            before = block;
        }

        return groups;
    }

    /// <summary>"2.14" is 14 below "2."; "175." is 175.</summary>
    private static (string Parent, int Number)? Number(string? label) =>
        label is not null && Counted().Match(label) is { Success: true } match
            ? (match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) : null;

    [GeneratedRegex(@"^((?:\d{1,2}\.){0,2})(\d{1,3})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    private sealed class Group(string parent, int first, bool isIntroduced)
    {
        private int _whole;

        public string Parent => parent;

        public int First => first;

        public int Last { get; private set; }

        public bool IsIntroduced => isIntroduced;

        public bool IsDecimal => parent.Length > 0;

        public List<int> Blocks { get; } = [];

        /// <summary>Most of them hold several sentences, as items seldom do.</summary>
        public bool HoldsParagraphs => Blocks.Count > 1 && _whole * 3 > Blocks.Count;

        public void Take(int block, int number, bool isWhole)
        {
            Blocks.Add(block);
            Last = number;
            _whole += isWhole ? 1 : 0;
        }
    }
}
