namespace Frankpledge.Documents.Pdf;

/// <summary>Puts the lines of a page in reading order: where a white gutter parts running text, the left column is read before the right.</summary>
internal static class PdfColumns
{
    private const int FewestLines = 3;
    private const int MostSplits = 40;
    private const double NarrowestGutter = 7;

    /// <summary>Regions in reading order, each a list of lines from top to bottom.</summary>
    public static List<List<PdfLine>> Regions(List<PdfLine> lines)
    {
        var regions = new List<List<PdfLine>>();
        var splits = 0;
        Split(lines, regions, ref splits);
        return regions;
    }

    private static void Split(List<PdfLine> lines, List<List<PdfLine>> regions, ref int splits)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (splits++ > MostSplits || Best(lines) is not { } pair)
        {
            regions.Add(lines);
            return;
        }

        var inside = pair.Left.Concat(pair.Right).ToHashSet();
        var top = inside.Min(line => line.Box.Top);
        Split([.. lines.Where(line => !inside.Contains(line) && line.Box.Middle < top)], regions, ref splits);
        Split(pair.Left, regions, ref splits);
        Split(pair.Right, regions, ref splits);
        Split([.. lines.Where(line => !inside.Contains(line) && line.Box.Middle >= top)], regions, ref splits);
    }

    private static (List<PdfLine> Left, List<PdfLine> Right)? Best(List<PdfLine> lines)
    {
        (List<PdfLine> Left, List<PdfLine> Right)? best = null;
        foreach (var gutter in Gutters(lines))
        {
            var open = new List<PdfLine>();
            foreach (var line in lines.Append(null))
            {
                if (line is not null && !(line.Box.Left < gutter - 1 && line.Box.Right > gutter + 1))
                {
                    open.Add(line);
                    continue;
                }

                var (left, right) =
                    UpToNextPart([.. open.Where(inside => inside.Box.Right <= gutter + 1)], [.. open.Where(inside => inside.Box.Left >= gutter - 1)]);
                if (left.Count + right.Count > (best is { } found ? found.Left.Count + found.Right.Count : 0) && AreColumns(left, right))
                {
                    best = (left, right);
                }

                open = [];
            }
        }

        return best;
    }

    /// <summary>A heading below the end of the right column begins a part of the page that is not set in columns.</summary>
    private static (List<PdfLine> Left, List<PdfLine> Right) UpToNextPart(List<PdfLine> left, List<PdfLine> right)
    {
        if (left.Count == 0 || right.Count == 0)
        {
            return (left, right);
        }

        var end = right.Where(IsWordy).Select(line => line.Box.Bottom).DefaultIfEmpty(0).Max();
        var size = left.Select(line => line.Look.Size).Order().ElementAt(left.Count / 2);
        var next = left.Find(line => line.Box.Top > end && (line.Look.Bold || line.Look.Size > 1.08 * size));
        return next is null ? (left, right) : (left.FindAll(line => line.Box.Top < next.Box.Top), right.FindAll(line => line.Box.Top < next.Box.Top));
    }

    private static bool IsWordy(PdfLine line) => line.Text.Count(letter => letter == ' ') >= 2;

    /// <summary>Left edges that several lines share, just before which a gutter may run.</summary>
    private static IEnumerable<double> Gutters(List<PdfLine> lines)
    {
        var left = lines.Min(line => line.Box.Left);
        return lines.GroupBy(line => Math.Round(line.Box.Left / 3)).Where(group => group.Count() >= FewestLines)
            .Select(group => group.Min(line => line.Box.Left) - 2).Where(edge => edge > left + 60);
    }

    private static bool AreColumns(List<PdfLine> left, List<PdfLine> right) =>
        left.Count >= FewestLines && right.Count >= FewestLines
        && right.Min(line => line.Box.Left) - left.Max(line => line.Box.Right) >= NarrowestGutter
        && IsRunningText(left) && IsRunningText(right)
        && Math.Min(left.Max(line => line.Box.Bottom), right.Max(line => line.Box.Bottom))
            - Math.Max(left.Min(line => line.Box.Top), right.Min(line => line.Box.Top)) > 2.5 * left[0].Box.Height
        && !StandInRows(left, right);

    private static bool IsRunningText(List<PdfLine> lines)
    {
        var width = lines.Max(line => line.Box.Right) - lines.Min(line => line.Box.Left);
        var wordy = lines.Count(IsWordy);
        return wordy * 2 >= lines.Count && lines.Average(line => line.Box.Width) > 0.55 * width
            && lines.Count(line => Amounts.LooksLikeFigure(line.Text)) * 5 <= lines.Count;
    }

    /// <summary>True for the cells of a table: each stretch of text on the left begins at the height of one on the right.</summary>
    public static bool StandInRows(List<PdfLine> left, List<PdfLine> right)
    {
        var (tops, others) = (Tops(left), Tops(right));
        var level = tops.Count(top => others.Any(other => Math.Abs(top - other) < 3));
        return tops.Count >= 3 && level >= 0.75 * Math.Max(tops.Count, others.Count);
    }

    private static List<double> Tops(List<PdfLine> lines)
    {
        var tops = new List<double>();
        var leading = Leading.Usual(lines);
        PdfLine? last = null;
        foreach (var line in lines)
        {
            if (last is null || line.Box.Top - last.Box.Top > leading * last.Look.Size * 1.2)
            {
                tops.Add(line.Box.Top);
            }

            last = line;
        }

        return tops;
    }
}
