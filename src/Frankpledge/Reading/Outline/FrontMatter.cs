using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds the parts of a plan that are no part of its text by their headings:
/// forewords, contents, summaries, contact pages, glossaries, appendices that promise nothing.</summary>
internal static class FrontMatter
{
    /// <summary>Fewer sentences are a foreword or a summary, however short the rest is.</summary>
    private const int LongForeword = 10;

    /// <param name="blocks">Of the whole document.</param>
    /// <param name="chunks">Of the whole document.</param>
    /// <param name="isWhole">Whether the document is all plan.</param>
    /// <param name="first">First block at which such a part may begin, inclusive.</param>
    /// <param name="end">Block at which the plan ends, exclusive.</param>
    /// <returns>Blocks left out; and those that are headed so but are more than a third of the text, which no foreword is.</returns>
    public static (List<Range> LeftOut, List<Range> Large) Find(IReadOnlyList<Block> blocks, List<Chunk> chunks, bool isWhole, int first, int end)
    {
        var (leftOut, large) = (new List<Range>(), new List<Range>());
        var all = chunks.Sum(chunk => chunk.End > first - 1 && chunk.First < end ? chunk.Sentences : 0);
        var contents = LastBeforeContents(chunks);
        var said = new Lazy<HashSet<string>>(() => Said(blocks));
        for (var at = 0; at < chunks.Count; at++)
        {
            var chunk = chunks[at];
            if (chunk.First < first || chunk.First >= end || !(HeadingWords.IsFront(chunk.Heading) || HeadingWords.IsBack(chunk.Heading)))
            {
                continue;
            }

            var last = Math.Max(LastBelow(chunks, at), isWhole && HeadingWords.IsFront(chunk.Heading) ? contents[at] : at);
            var (sentences, promises) = (0, 0);
            for (var part = at; part <= last; part++)
            {
                (sentences, promises) = (sentences + chunks[part].Sentences, promises + chunks[part].Promises);
            }

            if (HeadingWords.IsAppendix(chunk.Heading) && (sentences > 0 ? promises > 0 : chunks[last].End == chunk.First + 1))
            {
                // What promises things is part of the plan though it is appended.
                continue;
            }

            var range = chunk.First..Math.Min(chunks[last].End, end);
            if (HeadingWords.IsFront(chunk.Heading) && PromisesInTable(blocks, range, said))
            {
                continue;
            }

            if (sentences >= LongForeword && sentences * 3 > all)
            {
                large.Add(range);
                continue;
            }

            at = last;
            leftOut.Add(range);
        }

        return (leftOut, large);
    }

    /// <summary>"Our priorities at a glance" over a table of what will be done is where the plan promises, unless its text says the same again.</summary>
    private static bool PromisesInTable(IReadOnlyList<Block> blocks, Range range, Lazy<HashSet<string>> said)
    {
        var pledges = Enumerable.Range(range.Start.Value, range.End.Value - range.Start.Value).Where(at => blocks[at].Kind == BlockKind.Table)
            .SelectMany(at => TablePledges.Find(blocks[at]).Where(pledge => pledge.Stem is not null)
                .Select(pledge => HeadingWords.Normal(blocks[at].Text.Substring(pledge.Start, pledge.Length)))).ToList();
        return pledges.Count > 1 && pledges.Count(said.Value.Contains) * 2 < pledges.Count;
    }

    /// <summary>What paragraphs and items say, sentence by sentence.</summary>
    private static HashSet<string> Said(IReadOnlyList<Block> blocks) =>
        [.. blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            .SelectMany(block => Sentences.Split(block.Text).Select(place => block.Text.Substring(place.Start, place.Length)).Append(block.Text))
            .Select(HeadingWords.Normal)];

    /// <summary>What stands under a heading marked deeper belongs to the part that is left out.</summary>
    private static int LastBelow(List<Chunk> chunks, int at)
    {
        var last = at;
        while (chunks[at].Level > 0 && last + 1 < chunks.Count && chunks[last + 1].Level > chunks[at].Level)
        {
            last++;
        }

        return last;
    }

    /// <summary>Signatures and a summary stand between the foreword and the contents list that follows it; where that is little, it is front matter too. For
    /// each chunk, the last one that would go with it.</summary>
    private static int[] LastBeforeContents(List<Chunk> chunks)
    {
        var (last, next) = (new int[chunks.Count], -1);
        var all = chunks.Sum(chunk => chunk.Sentences);
        var before = all;
        for (var at = chunks.Count - 1; at >= 0; at--)
        {
            before -= chunks[at].Sentences;
            next = !HeadingWords.IsContents(chunks[at].Heading) ? next : before * 8 < all ? at : -1;
            last[at] = Math.Max(at, next);
        }

        return last;
    }
}
