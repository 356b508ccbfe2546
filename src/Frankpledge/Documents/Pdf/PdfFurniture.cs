using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Finds running headers, footers and page numbers: lines in the margin that come again at the same height on other pages.</summary>
internal static partial class PdfFurniture
{
    private const double MarginShare = 0.14;
    private const int MostMarginLines = 4;

    /// <summary>The furniture of every page, in the order of the pages.</summary>
    public static List<HashSet<PdfLine>> Find(List<PdfPage> pages)
    {
        var margins = pages.Select(Margins).ToList();
        var seen = new Dictionary<(string Text, int Height), HashSet<int>>();
        foreach (var line in margins.SelectMany(margin => margin))
        {
            foreach (var key in Keys(line))
            {
                (seen.TryGetValue(key, out var on) ? on : seen[key] = []).Add(line.Page);
            }
        }

        var needed = Math.Min(3, Math.Max(2, pages.Count));
        return [.. pages.Zip(margins, (page, margin) => margin.Where(line => IsPageNumber(line.Text, page, pages.Count) || Keys(line).Any(key => IsRunning(seen[key], needed))).ToHashSet())];
    }

    private static List<PdfLine> Margins(PdfPage page)
    {
        var top = Rows(page.Lines.Where(line => line.Box.Bottom < page.Height * MarginShare));
        var bottom = Rows(page.Lines.Where(line => line.Box.Top > page.Height * (1 - MarginShare)).Reverse());
        return [.. top, .. bottom];
    }

    private static IEnumerable<PdfLine> Rows(IEnumerable<PdfLine> lines)
    {
        var rows = 0;
        PdfLine? last = null;
        foreach (var line in lines)
        {
            rows += last is null || !last.Box.SharesLineWith(line.Box) ? 1 : 0;
            last = line;
            if (rows > MostMarginLines)
            {
                yield break;
            }

            yield return line;
        }
    }

    /// <summary>Text with its numbers left open, at a height in steps of four points; two steps, so that no line stands on an edge.</summary>
    private static IEnumerable<(string Text, int Height)> Keys(PdfLine line)
    {
        var text = Digits().Replace((line.Label is null ? "" : line.Label + " ") + line.Text, "#").ToLowerInvariant();
        var height = (int)Math.Floor(line.Box.Middle / 4);
        yield return (text, 2 * height);
        yield return (text, (2 * (int)Math.Floor((line.Box.Middle + 2) / 4)) + 1);
    }

    /// <summary>On three pages, or on neighbours: left and right pages often differ, so every second page counts too.</summary>
    private static bool IsRunning(HashSet<int> pages, int needed) => pages.Count >= needed;

    private static bool IsPageNumber(string text, PdfPage page, int pages) =>
        PageNumber().Match(text) is { Success: true } match
        && int.TryParse(match.Groups[1].Value, out var number) && (number <= pages + 50 || match.Length > match.Groups[1].Length)
        && (match.Groups[2].Success || match.Groups[3].Success || Math.Abs(number - page.Number) <= 50);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[-–|•]\s?)?(?:(?<2>page|tudalen|p\.)\s*)?(\d{1,4})(?<3>\s*(?:of|/|o)\s*\d{1,4})?(?:\s?[-–|•])?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();
}
