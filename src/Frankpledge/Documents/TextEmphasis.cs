using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>The stars by which a text export marks words as bold: they are no part of the sentence. Two stars without their pair are a note's sign and
/// stay.</summary>
internal static partial class TextEmphasis
{
    /// <summary>The block of a piece without them, each of its lines at the place where it stands then.</summary>
    public static Block Block(TextPiece piece, BlockKind kind)
    {
        var text = piece.Text;
        if (Bold().Matches(text) is not { Count: > 0 } found)
        {
            return piece.ToBlock(kind, text);
        }

        var stars = found.SelectMany(one => new[] { one.Index, one.Index + 1, one.Index + one.Length - 2, one.Index + one.Length - 1 }).ToHashSet();
        var block = piece.ToBlock(kind, Bold().Replace(text, "$1"));
        return block with { Anchors = [.. block.Anchors.Select(anchor => anchor with { Offset = anchor.Offset - stars.Count(star => star < anchor.Offset) })] };
    }

    /// <remarks>A pair stands at most a long paragraph apart: without a limit a text of many openings would take its length squared.</remarks>
    [GeneratedRegex(@"\*\*(?=[^\s*])(.{1,600}?)(?<=[^\s*])\*\*", RegexOptions.Singleline)]
    private static partial Regex Bold();
}
