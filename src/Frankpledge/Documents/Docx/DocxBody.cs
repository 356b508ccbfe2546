using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Frankpledge.Documents.Docx;

/// <summary>Turns the elements of a Word body into blocks.</summary>
internal sealed class DocxBody(Reading reading, DocxStyles styles, DocxNumbering numbering, DocxRuns runs, DocxChunks chunks)
{
    private readonly DocxTables _tables = new(runs, numbering, styles);
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
        var text = SoftLines.Join(found.Text.ToString());
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
            if (texts.TryGetValue(reference, out var note) && _tables.Inline(note) is { Length: > 0 } text)
            {
                reading.Add(new Block { Kind = BlockKind.Footnote, Text = text, Anchors = [reading.Here()], Label = $"{index + 1}",
                    NoteKey = DocxParagraph.KeyOf(reference.End, reference.Id) });
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
            case AltChunk chunk:
                chunks.Read(chunk);
                break;
            case { LocalName: "subDoc" }:
                runs.Tell(element);
                break;
            case OpenXmlUnknownElement when DocxWrappers.Typed(element) is var typed && typed != element:
                Read(typed, inContents);
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
        block.SdtProperties?.Descendants<DocPartGallery>()
            .Any(gallery => gallery.Val?.Value?.Contains("Contents", StringComparison.OrdinalIgnoreCase) == true) == true;

    private void ReadTable(Table table, bool inContents)
    {
        var content = _tables.Read(table);
        if (TableShape.IsLayout(content.Rows, content.Parts, DocxTables.HeaderRows(table)))
        {
            // A frame around text, not a table.
            foreach (var child in DocxTables.Cells(table).SelectMany(cell => cell.ChildElements))
            {
                Read(child, inContents);
            }

            return;
        }

        _notes.AddRange(content.Notes);
        reading.Paragraph++;
        if (content.Rows.Any(row => row.Any(cell => cell.Length > 0)))
        {
            var block = Tables.Block(content.Rows, caption: null, DocxTables.HeaderRows(table), reading.Here());
            reading.Add(block with { Kind = inContents ? BlockKind.Furniture : BlockKind.Table, Table = block.Table! with { Parts = content.Parts } });
        }

        foreach (var nested in content.Nested)
        {
            reading.Note($"A table inside a cell (paragraph {reading.Paragraph}) was read as a table of its own below it.");
            ReadTable(nested, inContents);
        }
    }

    private void ReadParagraph(Paragraph paragraph, bool inContents)
    {
        reading.Paragraph++;
        var found = _open ?? new DocxParagraph();
        _open = null;
        runs.Read(paragraph, found);
        if (DocxRuns.RunsOn(paragraph) || DocxRuns.IsDropCapital(paragraph))
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
        var style = styles.Name(paragraph);
        var heading = styles.HeadingLevel(paragraph) ?? (style is "title" or "subtitle" ? 0 : null);
        var raw = found.Text.ToString();
        var lines = heading is null ? SoftLines.Split(raw) : SoftLines.Join(raw) is { Length: > 0 } whole ? [whole] : [];
        var list = styles.ListOf(paragraph);
        var label = lines.Count > 0 && list is { } position ? numbering.Next(position.List, position.Level) : null;
        var furniture = inContents || found.InContents || style.StartsWith("toc ", StringComparison.Ordinal) || style == "table of figures";
        if (style == "caption" && lines.Count > 0)
        {
            reading.Captions.Add(reading.Blocks.Count);
        }

        foreach (var line in lines)
        {
            Add(line, label, furniture, heading, list?.Level ?? 0, found);
        }

        AddStruck(Words.Clean(found.Struck.ToString()));
    }

    private void Add(string line, string? label, bool furniture, int? heading, int depth, DocxParagraph found)
    {
        var text = line;
        if (label is null)
        {
            (label, text) = heading is not null ? ListMark.SplitHeading(line) : ListMark.Split(line);
        }

        var kind = furniture ? BlockKind.Furniture
            : heading is not null ? BlockKind.Heading
            : label is not null ? BlockKind.ListItem
            : BlockKind.Paragraph;
        reading.Add(new Block
        {
            Kind = kind,
            Text = Words.Clean(text, withSigns: true),
            Anchors = [reading.Here()],
            Level = kind == BlockKind.Heading ? heading ?? 0 : 0,
            Depth = kind == BlockKind.ListItem ? depth : 0,
            Label = label,
            Look = found.Look,
            NoteKey = found.NoteKey,
        });
    }

    /// <summary>What is struck out is kept in its place, so that it can be seen, but is no part of the text.</summary>
    private void AddStruck(string text)
    {
        if (text.Length > 0)
        {
            reading.Add(new Block { Kind = BlockKind.Furniture, Text = text, Anchors = [reading.Here()] });
            reading.Struck.Add(text);
        }
    }
}
