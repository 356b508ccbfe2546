using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Turns the elements of a Word body into blocks.</summary>
internal sealed class DocxBody(Reading reading, DocxStyles styles, DocxNumbering numbering, DocxRuns runs)
{
    private readonly List<(bool End, long Id)> _notes = [];
    private DocxParagraph? _open;

    public void Read(OpenXmlElement element) => Read(element, inContents: false);

    /// <summary>Text whose paragraph mark was deleted at the very end has nothing left to run on to.</summary>
    public void Flush()
    {
        if (_open is { } left)
        {
            _open = null;
            Add(new Paragraph(), left, inContents: false);
        }
    }

    /// <summary>Adds a running header or footer once, however many sections repeat it.</summary>
    public void AddMargin(Paragraph paragraph, HashSet<string> seen)
    {
        var found = new DocxParagraph();
        runs.Read(paragraph, found);
        var text = Words.Clean(found.Text.ToString());
        if (text.Length > 0 && seen.Add(text))
        {
            reading.Add(new Block { Kind = BlockKind.Furniture, Text = text, Anchors = [reading.Here()], Look = found.Look });
        }
    }

    /// <summary>Footnotes and endnotes stand at the end, in the order in which the text refers to them.</summary>
    public void AddNotes(MainDocumentPart main)
    {
        var texts = new Dictionary<(bool, long), OpenXmlElement>();
        foreach (var note in main.FootnotesPart?.Footnotes?.Elements<Footnote>() ?? [])
        {
            texts.TryAdd((false, note.Id?.Value ?? 0), note);
        }

        foreach (var note in main.EndnotesPart?.Endnotes?.Elements<Endnote>() ?? [])
        {
            texts.TryAdd((true, note.Id?.Value ?? 0), note);
        }

        foreach (var (reference, index) in _notes.Distinct().Select((reference, index) => (reference, index)))
        {
            if (texts.TryGetValue(reference, out var note) && DocxTables.Inline(note, runs, numbering, styles) is { Length: > 0 } text)
            {
                reading.Add(new Block { Kind = BlockKind.Footnote, Text = text, Anchors = [reading.Here()], Label = $"{index + 1}" });
            }
        }
    }

    private void Read(OpenXmlElement element, bool inContents)
    {
        switch (element)
        {
            case Paragraph paragraph:
                ReadParagraph(paragraph, inContents);
                break;
            case Table table:
                ReadTable(table, inContents);
                break;
            case SdtProperties or SectionProperties:
                break;
            default:
                var contents = inContents || element is SdtBlock block && IsContents(block);
                foreach (var child in element.ChildElements)
                {
                    Read(child, contents);
                }

                break;
        }
    }

    private static bool IsContents(SdtBlock block) =>
        block.SdtProperties?.Descendants<DocPartGallery>().Any(gallery => gallery.Val?.Value?.Contains("Contents", StringComparison.OrdinalIgnoreCase) == true) == true;

    private void ReadTable(Table table, bool inContents)
    {
        var rows = DocxTables.Rows(table, runs, numbering, styles);
        if (!rows.Any(row => row.Count > 1))
        {
            // A frame around text, not a table.
            foreach (var cell in table.Descendants<TableCell>().Where(cell => cell.Ancestors<Table>().First() == table))
            {
                foreach (var child in cell.ChildElements)
                {
                    Read(child, inContents);
                }
            }

            return;
        }

        reading.Paragraph++;
        if (rows.Any(row => row.Any(cell => cell.Length > 0)))
        {
            reading.Add(Tables.Block(rows, caption: null, DocxTables.HeaderRows(table), reading.Here()) with
            {
                Kind = inContents ? BlockKind.Furniture : BlockKind.Table,
            });
        }
    }

    private void ReadParagraph(Paragraph paragraph, bool inContents)
    {
        reading.Paragraph++;
        var found = _open ?? new DocxParagraph();
        _open = null;
        runs.Read(paragraph, found);
        if (DocxRuns.RunsOn(paragraph))
        {
            _open = found;
            return;
        }

        Add(paragraph, found, inContents);
        foreach (var box in found.Boxes)
        {
            Read(box, inContents);
        }
    }

    private void Add(Paragraph paragraph, DocxParagraph found, bool inContents)
    {
        _notes.AddRange(found.Notes);
        var raw = found.Text.ToString().Trim();
        if (raw.Length == 0)
        {
            return;
        }

        var style = styles.Name(paragraph);
        var heading = styles.HeadingLevel(paragraph) ?? (style is "title" or "subtitle" ? 0 : null);
        var list = styles.ListOf(paragraph);
        var label = list is { } position ? numbering.Next(position.List, position.Level) : null;
        var text = raw;
        if (label is null && heading is not null)
        {
            (label, text) = ListMark.SplitHeading(raw);
        }
        else if (label is null)
        {
            (label, text) = ListMark.Split(raw);
        }

        var furniture = inContents || found.InContents || style.StartsWith("toc ", StringComparison.Ordinal) || style == "table of figures";
        var kind = furniture ? BlockKind.Furniture
            : heading is not null ? BlockKind.Heading
            : label is not null ? BlockKind.ListItem
            : BlockKind.Paragraph;
        if (style == "caption")
        {
            reading.Captions.Add(reading.Blocks.Count);
        }

        reading.Add(new Block
        {
            Kind = kind,
            Text = Words.Clean(text),
            Anchors = [reading.Here()],
            Level = kind == BlockKind.Heading ? heading ?? 0 : 0,
            Depth = kind == BlockKind.ListItem ? list?.Level ?? 0 : 0,
            Label = label,
            Look = found.Look,
        });
    }
}
