using System.Globalization;
using Frankpledge.Documents.Pdf;

namespace Frankpledge.Documents.Printing;

/// <summary>How many pages a printed PDF has, and on which each anchor begins to which something leads, from 1.</summary>
internal sealed record PdfFacts(int Pages, IReadOnlyDictionary<string, int> Anchors)
{
    public static PdfFacts Of(byte[] pdf, CancellationToken cancel)
    {
        var (pages, anchors) = (0, new Dictionary<string, int>());
        var reading = new Reading("plan.pdf", ReadingLimits.Default, cancel);
        Poppler.Run("pdfinfo", ["-"], pdf, reading, line =>
            pages = line.StartsWith("Pages:", StringComparison.Ordinal)
                ? int.Parse(line.AsSpan(6).Trim(), NumberStyles.None, CultureInfo.InvariantCulture) : pages);
        Poppler.Run("pdfinfo", ["-dests", "-"], pdf, reading, line =>
        {
            var name = line.IndexOf('"', StringComparison.Ordinal);
            if (name > 0 && int.TryParse(line.AsSpan(0, Math.Min(4, line.Length)), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture,
                out var number))
            {
                anchors[line[(name + 1)..].TrimEnd('"')] = number;
            }
        });
        return new(pages, anchors);
    }
}
