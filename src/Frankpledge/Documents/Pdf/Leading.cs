namespace Frankpledge.Documents.Pdf;

/// <summary>The distance between lines of running text, as a multiple of the size of the letters.</summary>
internal static class Leading
{
    private const double Fallback = 1.2;

    /// <summary>The smallest distance that comes often between lines of one size that stand below each other; 1.2 when there are too few lines.</summary>
    public static double Usual(IReadOnlyList<PdfLine> lines)
    {
        var ratios = new Dictionary<double, int>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (Below(lines, at) is { } below && lines[at].Look.Size > 0)
            {
                var ratio = Math.Round((below.Box.Top - lines[at].Box.Top) / lines[at].Look.Size, 1);
                if (ratio is > 0.85 and < 2.6)
                {
                    ratios[ratio] = ratios.GetValueOrDefault(ratio) + 1;
                }
            }
        }

        var most = ratios.Values.DefaultIfEmpty().Max();
        return most < 2 ? Fallback : ratios.Where(pair => pair.Value * 4 >= most).Min(pair => pair.Key);
    }

    /// <summary>The next line of the same column, which may stand some lines further on where columns stand side by side.</summary>
    private static PdfLine? Below(IReadOnlyList<PdfLine> lines, int at)
    {
        var line = lines[at];
        for (var next = at + 1; next < Math.Min(lines.Count, at + 8) && lines[next].Page == line.Page; next++)
        {
            var shared = Math.Min(line.Box.Right, lines[next].Box.Right) - Math.Max(line.Box.Left, lines[next].Box.Left);
            if (lines[next].Look.Size == line.Look.Size && lines[next].Box.Top > line.Box.Top + 1
                && shared > 0.5 * Math.Min(line.Box.Width, lines[next].Box.Width))
            {
                return lines[next];
            }
        }

        return null;
    }
}
