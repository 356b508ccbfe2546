using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>
/// Takes bare numbers off headings ("2 Why a health board?") where they count the headings: 1, 2, 3 and on. A single number may be part of the words
/// ("12 months on").
/// </summary>
internal static partial class HeadingNumbers
{
    private const int Fewest = 3;

    public static void Mark(List<Block> blocks)
    {
        var counted = new List<int>();
        var next = 1;
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is { Kind: BlockKind.Heading, Label: null } heading && Bare().Match(heading.Text) is { Success: true } match
                && int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) == next)
            {
                counted.Add(at);
                next++;
            }
        }

        foreach (var at in counted.Count >= Fewest ? counted : [])
        {
            var match = Bare().Match(blocks[at].Text);
            blocks[at] = blocks[at] with
            {
                Label = match.Groups[1].Value,
                Text = blocks[at].Text[match.Length..],
                Anchors = [.. blocks[at].Anchors.Select(anchor => anchor with { Offset = Math.Max(0, anchor.Offset - match.Length) })],
            };
        }
    }

    [GeneratedRegex(@"^(\d{1,2})\s+(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
