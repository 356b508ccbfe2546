using Frankpledge.Documents;

namespace Frankpledge.Plans.Review;

/// <summary>A block of the source as the review screen shows it.</summary>
public sealed record SourceBlock(int Index, BlockKind Kind, int Level, string? Label, string Text, int Line, int? Page, IReadOnlyList<IReadOnlyList<string>>? Rows, int HeaderRows)
{
    internal static SourceBlock Of(int index, Block block) => new(
        index, block.Kind, block.Level, block.Label, block.Text, block.Anchors[0].Line, block.Anchors[0].Page, block.Table?.Rows, block.Table?.HeaderRows ?? 0);
}
