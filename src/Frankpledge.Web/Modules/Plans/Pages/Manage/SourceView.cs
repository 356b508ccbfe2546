using Frankpledge.Documents;
using Frankpledge.Plans.Review;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>How a statement is marked in the source.</summary>
public enum MarkLook
{
    Found,
    InHand,
    Unsure,

    /// <summary>Narrative is not marked; its place is known all the same.</summary>
    None,
}

/// <summary>A stretch of a block's text, with the statement that was found in it.</summary>
public sealed record SourcePiece(string Text, MarkLook Look, DeskRow? Found);

/// <summary>A block of the source with its stretches in order.</summary>
public sealed record SourceLine(SourceBlock Block, IReadOnlyList<SourcePiece> Pieces);

/// <summary>The part of the source around the statement in hand, with marks.</summary>
public static class SourceView
{
    private const int BlocksBefore = 3;
    private const int MostBlocks = 16;
    private const int MostCharacters = 3600;

    /// <summary>The blocks around one: from the heading before, where that is near, as far as a screen or two.</summary>
    /// <param name="blocks">In order of their index.</param>
    public static IReadOnlyList<SourceBlock> Around(IReadOnlyList<SourceBlock> blocks, int block)
    {
        var at = Math.Max(0, blocks.TakeWhile(b => b.Index <= block).Count() - 1);
        var first = at;
        while (first > 0 && at - first < BlocksBefore && blocks[first].Kind != BlockKind.Heading)
        {
            first--;
        }

        var shown = new List<SourceBlock>();
        var characters = 0;
        foreach (var next in blocks.Skip(first).Take(MostBlocks))
        {
            if (characters > MostCharacters && next.Index > block)
            {
                break;
            }

            shown.Add(next);
            characters += next.Text.Length;
        }

        return shown;
    }

    /// <summary>List items that follow each other stand together; every other block stands alone.</summary>
    public static IReadOnlyList<IReadOnlyList<SourceLine>> Runs(IReadOnlyList<SourceLine> lines)
    {
        var runs = new List<List<SourceLine>>();
        foreach (var line in lines)
        {
            if (line.Block.Kind == BlockKind.ListItem && runs.Count > 0 && runs[^1][0].Block.Kind == BlockKind.ListItem)
            {
                runs[^1].Add(line);
            }
            else
            {
                runs.Add([line]);
            }
        }

        return runs;
    }

    /// <param name="found">The candidates that stand in the block, in any order.</param>
    public static SourceLine Mark(SourceBlock block, IEnumerable<DeskRow> found, Guid? inHand)
    {
        var pieces = new List<SourcePiece>();
        var at = 0;
        foreach (var row in found.Where(row => row.Candidate.State != CandidateState.NotAStatement || row.Candidate.Id == inHand).OrderBy(row => row.Candidate.Start))
        {
            var start = Math.Clamp(row.Candidate.Start, at, block.Text.Length);
            var end = Math.Clamp(row.Candidate.Start + row.Candidate.Length, start, block.Text.Length);
            if (end > start)
            {
                Add(block.Text[at..start], MarkLook.None, null);
                Add(block.Text[start..end], Look(row, inHand), row);
                at = end;
            }
        }

        Add(block.Text[at..], MarkLook.None, null);
        return new SourceLine(block, pieces);

        void Add(string text, MarkLook look, DeskRow? row)
        {
            if (text.Length > 0)
            {
                pieces.Add(new SourcePiece(text, look, row));
            }
        }
    }

    private static MarkLook Look(DeskRow row, Guid? inHand) =>
        row.Candidate.Id == inHand ? MarkLook.InHand
        : row.Candidate.IsUnsettled ? MarkLook.Unsure
        : row.IsNarrative ? MarkLook.None
        : MarkLook.Found;
}
