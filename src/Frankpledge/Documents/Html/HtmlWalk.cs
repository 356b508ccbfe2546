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
    private readonly Dictionary<HtmlLook, int> _looks = [];
    private string? _label;

    private HashSet<string> _targets = [];

    /// <summary>By what marks know the paragraph being read, where it is a note.</summary>
    private string? _noteKey;

    /// <summary>Of the heading before.</summary>
    private int _lastLevel;

    /// <summary>At which the titles of parts that open stand, while one of them is read.</summary>
    private int? _partLevel;

    public void Read(IElement element)
    {
        _targets = HtmlNotes.TargetsIn(element);
        Children(element, HtmlLook.Of(element), depth: 0);
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
            else if (node is IElement child && !MainContent.IsUnseen(child) && !IsStruck(child) && !HtmlNotes.IsMark(child, text))
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

    private void Children(IElement element, HtmlLook look, int depth)
    {
        if (depth > reading.Limits.Nesting)
        {
            throw Unreadable.NestedTooDeeply(reading.Name, reading.Limits.Nesting);
        }

        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                Append(text.Data, look);
            }
            else if (node is IElement child && !MainContent.IsUnseen(child))
            {
                Element(child, look.In(child), depth + 1);
            }
        }
    }

    private void Element(IElement element, HtmlLook look, int depth)
    {
        if (int.TryParse(element.GetAttribute(SourceLine), CultureInfo.InvariantCulture, out var line))
        {
            reading.Line = line;
        }

        if (_targets.Count > 0 && element.Id is { } id && _targets.Contains($"#{id}") && (!IsInline(element) || NoteSigns.IsBlank(_text)))
        {
            if (!IsInline(element))
            {
                Flush();
            }

            _noteKey = $"#{id}";
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

        if (HtmlNotes.IsMark(element, _text))
        {
            _noteKey ??= NoteSigns.IsBlank(_text) ? HtmlNotes.OwnKey(element, _targets) : null;
            HtmlNotes.Sign(element, _text);
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

                Append(SoftLines.End.ToString(), look);
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
                Children(element, look, depth);
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
                Children(element, look, depth);
                Flush();
                _label = null;
                break;
            case "table" when HtmlTable.IsData(element) && HtmlTable.Read(element, reading.Here()) is var table
                && !TableShape.IsLayout(table.Table!.Rows, table.Table.Parts, table.Table.HeaderRows):
                Flush();
                reading.Paragraph++;
                reading.Add(table with { Anchors = [reading.Here()] });
                break;
            default:
                Default(element, look, depth);
                break;
        }
    }

    private void Default(IElement element, HtmlLook look, int depth)
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
            Children(element, look, depth);
        }
        else
        {
            Flush();
            Children(element, look, depth);
            Flush();
        }
    }

    private static bool IsInline(IElement element) =>
        element.LocalName is "a" or "abbr" or "acronym" or "b" or "strong"
            or "bdi" or "bdo" or "big" or "cite" or "code" or "data" or "del" or "dfn" or "em" or "font" or "i"
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
        var key = kind == BlockKind.Footnote ? HtmlNotes.KeyOf(element, _targets) : null;
        reading.Add(new Block { Kind = kind, Text = rest, Anchors = [reading.Here()], Level = level, Label = label, NoteKey = key });
    }

    private void Append(string text, HtmlLook look)
    {
        _text.Append(text);
        if (text.Count(char.IsLetterOrDigit) is > 0 and var letters)
        {
            _looks[look] = _looks.GetValueOrDefault(look) + letters;
        }
    }

    private void Flush()
    {
        var lines = SoftLines.Split(_text.ToString());
        var look = _looks.Count == 0 ? new Look(0, false) : new Look(_looks.MaxBy(pair => pair.Value).Key.Size, _looks.Keys.All(one => one.Bold));
        _text.Clear();
        _looks.Clear();
        foreach (var line in lines)
        {
            var (label, rest) = _label is { } given ? (given, line) : ListMark.Split(Words.Clean(line, withSigns: true));
            var (number, numbered) = label is null ? ListMark.SplitParagraph(rest) : (null, rest);
            reading.Paragraph++;
            reading.Add(new Block
            {
                Kind = label is null ? BlockKind.Paragraph : BlockKind.ListItem,
                Text = Words.Clean(numbered, withSigns: true),
                Anchors = [reading.Here()],
                Depth = label is null ? 0 : Math.Max(0, _lists.Count - 1),
                Label = label ?? number,
                Look = look,
                NoteKey = _noteKey,
            });
            _noteKey = null;
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
