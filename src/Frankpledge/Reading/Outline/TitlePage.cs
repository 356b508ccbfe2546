using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds the title page of a document that is all plan:
/// what stands before the contents, the foreword or the first heading and says next to nothing.</summary>
internal static class TitlePage
{
    private const int MostParts = 5;
    private const int MostSayings = 3;

    /// <summary>Index of the first block behind the title page; that of the first of <paramref name="chunks"/> when there is none.</summary>
    public static int EndOf(List<Chunk> chunks, IReadOnlyList<Block> blocks)
    {
        var front = chunks.FindIndex(0, Math.Min(chunks.Count, MostParts), chunk => HeadingWords.IsFront(chunk.Heading));
        if (front > 0 && chunks.Take(front).All(chunk => chunk.Promises == 0) && chunks.Take(front).Sum(chunk => Sayings(blocks, chunk)) <= MostSayings)
        {
            return chunks[front].First;
        }

        var at = 0;
        while (at + 1 < chunks.Count && at < 3 && chunks[at].Promises == 0 && Sayings(blocks, chunks[at]) <= 2 && !HeadingWords.IsFront(chunks[at].Heading)
            && (chunks[at].Heading.Length == 0 || HeadingWords.NamesPlan(chunks[at].Heading) || HeadingWords.IsFront(chunks[at + 1].Heading)))
        {
            at++;
        }

        return chunks[at].First;
    }

    // Telephone numbers and slogans on a title page say nothing.
    private static int Sayings(IReadOnlyList<Block> blocks, Chunk chunk)
    {
        var count = 0;
        for (var at = chunk.First; at < chunk.End; at++)
        {
            count += blocks[at].Kind is BlockKind.Paragraph && blocks[at].Text[^1] is '.' or '!' or '?' or ':'
                ? Sentences.Split(blocks[at].Text).Count : blocks[at].Kind is BlockKind.ListItem ? 1 : 0;
        }

        return count;
    }
}
