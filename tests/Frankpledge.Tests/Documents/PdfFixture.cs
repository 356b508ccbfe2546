using System.Globalization;
using System.Text;

namespace Frankpledge.Tests.Documents;

/// <summary>Writes small PDFs by hand: pages of 600 by 800 points, text placed from the top left corner.</summary>
internal sealed partial class PdfFixture
{
    private readonly List<StringBuilder> _pages = [];

    public PdfFixture Page()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    public PdfFixture Text(double left, double top, string text, double size = 10, bool bold = false)
    {
        var escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal).Replace("•", "\\225", StringComparison.Ordinal);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "R")} {size} Tf {left} {800 - top - size} Td ({escaped}) Tj ET\n");
        return this;
    }

    /// <summary>Text that runs up the page: its letters stand on a line <paramref name="left"/> from the left edge and begin
    /// <paramref name="bottom"/> above the lower one.</summary>
    /// <summary>A line of plain letters set around <paramref name="middle"/>.</summary>
    public PdfFixture Centred(double middle, double top, string text, double size = 10, bool bold = false) =>
        Text(middle - (text.Sum(letter => Widths[letter - ' ']) * size / 2000), top, text, size, bold);

    /// <summary>Of Helvetica, from the space to the tilde, in thousandths of the size.</summary>
    private static int[] Widths { get; } =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, .. Enumerable.Repeat(556, 10), 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
        278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ];

    public PdfFixture Up(double left, double bottom, string text, double size = 10)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /R {size} Tf 0 1 -1 0 {left} {bottom} Tm ({text}) Tj ET\n");
        return this;
    }

    /// <summary>Lines below each other, 12 points apart.</summary>
    public PdfFixture Lines(double left, double top, params string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            Text(left, top + (12 * at), lines[at]);
        }

        return this;
    }

    /// <param name="trailer">Further entries of the trailer, e.g. an encryption dictionary.</param>
    public byte[] Bytes(string trailer = "")
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, at) => $"{5 + (2 * at)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        };
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {objects.Count + 2} 0 R /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (content, at) in objects.Select((content, at) => (content, at)))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{content}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture,
            $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
