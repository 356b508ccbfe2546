using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>The marks that make words bold in a text that was exported with them: "the **cost of late intervention** is". They are nobody's words.</summary>
internal static partial class TextBold
{
    private const int Mark = 2;

    /// <summary>Takes out the pairs; a mark without its other one stays, and so do the stars of a note.</summary>
    public static Block Without(Block block)
    {
        var marks = Pair().Matches(block.Text).SelectMany(pair => new[] { pair.Index, pair.Index + pair.Length - Mark }).ToList();
        return marks.Count == 0 ? block : block with
        {
            Text = Pair().Replace(block.Text, "$2"),
            Anchors = [.. block.Anchors.Select(anchor => anchor with { Offset = anchor.Offset - marks.Sum(at => Math.Clamp(anchor.Offset - at, 0, Mark)) })],
        };
    }

    [GeneratedRegex(@"(?<![\w*_])(\*\*|__)(?=[^\s*_])([^*_]+)(?<=[^\s*_])\1(?![\w*_])")]
    private static partial Regex Pair();
}
