using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Plans.Review;

/// <summary>Words of the source, from a place in one block to a place in the same or a later one.</summary>
/// <param name="FirstStart">0-based, in characters of the first block's text.</param>
/// <param name="LastEnd">Exclusive, in characters of the last block's text.</param>
public sealed record SourceSpan(int FirstBlock, int FirstStart, int LastBlock, int LastEnd);

/// <summary>A stretch of one block.</summary>
public sealed record SpanPart(SourceBlock Block, int Start, int Length)
{
    public string Text => Block.Text.Substring(Start, Length);
}

/// <summary>Finds words in the source.</summary>
public static class SourceWords
{
    /// <summary>The sentences of a block; a list item is one, and so is each cell of a table.</summary>
    public static IReadOnlyList<SpanPart> Chunks(SourceBlock block) => block.Kind switch
    {
        BlockKind.ListItem or BlockKind.Heading => block.Text.Length == 0 ? [] : [new(block, 0, block.Text.Length)],
        BlockKind.Table => Cells(block),
        _ => [.. Sentences.Split(block.Text).Select(place => new SpanPart(block, place.Start, place.Length))],
    };

    /// <summary>The stretches of a span, block by block; running lines between the first and the last block are passed over.</summary>
    public static IReadOnlyList<SpanPart> Parts(IEnumerable<SourceBlock> blocks, SourceSpan span) =>
    [
        .. from block in blocks
           where block.Index >= span.FirstBlock && block.Index <= span.LastBlock
           where block.Kind != BlockKind.Furniture || block.Index == span.FirstBlock || block.Index == span.LastBlock
           let start = Math.Clamp(block.Index == span.FirstBlock ? span.FirstStart : 0, 0, block.Text.Length)
           let end = Math.Clamp(block.Index == span.LastBlock ? span.LastEnd : block.Text.Length, start, block.Text.Length)
           where end > start
           select Trimmed(block, start, end) into part
           where part.Length > 0
           select part,
    ];

    /// <summary>Only these words of the stretches, however the white space between them is written.</summary>
    /// <exception cref="RefusedException">They do not stand there (<c>WordsNotThere</c>), or more than once (<c>WordsTwice</c>).</exception>
    public static IReadOnlyList<SpanPart> Narrow(IReadOnlyList<SpanPart> parts, string words)
    {
        var letters = parts.SelectMany((part, at) => Enumerable.Range(part.Start, part.Length).Select(place => (Part: at, Place: place)))
            .Where(one => !char.IsWhiteSpace(parts[one.Part].Block.Text[one.Place])).ToList();
        var flat = string.Concat(letters.Select(one => parts[one.Part].Block.Text[one.Place]));
        var wanted = string.Concat(words.Where(letter => !char.IsWhiteSpace(letter)));
        var at = wanted.Length == 0 ? -1 : flat.IndexOf(wanted, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new RefusedException("WordsNotThere",
                "These words do not stand between the first and the last line that you chose. Copy them from the document as they are written.");
        }

        if (flat.IndexOf(wanted, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new RefusedException("WordsTwice", "These words stand there more than once. Choose a nearer first or last line, or more words.");
        }

        return
        [
            .. letters.Skip(at).Take(wanted.Length).GroupBy(one => one.Part)
                .Select(group => new SpanPart(parts[group.Key].Block, group.First().Place, group.Last().Place + 1 - group.First().Place)),
        ];
    }

    private static SpanPart Trimmed(SourceBlock block, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(block.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(block.Text[end - 1]))
        {
            end--;
        }

        return new(block, start, end - start);
    }

    private static List<SpanPart> Cells(SourceBlock block)
    {
        var cells = new List<SpanPart>();
        var start = 0;
        for (var i = 0; i <= block.Text.Length; i++)
        {
            if (i == block.Text.Length || block.Text[i] is '\t' or '\n')
            {
                if (Trimmed(block, start, i) is { Length: > 0 } cell)
                {
                    cells.Add(cell);
                }

                start = i + 1;
            }
        }

        return cells;
    }
}
