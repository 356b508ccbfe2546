using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Math = DocumentFormat.OpenXml.Math;

namespace Frankpledge.Documents.Docx;

/// <summary>
/// Reads the text inside paragraphs as Word displays it: insertions kept and deletions left out, the results of fields but not their
/// codes, no hidden text. Fields may run over many paragraphs, so one reader serves the whole document.
/// </summary>
internal sealed class DocxRuns(DocxStyles styles, DocxUnread unread)
{
    private readonly Stack<Field> _fields = new();

    public int Insertions { get; private set; }

    public int Deletions { get; private set; }

    public int Hidden { get; private set; }

    public void Read(Paragraph paragraph, DocxParagraph into)
    {
        into.InContents |= IsInContents;
        foreach (var child in DocxWrappers.Known(paragraph).ChildElements)
        {
            Visit(child, paragraph, into);
        }
    }

    /// <summary>True when the paragraph's own end mark was deleted, so that the next paragraph continues it.</summary>
    public static bool RunsOn(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.ChildElements.Any(child => child is Deleted or MoveFrom) == true;

    /// <summary>Word keeps a drop capital in a framed paragraph of its own; its word goes on in the next.</summary>
    public static bool IsDropCapital(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.FrameProperties?.DropCap is { } drop && drop.InnerText is "drop" or "margin";

    /// <summary>A chapter in a file of its own, which is not here.</summary>
    public void Tell(OpenXmlElement linked) =>
        unread.Add("A linked sub-document",
            linked.GetAttributes().FirstOrDefault(attribute => attribute.LocalName == "id").Value is { } id ? unread.TargetOf(id) : null);

    private bool IsInContents => _fields.Any(open => open.IsContents);

    private void Visit(OpenXmlElement element, Paragraph paragraph, DocxParagraph into)
    {
        switch (element)
        {
            case Run run:
                ReadRun(run, paragraph, into);
                return;
            case DeletedRun or MoveFromRun:
                Deletions++;
                return;
            case InsertedRun or MoveToRun:
                Insertions++;
                break;
            case ParagraphProperties or SdtProperties or Math.RunProperties:
                return;
            case { LocalName: "subDoc" }:
                Tell(element);
                return;
            case Math.Text formula:
                into.Append(formula.Text, default);
                return;
        }

        foreach (var child in element.LocalName == "AlternateContent" ? Chosen(element) : element.ChildElements)
        {
            Visit(child, paragraph, into);
        }
    }

    private void ReadRun(Run run, Paragraph paragraph, DocxParagraph into)
    {
        var look = styles.LookOf(run, paragraph);
        var hidden = styles.IsHidden(run, paragraph);
        Hidden += hidden && run.InnerText.Length > 0 ? 1 : 0;
        if (!hidden && styles.IsRaised(run, paragraph) && NoteMarks.Is(run.InnerText, into.Text))
        {
            into.AddMark(run.InnerText);
            return;
        }

        if (!hidden && styles.IsStruck(run, paragraph))
        {
            into.Struck.Append(string.Concat(run.ChildElements.Select(piece => TextOf(piece))));
            return;
        }

        var font = run.RunProperties?.RunFonts?.Ascii?.Value;
        foreach (var child in run.ChildElements)
        {
            ReadPiece(child, look, hidden, into, font);
        }
    }

    private void ReadPiece(OpenXmlElement piece, Look look, bool hidden, DocxParagraph into, string? font = null)
    {
        switch (piece)
        {
            case FieldChar mark:
                Mark(mark);
                into.InContents |= IsInContents;
                break;
            case FieldCode code when _fields.TryPeek(out var field):
                field.Code += code.Text;
                into.InContents |= IsInContents;
                break;
            case FootnoteReference note:
                into.AddNote(false, note.Id?.Value ?? 0);
                break;
            case EndnoteReference note:
                into.AddNote(true, note.Id?.Value ?? 0);
                break;
            case Ruby ruby:
                foreach (var text in ruby.GetFirstChild<RubyBase>()?.Descendants<Text>() ?? [])
                {
                    ReadPiece(text, look, hidden, into);
                }

                break;
            default:
                if (piece.LocalName is "drawing" or "pict" or "object")
                {
                    into.Boxes.AddRange(BoxesIn(piece));
                    unread.Look(piece);
                }
                else if (piece.LocalName == "AlternateContent")
                {
                    foreach (var child in Chosen(piece))
                    {
                        ReadPiece(child, look, hidden, into, font);
                    }
                }
                else if (!hidden && !_fields.Any(field => !field.ShowsResult))
                {
                    into.Append(TextOf(piece, font), look);
                }

                break;
        }
    }

    private static string TextOf(OpenXmlElement piece, string? font = null) => piece switch
    {
        Text text => SymbolFonts.Read(text.Text, font),
        TabChar or PositionalTab => "\t",
        Break { Type: not null } pageOrColumn when pageOrColumn.Type.InnerText is not "textWrapping" => " ",
        Break or CarriageReturn => SoftLines.End.ToString(),
        NoBreakHyphen => "-",
        SymbolChar symbol => SymbolFonts.Read(Symbol(symbol.Char?.Value), symbol.Font?.Value),
        _ => "",
    };

    private static string Symbol(string? code) =>
        int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var point)
            && point is > 31 and < 0xFFFE and not (>= 0xD800 and <= 0xDFFF)
            ? ((char)point).ToString()
            : "";

    private void Mark(FieldChar mark)
    {
        switch (mark.FieldCharType?.InnerText)
        {
            case "begin":
                _fields.Push(new Field());
                break;
            case "separate" when _fields.TryPeek(out var field):
                field.ShowsResult = true;
                break;
            case "end" when _fields.Count > 0:
                _fields.Pop();
                break;
        }
    }

    /// <summary>Word writes a drawing twice, for itself and for older programs; only one of the two is read.</summary>
    private static IEnumerable<OpenXmlElement> Chosen(OpenXmlElement alternate) =>
        (alternate.ChildElements.FirstOrDefault(child => child.LocalName == "Choice")
            ?? alternate.ChildElements.FirstOrDefault(child => child.LocalName == "Fallback"))?.ChildElements
        ?? Enumerable.Empty<OpenXmlElement>();

    /// <summary>Text boxes, not those inside other text boxes: these come up when the outer one is read.</summary>
    private static IEnumerable<OpenXmlElement> BoxesIn(OpenXmlElement element)
    {
        foreach (var child in element.LocalName == "AlternateContent" ? Chosen(element) : element.ChildElements)
        {
            foreach (var box in child.LocalName == "txbxContent" ? [Typed(child)] : BoxesIn(child))
            {
                yield return box;
            }
        }
    }

    /// <summary>Inside drawings of kinds it does not know, the library leaves even paragraphs untyped.</summary>
    private static OpenXmlElement Typed(OpenXmlElement box) => box is OpenXmlUnknownElement ? new TextBoxContent(box.OuterXml) : box;

    private sealed class Field
    {
        public string Code { get; set; } = "";

        public bool ShowsResult { get; set; }

        public bool IsContents => Code.AsSpan().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
    }
}
