using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Walks the elements of a page in order and makes blocks of them.</summary>
internal sealed class HtmlWalk(Reading reading)
{
    /// <summary>The attribute in which pages made from Markdown keep the line of the source.</summary>
    public const string SourceLine = "data-source-line";

    private readonly StringBuilder _text = new();
    private readonly Stack<HtmlList> _lists = new();
    private readonly List<string> _struck = [];
    private int _letters;
    private int _boldLetters;
    private string? _label;

    /// <summary>Of the heading before.</summary>
    private int _lastLevel;

    /// <summary>At which the titles of parts that open stand, while one of them is read.</summary>
    private int? _partLevel;

    public void Read(IElement element)
    {
        Children(element, bold: false, depth: 0);
        Flush();
    }

    /// <summary>The text of an element without what is never seen, what is struck out and marks of notes.</summary>
    public static string SeenText(IElement element)
    {
        var text = new StringBuilder();
        SeenText(element, text);
        return text.ToString();
    }

    private static void SeenText(IElement element, StringBuilder text)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data);
            }
            else if (node is IElement child && !MainContent.IsUnseen(child) && !IsStruck(child) && !IsNoteMark(child, text))
            {
                var spaced =
                    child.LocalName is not ("a" or "b" or "strong" or "i" or "em" or "span" or "u" or "small" or "sup" or "sub" or "abbr" or "mark" or "ins");
                text.Append(spaced ? " " : "");
                SeenText(child, text);
                text.Append(spaced ? " " : "");
            }
        }
    }

    public static bool IsStruck(IElement element) =>
        element.LocalName is "del" or "s" or "strike" || element.GetAttribute("style")?.Contains("line-through", StringComparison.OrdinalIgnoreCase) == true;

    public static bool IsNoteMark(IElement element, StringBuilder before) =>
        element.LocalName == "sup"
        && (element.QuerySelector("a[href^='#']") is not null || element.ParentElement?.GetAttribute("href")?.StartsWith('#') == true
            || element.GetAttribute("role") == "doc-noteref" || NoteMarks.Is(element.TextContent, before));

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
        if (int.TryParse(element.GetAttribute(SourceLine), CultureInfo.InvariantCulture, out var line))
        {
            reading.Line = line;
        }

        if (MainContent.IsFurniture(element))
        {
            Flush();
            AddAll(element, BlockKind.Furniture, 0);
            return;
        }

        if (Accordion.IsTitle(element))
        {
            Flush();
            _partLevel = Accordion.OutermostBelow(element) is > 1 and var below ? below - 1 : _partLevel ?? Math.Min(_lastLevel + 1, 6);
            AddAll(element, BlockKind.Heading, _partLevel.Value);
            return;
        }

        if (IsStruck(element))
        {
            _struck.Add(Words.Clean(SeenText(element)));
            return;
        }

        if (IsNoteMark(element, _text))
        {
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

                Append(SoftLines.End.ToString(), bold);
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                _lastLevel = element.LocalName[1] - '0';
                _partLevel = _lastLevel <= _partLevel ? null : _partLevel;
                AddAll(element, BlockKind.Heading, _lastLevel);
                break;
            case "ul" or "ol" or "menu":
                Flush();
                _lists.Push(HtmlList.Of(element));
                Children(element, bold, depth);
                Flush();
                _lists.Pop();
                break;
            case "li" when MainContent.IsNote(element):
                Flush();
                AddAll(element, BlockKind.Footnote, 0);
                break;
            case "li":
                Flush();
                _label = _lists.TryPeek(out var list) ? list.Next(element) : "•";
                Children(element, bold, depth);
                Flush();
                _label = null;
                break;
            case "table" when HtmlTable.IsData(element) && HtmlTable.Read(element, reading.Here()) is var table
                && !TableShape.IsLayout(table.Table!.Rows, table.Table.Parts, table.Table.HeaderRows):
                Flush();
                reading.Paragraph++;
                reading.Add(table with { Anchors = [reading.Here()] });
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
            AddAll(element, BlockKind.Heading,
                int.TryParse(element.GetAttribute("aria-level"), CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 9) : 2);
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
        element.LocalName is "a" or "abbr" or "acronym" or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i"
            or "ins" or "kbd" or "label"
            or "mark" or "q" or "s" or "samp" or "small" or "span" or "strike" or "sub" or "sup" or "time" or "tt" or "u" or "var" or "wbr" or "nobr" or "ruby"
            or "rb" or "img" or "picture";

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
        var lines = SoftLines.Split(_text.ToString());
        var look = new Look(0, _letters > 0 && _letters == _boldLetters);
        _text.Clear();
        (_letters, _boldLetters) = (0, 0);
        foreach (var line in lines)
        {
            var (label, rest) = _label is { } given ? (given, line) : ListMark.Split(Words.Clean(line));
            var (number, numbered) = label is null ? ListMark.SplitParagraph(rest) : (null, rest);
            reading.Paragraph++;
            reading.Add(new Block
            {
                Kind = label is null ? BlockKind.Paragraph : BlockKind.ListItem,
                Text = Words.Clean(numbered),
                Anchors = [reading.Here()],
                Depth = label is null ? 0 : Math.Max(0, _lists.Count - 1),
                Label = label ?? number,
                Look = look,
            });
        }

        _label = lines.Count > 0 ? null : _label;
        foreach (var struck in _struck.Where(text => text.Length > 0))
        {
            reading.Add(new Block { Kind = BlockKind.Furniture, Text = struck, Anchors = [reading.Here()] });
            reading.Struck.Add(struck);
        }

        _struck.Clear();
    }
}
