using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Finds running headers, footers and page numbers: lines in the margin that come again at the same height on other pages.</summary>
internal static partial class PdfFurniture
{
    private const double MarginShare = 0.14;
    private const int MostMarginRows = 4;
    private const int LongestRunningLine = 110;

    /// <summary>The furniture of every page, in the order of the pages.</summary>
    public static List<HashSet<PdfLine>> Find(List<PdfPage> pages)
    {
        var margins = pages.Select(Margins).ToList();
        var seen = new Dictionary<(string Text, int Height), HashSet<int>>();
        foreach (var line in margins.SelectMany(margin => margin.Top.Concat(margin.Bottom)).SelectMany(row => row))
        {
            foreach (var key in Keys(line))
            {
                (seen.TryGetValue(key, out var on) ? on : seen[key] = []).Add(line.Page);
            }
        }

        var needed = Math.Min(3, Math.Max(2, pages.Count));
        return [.. pages
            .Zip(margins, (page, margin) => FromTheEdge(margin.Top, IsFurniture(page)).Concat(FromTheEdge(margin.Bottom, IsFurniture(page))).ToHashSet())];

        Func<PdfLine, bool> IsFurniture(PdfPage page) => line =>
            IsPageNumber(line.Text, page, pages.Count) || (line.Text.Length <= LongestRunningLine && Keys(line).Any(key => seen[key].Count >= needed));
    }

    /// <summary>A running line that reads like a sentence may be one that the writer meant; people are told that it was left out.</summary>
    public static void TellSentences(Reading reading)
    {
        var sentences =
            reading.Blocks
                .Where(block => block.Kind == BlockKind.Furniture && block.Text is [.., '.' or '!'] && block.Text.Count(letter => letter == ' ') >= 4
                    && !ContentsLists.HasLeader(block.Text))
            .GroupBy(block => block.Text).ToList();
        if (sentences.Count > 0)
        {
            var told = sentences.Take(5)
                .Select(group =>
                    $"“{group.Key}” ({(group.Count() == 1 ? "page" : "pages")} {string.Join(", ", group.Take(5).Select(block => block.Anchors[0].Page))}{(group.Count() > 5 ? " and others" : "")})");
            reading.Note(
                $"Lines at the edge of the page that come again were left out as running lines: {string.Join("; ", told)}{(sentences.Count > 5 ? "; and others" : "")}.");
        }
    }

    /// <summary>Rows from the edge of the page inwards, as long as each holds furniture; a line that comes again further in is text.</summary>
    private static IEnumerable<PdfLine> FromTheEdge(List<List<PdfLine>> rows, Func<PdfLine, bool> isFurniture) =>
        rows.TakeWhile(row => row.Exists(line => isFurniture(line))).SelectMany(row => row.Where(isFurniture));

    private static (List<List<PdfLine>> Top, List<List<PdfLine>> Bottom) Margins(PdfPage page) => (
        Rows(page.Lines.Where(line => line.Box.Bottom < page.Height * MarginShare)),
        Rows(page.Lines.Where(line => line.Box.Top > page.Height * (1 - MarginShare)).Reverse()));

    private static List<List<PdfLine>> Rows(IEnumerable<PdfLine> lines)
    {
        var rows = new List<List<PdfLine>>();
        foreach (var line in lines)
        {
            if (rows.Count == 0 || !rows[^1][0].Box.SharesLineWith(line.Box))
            {
                if (rows.Count == MostMarginRows)
                {
                    break;
                }

                rows.Add([]);
            }

            rows[^1].Add(line);
        }

        return rows;
    }

    /// <summary>Text with its numbers left open, at a height in steps of four points; two steps, so that no line stands on an edge.</summary>
    private static IEnumerable<(string Text, int Height)> Keys(PdfLine line)
    {
        var text = Digits().Replace((line.Label is null ? "" : line.Label + " ") + line.Text, "#").ToLowerInvariant();
        var height = (int)Math.Floor(line.Box.Middle / 4);
        yield return (text, 2 * height);
        yield return (text, (2 * (int)Math.Floor((line.Box.Middle + 2) / 4)) + 1);
    }

    private static bool IsPageNumber(string text, PdfPage page, int pages) =>
        PageNumber().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, out var number) && (number <= pages + 50 || match.Length > match.Groups[1].Length)
        && (match.Groups[2].Success || match.Groups[3].Success || Math.Abs(number - page.Number) <= 50);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[-–|•]\s?)?(?:(?<2>page|tudalen|p\.)\s*)?(\d{1,4})(?<3>\s*(?:of|/|o)\s*\d{1,4})?(?:\s?[-–|•])?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
