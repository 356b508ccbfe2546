using System.Globalization;
using AngleSharp.Dom;
using Frankpledge.Documents.Docx;

namespace Frankpledge.Documents.Html;

/// <summary>Counts the items of a list as a browser does.</summary>
internal sealed class HtmlList
{
    private string? _format;
    private int _step = 1;
    private int _next = 1;

    public static HtmlList Of(IElement list)
    {
        if (list.LocalName != "ol")
        {
            return new HtmlList();
        }

        var reversed = list.HasAttribute("reversed");
        return new HtmlList
        {
            _format = list.GetAttribute("type") switch { "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal" },
            _step = reversed ? -1 : 1,
            _next = Number(list.GetAttribute("start")) ?? (reversed ? list.Children.Count(child => child.LocalName == "li") : 1),
        };
    }

    public string Next(IElement item)
    {
        if (_format is null)
        {
            return "•";
        }

        var number = Number(item.GetAttribute("value")) ?? _next;
        _next = unchecked(number + _step);
        return NumberFormats.Show(number, _format) + ".";
    }

    private static int? Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
