using System.Globalization;
using Frankpledge.Common;
using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>Finds where the plan begins and ends in a document that may hold more than the plan.</summary>
/// <param name="First">Index of the first block, inclusive.</param>
/// <param name="End">Index after the last block, exclusive.</param>
/// <param name="LeftOut">Parts inside the bounds that are no part of the plan's text: contents, forewords, contact pages.</param>
/// <param name="Notes">Sentences for people.</param>
internal sealed record PlanBounds(int First, int End, IReadOnlyList<Range> LeftOut, IReadOnlyList<string> Notes)
{
    /// <summary>A sentence that promises nothing weighs this much against one that does: plans are half promises, reports hardly any.</summary>
    private const double Silence = 0.3;

    public static PlanBounds Find(IReadOnlyList<Block> blocks, PlanRange? told)
    {
        if (blocks.Count == 0)
        {
            throw new RefusedException("NothingToRead", "The document holds no text. If it is a scan, make it searchable first.");
        }

        var chunks = Chunk.Cut(blocks);
        var isWhole = !Pack.Is(chunks);
        var (coreFirst, coreLast) = isWhole ? (0, chunks.Count - 1) : Core(chunks);
        var first = told?.From is { } from ? HeadingSearch.Find(blocks, from, 0) : isWhole ? 0 : Begin(chunks, coreFirst);
        var end = told?.To is { } to ? HeadingSearch.Find(blocks, to, first + 1) : isWhole
            ? blocks.Count : Finish(blocks, chunks, first, told?.From is null ? coreLast : 0);

        var notes = new List<string> { $"The plan was taken from {Place(blocks, first)} to {Place(blocks, end - 1)}." };
        var title = told?.From is null ? TitlePage.EndOf(chunks.FindAll(chunk => chunk.End > first), blocks) : first + 1;
        var (leftOut, large) = FrontMatter.Find(blocks, chunks, isWhole, isWhole && told?.From is null ? title : first + 1, end);
        if (title > first + 1 && Enumerable.Range(first, title - first).Any(at => blocks[at].Kind is not (BlockKind.Heading or BlockKind.Furniture)))
        {
            leftOut.Insert(0, first..title);
        }

        // A summary or an appendix that would take the whole document with it is the document.
        if (leftOut.Count + large.Count > 0 && !Says(blocks, first, end, [.. leftOut, .. large]) && Says(blocks, first, end, []))
        {
            leftOut.Clear();
            notes.Add("Nothing but front or back matter was found, so the whole document was read.");
        }
        else
        {
            notes.AddRange(
                large.Select(
                    range => $"Read although its heading is that of front or back matter, because it is more than a third of the text: \"{blocks[range.Start.Value].Text}\" ({Place(blocks, range.Start.Value)})."));
        }

        var outside = chunks.Where(chunk => (chunk.End <= first || chunk.First >= end) && (chunk.Heading.Length > 0 || chunk.Sentences > 0)).ToList();
        notes.AddRange(outside.Take(12).Select(chunk => Told(blocks, chunk.First, chunk.End)));
        notes.AddRange(leftOut.Select(range => Told(blocks, range.Start.Value, range.End.Value)));
        if (outside.Count > 12)
        {
            notes.Add($"Left out: {OneOrMany.Of(outside.Count - 12, "1 more part", "{0} more parts")} before or after the plan.");
        }

        return new PlanBounds(first, end, leftOut, notes);
    }

    private static bool Says(IReadOnlyList<Block> blocks, int first, int end, List<Range> leftOut)
    {
        for (var at = first; at < end; at++)
        {
            if (blocks[at].Kind is BlockKind.Paragraph or BlockKind.ListItem && !leftOut.Exists(range => range.Start.Value <= at && at < range.End.Value))
            {
                return true;
            }
        }

        return false;
    }

    private static string Told(IReadOnlyList<Block> blocks, int first, int end)
    {
        var sentences = LeftOutPart.Count(blocks, first, end);
        var said = sentences == 0 ? "" : OneOrMany.Of(sentences, ", 1 sentence", ", {0} sentences");
        return $"Left out: \"{Short(blocks[first].Text)}\" ({Place(blocks, first)}{said}).";

        static string Short(string text) => text.Length <= 80 ? text : text[..(text.LastIndexOf(' ', 80) is > 0 and var word ? word : 80)] + " …";
    }

