using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Walks the elements of a page in order and makes blocks of them.</summary>
internal sealed class HtmlWalk(Reading reading)
{
    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlList> _lists = new();
    private int _letters;
    private int _boldLetters;
    private string? _label;

    public void Read(IElement element)
    {
        Children(element, bold: false, depth: 0);
        Flush();
    }

    /// <summary>The text of an element without what is never seen.</summary>
    public static string SeenText(IElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement child && !MainContent.IsUnseen(child))
            {
                var spaced = child.LocalName is not ("a" or "b" or "strong" or "i" or "em" or "span" or "u" or "small" or "sup" or "sub" or "abbr" or "mark");
                text.Append(spaced ? " " : "").Append(SeenText(child)).Append(spaced ? " " : "");
            }
        }

        return text.ToString();
    }

    private void Children(IElement element, bool bold, int depth)
    {
        if (depth > reading.Limits.Nesting)
        {
            throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, bold);
            }
            else if (node is IElement child && !MainContent.IsUnseen(child))
            {
                Element(child, bold, depth + 1);
            }
        }
    }

    private void Element(IElement element, bool bold, int depth)
    {
        if (MainContent.IsFurniture(element))
        {
            Flush();
            AddAll(element, BlockKind.Furniture, 0);
            return;
        }

        switch (element.LocalName)
        {
            case "br":
                // Two line ends in a row part paragraphs; one is a soft line end.
                if (element.NextElementSibling?.LocalName == "br" && string.IsNullOrWhiteSpace(element.NextSibling is IText between ? between.Data : ""))
                {
                    Flush();
                }

                Append(" ", bold);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                AddAll(element, BlockKind.Heading, element.LocalName[1] - '0');
                break;
            case "ul" or "ol" or "menu":
                Flush();
                _lists.Push(HtmlList.Of(element));
                Children(element, bold, depth);
                Flush();
                _lists.Pop();
                break;
            case "li":
                Flush();
                _label = _lists.TryPeek(out var list) ? list.Next(element) : "•";
                Children(element, bold, depth);
                Flush();
                _label = null;
                break;
            case "table" when HtmlTable.IsData(element):
                Flush();
                reading.Paragraph++;
                reading.Add(HtmlTable.Read(element, reading.Here()));
                break;
            case "sup" when element.QuerySelector("a[href^='#']") is not null || element.GetAttribute("role") == "doc-noteref":
                break;
            case "b" or "strong":
                Children(element, bold: true, depth);
                break;
            default:
                Default(element, bold, depth);
                break;
        }
    }

    private void Default(IElement element, bool bold, int depth)
    {
        if (element.GetAttribute("role") == "heading")
        {
            Flush();
            AddAll(element, BlockKind.Heading, int.TryParse(element.GetAttribute("aria-level"), CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 9) : 2);
        }
        else if (element.GetAttribute("role") is "doc-footnote" or "doc-endnote")
        {
            Flush();
            AddAll(element, BlockKind.Footnote, 0);
        }
        else if (IsInline(element))
        {
            Children(element, bold, depth);
        }
        else
        {
            Flush();
            Children(element, bold, depth);
            Flush();
        }
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "abbr" or "acronym" or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i" or "ins" or "kbd" or "label"
            or "mark" or "q" or "s" or "samp" or "small" or "span" or "strike" or "sub" or "sup" or "time" or "tt" or "u" or "var" or "wbr" or "nobr" or "ruby" or "rb" or "img" or "picture";

    private void AddAll(IElement element, BlockKind kind, int level)
    {
        var text = Words.Clean(SeenText(element));
        if (text.Length == 0)
        {
            return;
        }

        var (label, rest) = kind == BlockKind.Heading ? ListMark.SplitHeading(text) : (null, text);
        reading.Paragraph++;
        reading.Add(new Block { Kind = kind, Text = rest, Anchors = [reading.Here()], Level = level, Label = label });
    }

    private void Append(string text, bool bold)
    {
        _text.Append(text);
        var letters = text.Count(char.IsLetterOrDigit);
        _letters += letters;
        _boldLetters += bold ? letters : 0;
    }

    private void Flush()
    {
        var text = Words.Clean(_text.ToString());
        var look = new Look(0, _letters > 0 && _letters == _boldLetters);
        _text.Clear();
        (_letters, _boldLetters) = (0, 0);
        if (text.Length == 0)
        {
            return;
        }

        var (label, rest) = _label is { } given ? (given, text) : ListMark.Split(text);
        reading.Paragraph++;
        reading.Add(new Block
        {
            Kind = label is null ? BlockKind.Paragraph : BlockKind.ListItem,
            Text = rest,
            Anchors = [reading.Here()],
            Depth = label is null ? 0 : Math.Max(0, _lists.Count - 1),
            Label = label,
            Look = look,
        });
        _label = null;
    }
}
