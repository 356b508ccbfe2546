using System.Text;
using AngleSharp.Dom;

namespace Frankpledge.Documents.Html;

/// <summary>Reads a cell as its paragraphs, items and headings.</summary>
internal sealed class HtmlCell
{
    private readonly CellText _into;
    private readonly StringBuilder _text = new();
    private int _depth = -1;
    private string? _label;

    private HtmlCell(CellText into) => _into = into;

    public static CellText Read(IElement cell, int row, int column)
    {
        var text = new CellText(row, column);
        var reader = new HtmlCell(text);
        reader.Children(cell, null);
        reader.Flush(BlockKind.Paragraph);
        return text;
    }

    private void Children(IElement element, HtmlList? list)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                _text.Append(words.Data);
            }
            else if (node is IElement mark && HtmlNotes.IsMark(mark, _text))
            {
                HtmlNotes.Sign(mark, _text);
            }
            else if (node is IElement child && !MainContent.IsUnseen(child) && !HtmlWalk.IsStruck(child))
            {
                Element(child, list);
            }
        }
    }

    private void Element(IElement element, HtmlList? list)
    {
        switch (element.LocalName)
        {
            case "br":
                _text.Append(SoftLines.End);
                break;
            case "ul" or "ol" or "menu":
                Flush(BlockKind.Paragraph);
                _depth++;
                Children(element, HtmlList.Of(element));
                _depth--;
                break;
            case "li":
                Flush(BlockKind.Paragraph);
                _label = list?.Next(element) ?? "•";
                Children(element, null);
                Flush(BlockKind.Paragraph);
                _label = null;
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush(BlockKind.Paragraph);
                Children(element, null);
                Flush(BlockKind.Heading);
                break;
            case "p" or "div" or "section" or "blockquote" or "dt" or "dd" or "dl" or "pre":
                Flush(BlockKind.Paragraph);
                Children(element, null);
                Flush(BlockKind.Paragraph);
                break;
            default:
                Children(element, list);
                break;
        }
    }

    private void Flush(BlockKind kind)
    {
        foreach (var line in SoftLines.Split(_text.ToString()))
        {
            var (typed, rest) = ListMark.Split(Words.Clean(line, withSigns: true));
            var bullet = _label ?? (typed is not null && ListMark.IsBullet(typed) ? typed : null);
            _into.Add(bullet is not null
                ? BlockKind.ListItem : kind, Words.Clean(_label is null && bullet is not null ? rest : line, withSigns: true), bullet, Math.Max(0, _depth));
        }

        _label = _text.Length > 0 && Words.Clean(_text.ToString()).Length > 0 ? null : _label;
        _text.Clear();
    }
}
