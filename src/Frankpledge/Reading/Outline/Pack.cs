namespace Frankpledge.Reading;

/// <summary>
/// Tells a pack of papers, in which the plan stands among other things, from a document that is the plan. A plan may well have a part named "Purpose"
/// or "Recommendations" and its title on several pages; an agenda, minutes or a report to a meeting has headings that no plan has.
/// </summary>
internal static class Pack
{
    public static bool Is(List<Chunk> chunks)
    {
        var meeting = chunks.Select(chunk => HeadingWords.MeetingWords(chunk.Heading)).OfType<string>().Distinct().Count();
        return meeting > 1 || OpensWithAnother(chunks) || Titles(chunks).Count > 1;
    }

    /// <summary>Where plans begin behind the first: what is read is one of them, and no run of text reaches from one into the next.</summary>
    public static HashSet<int> Others(List<Chunk> chunks) => [.. Titles(chunks).Skip(1)];

    /// <summary>A report, an agenda or minutes stand before the title of the plan:
    /// words of such papers among the first headings, and hardly a promise up to the title.</summary>
    private static bool OpensWithAnother(List<Chunk> chunks)
    {
        var title = chunks.FindIndex(chunk => HeadingWords.NamesPlan(chunk.Heading));
        var foreign = chunks.FindIndex(chunk => HeadingWords.IsForeign(chunk.Heading));
        var (sentences, promises) = title < 0 ? (0, 0) : (chunks.Take(title).Sum(chunk => chunk.Sentences), chunks.Take(title).Sum(chunk => chunk.Promises));
        return foreign >= 0 && title > foreign && sentences > 0 && promises * 4 <= sentences && sentences * 2 < chunks.Sum(chunk => chunk.Sentences);
    }

    /// <summary>The plans that stand in it: titles with their years, of different words, each with a good part of the text below it. The same title again, on
    /// the cover and at the head of a page, is one plan.</summary>
    private static List<int> Titles(List<Chunk> chunks)
    {
        var titles = chunks.Index().Where(chunk => HeadingWords.NamesPlanAgain(chunk.Item.Heading) && chunk.Item.Heading.Any(char.IsAsciiDigit))
            .DistinctBy(chunk => HeadingWords.Normal(chunk.Item.Heading))
            .Select(chunk => chunk.Index).ToList();
        var all = chunks.Sum(chunk => chunk.Sentences);
        return [.. titles.Zip(titles.Skip(1).Append(chunks.Count))
            .Where(part => chunks[part.First..part.Second].Sum(chunk => chunk.Sentences) * LeastShare > all).Select(part => part.First)];
    }

    /// <summary>One sixth of the text.</summary>
    private const int LeastShare = 6;
}