    /// <summary>The run of chunks in which promises most outweigh silence; the whole document when there are too few promises to tell.</summary>
    private static (int First, int Last) Core(List<Chunk> chunks)
    {
        if (chunks.Sum(chunk => chunk.Promises) < 4)
        {
            return (0, chunks.Count - 1);
        }

        var others = Pack.Others(chunks);
        double best = double.MinValue, sum = 0;
        int bestFirst = 0, bestLast = 0, first = 0;
        for (var i = 0; i < chunks.Count; i++)
        {
            (sum, first) = others.Contains(i) ? (0, i) : (sum, first);
            sum += Weight(chunks[i]);
            if (sum > best)
            {
                (best, bestFirst, bestLast) = (sum, first, i);
            }

            if (sum < 0)
            {
                (sum, first) = (0, i + 1);
            }
        }

        return (bestFirst, bestLast);
    }

    private static double Weight(Chunk chunk) =>
        HeadingWords.IsForeign(chunk.Heading) ? -4 - chunk.Sentences
        : HeadingWords.IsFront(chunk.Heading) ? 0
        : chunk.Promises - (Silence * (chunk.Sentences - chunk.Promises));

    /// <summary>The plan begins with its title, or behind the foreword, contents and summary that come before its first theme.</summary>
    private static int Begin(List<Chunk> chunks, int core)
    {
        var before = chunks[..core].Sum(chunk => chunk.Sentences);
        var within = chunks[core..].Sum(chunk => chunk.Sentences);
        var title = chunks.FindLastIndex(core, chunk => HeadingWords.NamesPlan(chunk.Heading));
        var later = chunks.FindIndex(core, chunk => HeadingWords.NamesPlan(chunk.Heading));
        if (later > core && chunks[core..later].Sum(chunk => chunk.Sentences) * 4 < within)
        {
            title = later;
            core = later;
        }

        var foreign = chunks.FindLastIndex(core, chunk => HeadingWords.IsForeign(chunk.Heading));
        title = title > foreign ? title : -1;

        var front = title;
        var passed = 0;
        for (var i = Math.Max(title, 0); i < chunks.Count && (i <= core || passed * 5 <= within * 2); i++)
        {
            passed += i >= core ? chunks[i].Sentences : 0;
            front = HeadingWords.IsFront(chunks[i].Heading) ? i : front;
        }

        // A theme named in the summary comes again as the heading of its own part.
        var begin = front > title ? front + 1 : title >= 0 ? title : foreign >= 0 ? Math.Max(foreign + 1, core) : before > within ? core : 0;
        var last = new Lazy<Dictionary<string, int>>(() => chunks.Index().GroupBy(chunk => HeadingWords.Normal(chunk.Item.Heading))
            .ToDictionary(same => same.Key, same => same.Last().Index));
        while (front > title && begin + 1 < chunks.Count && chunks[begin].Sentences <= 2
            && last.Value[HeadingWords.Normal(chunks[begin].Heading)] > begin)
        {
            begin++;
        }

        // The signature below a foreword may look like a heading.
        while (front > title && begin + 1 < chunks.Count && chunks[begin] is { Sentences: 0, Level: 0 } && chunks[begin + 1].Level > 0)
        {
            begin++;
        }

        return chunks[Math.Min(begin, chunks.Count - 1)].First;
    }

    /// <summary>The plan ends before the first part behind its core that belongs to another paper, before a second title,
    /// or before contact pages and appendices.</summary>
    private static int Finish(IReadOnlyList<Block> blocks, List<Chunk> chunks, int first, int core)
    {
        var last = Math.Max(core, chunks.FindIndex(chunk => chunk.End > first));
        while (last > 0 && chunks[last].First > first && HeadingWords.IsBack(chunks[last].Heading))
        {
            last--;
        }

        while (last + 1 < chunks.Count && chunks[last + 1].Heading is var next && !HeadingWords.IsForeign(next) && !HeadingWords.IsBack(next)
            && !HeadingWords.NamesPlanAgain(next))
        {
            last++;
        }

        var end = chunks[last].End;
        while (end > first + 1 && blocks[end - 1].Kind == BlockKind.Furniture)
        {
            end--;
        }

        return end;
    }

    private static string Place(IReadOnlyList<Block> blocks, int block)
    {
        var anchor = blocks[block].Anchors[0];
        return anchor.Page is { } page
            ? string.Create(CultureInfo.InvariantCulture, $"page {page}") : string.Create(CultureInfo.InvariantCulture, $"line {anchor.Line}");
    }
}
