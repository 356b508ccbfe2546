using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Why a stretch of the document gave no statement.</summary>
public enum WhyLeftOut
{
    /// <summary>It stands before or after the plan.</summary>
    Outside,

    /// <summary>Contents, a foreword, contact pages.</summary>
    FrontMatter,

    /// <summary>The running text has its words too.</summary>
    Repeated,
}

/// <summary>A stretch of the document that gave no statement because of where it stands.</summary>
/// <param name="Heading">Its first words.</param>
/// <param name="Blocks">Its blocks.</param>
/// <param name="Line">Line of its first block.</param>
/// <param name="Page">Page of its first block, where the document has pages.</param>
/// <param name="Sentences">Sentences and items in it.</param>
/// <param name="Why">The reason.</param>
public sealed record LeftOutPart(string Heading, BlockRange Blocks, int Line, int? Page, int Sentences, WhyLeftOut Why)
{
    /// <summary>True between the plan's first and last block, as a foreword; false before or after the plan.</summary>
    public bool IsInside => Why != WhyLeftOut.Outside;

    /// <summary>All of them in the order of the document, however many; the notes name only the first that stand outside the plan.</summary>
    public static IReadOnlyList<LeftOutPart> Of(FoundPlan plan)
    {
        var blocks = plan.Document.Blocks;
        var outside = Chunk.Cut(blocks)
            .SelectMany(chunk =>
                new[] { new BlockRange(chunk.First, Math.Min(chunk.End, plan.FirstBlock)), new BlockRange(Math.Max(chunk.First, plan.EndBlock), chunk.End) })
            .Where(range => range.First < range.End).Select(range => Of(blocks, range, WhyLeftOut.Outside));
        return [.. outside.Concat(plan.LeftOut.Select(range => Of(blocks, range, WhyLeftOut.FrontMatter)))
            .Concat(plan.SetApart.Select(at => Of(blocks, new BlockRange(at, at + 1), WhyLeftOut.Repeated))).OrderBy(part => part.Blocks.First)];
    }

    private static LeftOutPart Of(IReadOnlyList<Block> blocks, BlockRange range, WhyLeftOut why)
    {
        var place = blocks[range.First].Anchors[0];
        return new LeftOutPart(blocks[range.First].Text, range, place.Line, place.Page, Count(blocks, range.First, range.End), why);
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
