using Frankpledge.Documents;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;

namespace Frankpledge.Web.Modules.Plans.Pages.Manage;

/// <summary>The part of the source around the statement in hand, or what is not taken of it, with marks.</summary>
public sealed record SourceView(MendedSource Source, IReadOnlyList<SourceLine> Lines)
{
    private const int BlocksBefore = 3;
    private const int MostBlocks = 16;
    private const int MostCharacters = 3600;

    /// <summary>How many blocks have words that are not taken.</summary>
    public required int Left { get; init; }

    /// <summary>The block with which the stretch before or after this one begins; null at either end.</summary>
    public required int? Earlier { get; init; }

    public required int? Later { get; init; }

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

        return From(blocks, first, block);
    }

    /// <summary>A screen or two of blocks, and as far as <paramref name="block"/> at least.</summary>
    /// <param name="first">0-based place in the list.</param>
    public static IReadOnlyList<SourceBlock> From(IReadOnlyList<SourceBlock> blocks, int first, int block)
    {
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

    /// <param name="found">The candidates that stand in the block, in any order; what was joined to another comes with the row of that one.</param>
    public static SourceLine Mark(SourceBlock block, IEnumerable<(Candidate Place, DeskRow Row)> found, Guid? inHand)
    {
        var pieces = new List<SourcePiece>();
        var at = 0;
        foreach (var (place, row) in found.Where(one => one.Row.Candidate.State != CandidateState.NotAStatement || one.Row.Candidate.Id == inHand)
            .OrderBy(one => one.Place.Start))
        {
            var start = Math.Clamp(place.Start, at, block.Text.Length);
            var end = Math.Clamp(place.Start + place.Length, start, block.Text.Length);
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
