using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>A stretch of the document that gave no statement because of where it stands.</summary>
/// <param name="Heading">Its first words.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Line">Line of its first block.</param>
/// <param name="Page">Page of its first block, where the document has pages.</param>
/// <param name="Sentences">Sentences and items in it.</param>
/// <param name="IsInside">True between the plan's first and last block, as a foreword; false before or after the plan.</param>
public sealed record LeftOutPart(string Heading, BlockRange Blocks, int Line, int? Page, int Sentences, bool IsInside)
{
    /// <summary>All of them in the order of the document, however many; the notes name only the first that stand outside the plan.</summary>
    public static IReadOnlyList<LeftOutPart> Of(FoundPlan plan)
    {
        var blocks = plan.Document.Blocks;
        var outside = Chunk.Cut(blocks)
            .SelectMany(chunk =>
                new[] { new BlockRange(chunk.First, Math.Min(chunk.End, plan.FirstBlock)), new BlockRange(Math.Max(chunk.First, plan.EndBlock), chunk.End) })
            .Where(range => range.First < range.End).Select(range => Of(blocks, range, isInside: false));
        return [.. outside.Concat(plan.LeftOut.Select(range => Of(blocks, range, isInside: true))).OrderBy(part => part.Blocks.First)];
    }

    private static LeftOutPart Of(IReadOnlyList<Block> blocks, BlockRange range, bool isInside)
    {
        var place = blocks[range.First].Anchors[0];
        return new LeftOutPart(blocks[range.First].Text, range, place.Line, place.Page, Count(blocks, range.First, range.End), isInside);
    }

    /// <summary>Sentences and items of the blocks from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    internal static int Count(IReadOnlyList<Block> blocks, int first, int end)
    {
        var sentences = 0;
        for (var at = first; at < end; at++)
        {
            sentences += blocks[at].Kind switch { BlockKind.Paragraph => Reading.Sentences.Split(blocks[at].Text).Count, BlockKind.ListItem => 1, _ => 0 };
        }

        return sentences;
    }
}
