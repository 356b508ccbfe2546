using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Finds footnotes: small print at the foot of a page that begins with a number or mark.</summary>
internal static partial class PdfNotes
{
    private const double Smaller = 0.93;

    /// <summary>The footnotes of a page, each as its lines.</summary>
    public static List<List<PdfLine>> Find(List<PdfLine> lines, PdfPage page, double body)
    {
        var first = lines.Count;
        while (first > 0 && lines[first - 1].Look.Size < body * Smaller && lines[first - 1].Box.Top > page.Height * 0.3)
        {
            first--;
        }

        var notes = new List<List<PdfLine>>();
        foreach (var line in lines.Skip(first))
        {
            if (Mark().IsMatch(Whole(line)))
            {
                notes.Add([line]);
            }
            else if (notes.Count > 0)
            {
                notes[^1].Add(line);
            }
        }

        return notes;
    }

    public static (string Label, string Text) Split(PdfLine line)
    {
        var mark = Mark().Match(Whole(line));
        return (mark.Groups[1].Value, Whole(line)[mark.Length..]);
    }

    private static string Whole(PdfLine line) => line.Label is null ? line.Text : $"{line.Label} {line.Text}";

    [GeneratedRegex(@"^(\d{1,3}|[*†‡§]{1,3}|\[\d{1,3}\])[.)]?\s*(?=[\p{L}“‘""(])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
