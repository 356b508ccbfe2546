namespace Frankpledge.Documents.Pdf;

/// <summary>The distance between lines of running text, as a multiple of the size of the letters.</summary>
internal static class Leading
{
    private const double Fallback = 1.2;

    /// <summary>The smallest distance that comes often between neighbouring lines of one size; 1.2 when there are too few lines.</summary>
    public static double Usual(IEnumerable<PdfLine> lines)
    {
        var ratios = new Dictionary<double, int>();
        PdfLine? last = null;
        foreach (var line in lines)
        {
            if (last is not null && last.Page == line.Page && line.Look.Size == last.Look.Size && line.Look.Size > 0)
            {
                var ratio = Math.Round((line.Box.Top - last.Box.Top) / line.Look.Size, 1);
                if (ratio is > 0.85 and < 2.6)
                {
                    ratios[ratio] = ratios.GetValueOrDefault(ratio) + 1;
                }
            }

            last = line;
        }

        var most = ratios.Values.DefaultIfEmpty().Max();
        return most < 2 ? Fallback : ratios.Where(pair => pair.Value * 4 >= most).Min(pair => pair.Key);
    }
}
