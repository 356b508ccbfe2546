namespace Frankpledge.Documents.Pdf;

/// <summary>Reads the size and weight of the letters from <c>pdftohtml -xml</c>, which pdftotext does not tell, and gives them to the words by place.</summary>
internal sealed class PdfLooks
{
    private readonly List<(double Width, List<(Box Box, Look Look)> Runs)> _pages = [];
    private readonly Dictionary<int, double> _sizes = [];

    public void ReadLine(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.StartsWith("<fontspec "))
        {
            _sizes[(int)PdfWords.Attribute(text, " id")] = PdfWords.Attribute(text, " size");
        }
        else if (text.StartsWith("<text ") && _pages.Count > 0)
        {
            var (left, top) = (PdfWords.Attribute(text, " left"), PdfWords.Attribute(text, " top"));
            var box = new Box(left, top, left + PdfWords.Attribute(text, " width"), top + PdfWords.Attribute(text, " height"));
            var size = _sizes.GetValueOrDefault((int)PdfWords.Attribute(text, " font"));
            _pages[^1].Runs.Add((box, new Look(size, Share(line, "b") >= 0.8, Share(line, "i") >= 0.8)));
        }
        else if (line.Contains("<page number=", StringComparison.Ordinal))
        {
            // Complaints about links may stand before the tag on the same line.
            _pages.Add((PdfWords.Attribute(line.AsSpan(line.IndexOf("<page number=", StringComparison.Ordinal)), " width"), []));
        }
    }

    /// <summary>Gives each word the look of the run that it stands in; words in no run keep a size guessed from their height.</summary>
    public void GiveTo(List<PdfPage> pages)
    {
        foreach (var (page, (width, runs)) in pages.Zip(_pages))
        {
            if (width <= 0 || runs.Count == 0)
            {
                continue;
            }

            var scale = page.Width / width;
            var placed = runs.Select(run => (Box: new Box(run.Box.Left * scale, run.Box.Top * scale, run.Box.Right * scale, run.Box.Bottom * scale), run.Look))
                .ToList();
            foreach (var group in page.Groups)
            {
                for (var at = 0; at < group.Count; at++)
                {
                    group[at] = Looked(group[at], placed, scale);
                }
            }
        }
    }

    private static PdfWord Looked(PdfWord word, List<(Box Box, Look Look)> runs, double scale)
    {
        var middle = (word.Box.Left + word.Box.Right) / 2;
        var best = double.MaxValue;
        var look = word.Look;
        foreach (var run in runs)
        {
            if (run.Box.Left - 1 <= middle && middle <= run.Box.Right + 1 && run.Box.Top <= word.Box.Middle && word.Box.Middle <= run.Box.Bottom
                && Math.Abs(run.Box.Middle - word.Box.Middle) < best && run.Look.Size > 0)
            {
                best = Math.Abs(run.Box.Middle - word.Box.Middle);
                look = run.Look with { Size = Math.Round(run.Look.Size * scale * 2) / 2 };
            }
        }

        return look == word.Look ? word : word with { Look = look };
    }

    /// <summary>The share of a run's letters inside <paramref name="tag"/>.</summary>
    private static double Share(string line, string tag)
    {
        if (!line.Contains($"<{tag}>", StringComparison.Ordinal))
        {
            return 0;
        }

        var (inside, all, depth) = (0, 0, 0);
        for (var at = line.IndexOf('>', StringComparison.Ordinal) + 1; at < line.Length; at++)
        {
            if (line[at] == '<')
            {
                var end = line.IndexOf('>', at);
                depth += line.AsSpan(at).StartsWith($"<{tag}>") ? 1 : line.AsSpan(at).StartsWith($"</{tag}>") ? -1 : 0;
                at = end < 0 ? line.Length : end;
            }
            else if (!char.IsWhiteSpace(line[at]))
            {
                all++;
                inside += depth > 0 ? 1 : 0;
            }
        }

        return all == 0 ? 0 : (double)inside / all;
    }
}
