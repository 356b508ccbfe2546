using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Frankpledge.Documents.Pdf;

/// <summary>Reads the words of every page with their places from <c>pdftotext -bbox-layout</c>, line by line as they arrive.</summary>
internal sealed partial class PdfWords(Reading reading, int? pages = null)
{
    /// <summary>Of the reading, while the words come; the rest is putting them together.</summary>
    private const double Share = 0.8;

    private long _characters;

    public List<PdfPage> Pages { get; } = [];

    public void ReadLine(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text.StartsWith("<word ") && Pages.Count > 0)
        {
            AddWord(text);
        }
        else if (text.StartsWith("<line ") && Pages.Count > 0)
        {
            Pages[^1].Groups.Add([]);
        }
        else if (text.StartsWith("<page "))
        {
            if (Pages.Count == reading.Limits.Pages)
            {
                throw Unreadable.TooLong(reading.Name, $"it has more than {reading.Limits.Pages} pages");
            }

            reading.Cancel.ThrowIfCancellationRequested();
            if (pages is > 0)
            {
                reading.Told?.Invoke(Math.Min(1, Pages.Count / (double)pages) * Share);
            }

            Pages.Add(new PdfPage(Pages.Count + 1, Attribute(text, "width"), Attribute(text, "height")));
        }
    }

    private void AddWord(ReadOnlySpan<char> text)
    {
        var box = new Box(Attribute(text, "xMin"), Attribute(text, "yMin"), Attribute(text, "xMax"), Attribute(text, "yMax"));
        var start = text.IndexOf('>') + 1;
        var end = text.LastIndexOf("</word>");
        if (end <= start)
        {
            return;
        }

        var word = Cleaned(WebUtility.HtmlDecode(text[start..end].ToString()));
        _characters += word.Length;
        if (_characters > reading.Limits.Characters)
        {
            throw Unreadable.TooLong(reading.Name,
                $"its text has more than {reading.Limits.Characters.ToString("N0", CultureInfo.InvariantCulture)} characters");
        }

        if (word.Length > 0 && box.Width >= 0 && box.Height > 0)
        {
            var page = Pages[^1];
            if (page.Groups.Count == 0)
            {
                page.Groups.Add([]);
            }

            page.Groups[^1].Add(new PdfWord(word, box, new Look(Math.Round(box.Height * 0.78, 1), false)));
        }
    }

    /// <summary>The word without raised note marks. At its end a soft hyphen is kept, to be undone where the lines are joined.</summary>
    private static string Cleaned(string word) =>
        RaisedMark().Replace(Words.Clean(word, withSigns: true).Replace('\u2010', '-'), "") + (word.EndsWith('\u00AD') ? "\u00AD" : "");

    /// <summary>Raised digits, but not the powers of "m²" and "km²".</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{N}.,;:!?)”’%])(?<!(?:^|[\d/])(?:[kcm]?m|ft))[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?=[.,;:!?)”’]*$)", RegexOptions.CultureInvariant)]
    private static partial Regex RaisedMark();

    internal static double Attribute(ReadOnlySpan<char> tag, string name)
    {
        for (var at = tag.IndexOf(name); at >= 0; at = tag.IndexOf(name))
        {
            tag = tag[(at + name.Length)..];
            if (tag.StartsWith("=\"") && tag[2..].IndexOf('"') is >= 0 and var length)
            {
                return double.TryParse(tag.Slice(2, length), CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
            }
        }

        return 0;
    }
}
