namespace Frankpledge.Documents.Pdf;

/// <summary>Finds text set up or down the page, such as a wide table on an upright page, and turns it upright.</summary>
internal static class PdfSideways
{
    private const int FewestWords = 10;
    private const double SameWidth = 0.5;

    /// <summary>
    /// Takes the sideways text out of <paramref name="page"/> and gives it as lines that read from left to right. A word or two up the margin is ornament:
    /// it is taken out as well, and <c>IsText</c> is false.
    /// </summary>
    public static (List<PdfLine> Lines, bool IsText) Take(PdfPage page)
    {
        var sure = page.Groups.Where(IsSideways).ToList();
        if (sure.Count == 0)
        {
            return ([], false);
        }

        // The letters of one size are all equally wide across the line; that tells a short figure, which is no taller than wide.
        var widths = sure.SelectMany(group => group).Select(word => word.Box.Width).Distinct().ToList();
        var heights = page.Groups.Except(sure).SelectMany(group => group)
            .Where(word => word.Text.Length > 2 && word.Box.Width > 1.3 * word.Box.Height).Select(word => Math.Round(word.Box.Height)).ToHashSet();
        var found = page.Groups.Where(group => sure.Contains(group)
            || (sure.Count > 2 && group.Count > 0
                && group.TrueForAll(word => widths.Exists(width => Math.Abs(width - word.Box.Width) < SameWidth)
                    && !heights.Contains(Math.Round(word.Box.Height))))).ToList();
        page.Groups.RemoveAll(found.Contains);
        var up = found.Where(group => group.Count > 1).Sum(group => Math.Sign(group[0].Box.Top - group[^1].Box.Top)) >= 0;
        var turned = new PdfPage(page.Number, page.Height, page.Width);
        turned.Groups.AddRange(found.Select(group => group.ConvertAll(word => Turned(word, page, up))));
        return (PdfLines.Of(turned), found.Sum(group => group.Count) >= FewestWords);
    }

    private static bool IsSideways(List<PdfWord> group) =>
        group.Sum(word => word.Text.Length) >= 3 && group.All(word => word.Text.Length < 2 || word.Box.Height > 1.6 * word.Box.Width)
            && group.Any(word => word.Text.Length > 2);

    private static PdfWord Turned(PdfWord word, PdfPage page, bool up)
    {
        var box = up
            ? new Box(page.Height - word.Box.Bottom, word.Box.Left, page.Height - word.Box.Top, word.Box.Right)
            : new Box(word.Box.Top, page.Width - word.Box.Right, word.Box.Bottom, page.Width - word.Box.Left);
        return word with { Box = box, Look = word.Look with { Size = Math.Round(box.Height * 0.95, 1) } };
    }
}
