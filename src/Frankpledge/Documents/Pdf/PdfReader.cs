using System.Buffers.Text;

namespace Frankpledge.Documents.Pdf;

/// <summary>Reads a PDF by the words and places that poppler-utils finds in it.</summary>
internal static class PdfReader
{
    public static SourceDocument Read(byte[] content, Reading reading)
    {
        var words = new PdfWords(reading, PagesSaid(content));
        var looks = new PdfLooks();
        // With -i no picture is taken out; the name "out" is asked for but never written to.
        var styles = Task.Run(() => Poppler.Run("pdftohtml", ["-xml", "-stdout", "-i", "-zoom", "3", "-", "out"], content, reading, looks.ReadLine));
        string complaints;
        try
        {
            complaints = Poppler.Run("pdftotext", ["-bbox-layout", "-", "-"], content, reading, words.ReadLine);
        }
        finally
        {
            Task.WhenAny(styles).GetAwaiter().GetResult();
        }

        if (styles.IsCompletedSuccessfully)
        {
            looks.GiveTo(words.Pages);
        }

        Assemble(words.Pages, reading);
        AddRemarks(words.Pages, complaints, reading);
        PdfFurniture.TellSentences(reading);
        return reading.Finish(SourceFormat.Pdf, words.Pages.Count);
    }

    /// <summary>How many pages the file says that it has; null where it says so in a packed part.</summary>
    private static int? PagesSaid(ReadOnlySpan<byte> file)
    {
        int? most = null;
        for (var at = file.IndexOf("/Count "u8); at >= 0; at = file.IndexOf("/Count "u8))
        {
            file = file[(at + "/Count ".Length)..];
            most = Utf8Parser.TryParse(file, out int count, out _) && count > (most ?? 0) ? count : most;
        }

        return most;
    }

    private static void Assemble(List<PdfPage> pages, Reading reading)
    {
        foreach (var page in pages)
        {
            (page.Sideways, page.SidewaysIsText) = PdfSideways.Take(page);
            page.Lines = PdfLines.Of(page);
        }

        var furniture = PdfFurniture.Find(pages);
        foreach (var (page, found) in pages.Zip(furniture))
        {
            found.UnionWith(PdfContents.Find([.. page.Lines.Where(line => !found.Contains(line))]));
        }

        var lines = pages.Zip(furniture).SelectMany(pair => pair.First.Lines.Where(line => !pair.Second.Contains(line))).ToList();
        var body = lines.GroupBy(line => line.Look.Size).MaxBy(group => group.Sum(line => line.Text.Length))?.Key ?? 0;
        var joiner = PdfText.Of(lines);
        var assembly = new PdfAssembly(reading, joiner, Leading.Usual([.. lines.Where(line => line.Look.Size == body)]));
        foreach (var (page, aside) in pages.Zip(furniture))
        {
            reading.Cancel.ThrowIfCancellationRequested();
            AddPage(page, aside, body, assembly, joiner);
        }

        assembly.Finish();
        HeadingsByLook.Mark(reading.Blocks);
        Captions.Fold(reading);
        ContentsLists.Mark(reading.Blocks);
        HeadingNumbers.Mark(reading.Blocks);
        NumberedParagraphs.Mark(reading.Blocks);
    }

    private static void AddPage(PdfPage page, HashSet<PdfLine> aside, double body, PdfAssembly assembly, PdfText joiner)
    {
        foreach (var line in page.Lines.Where(aside.Contains))
        {
            assembly.Aside(
                new Block { Kind = BlockKind.Furniture, Text = line.Text.Replace('\u00AD', '-'), Anchors = [new Anchor(0, 0, page.Number)], Label = line.Label,
                    Look = line.Look });
        }

        var notes = PdfNotes.Find([.. page.Lines.Where(line => !aside.Contains(line))], page, body);
        var taken = notes.SelectMany(note => note).ToHashSet();
        foreach (var region in PdfColumns.Regions([.. page.Lines.Where(line => !aside.Contains(line) && !taken.Contains(line))]))
        {
            AddRegion(region, page.Width, assembly, joiner);
        }

        foreach (var region in page.SidewaysIsText ? PdfColumns.Regions(page.Sideways) : [])
        {
            AddRegion(region, page.Height, assembly, joiner);
        }

        foreach (var note in notes)
        {
            var (label, first) = PdfNotes.Split(note[0]);
            var text = string.Join(' ', note.Skip(1).Select(line => line.Text).Prepend(first)).Replace("\u00AD ", "", StringComparison.Ordinal);
            assembly.Aside(new Block { Kind = BlockKind.Footnote, Text = text, Anchors = [new Anchor(0, 0, page.Number)], Label = label, Look = note[0].Look });
        }
    }

    private static void AddRegion(List<PdfLine> region, double width, PdfAssembly assembly, PdfText joiner)
    {
        assembly.Turn(region);
        var at = 0;
        foreach (var (first, end, table) in PdfTables.Find(region, joiner))
        {
            for (; at < first; at++)
            {
                assembly.Add(region[at]);
            }

            assembly.Add(table.Within(width));
            at = end;
        }

        for (; at < region.Count; at++)
        {
            assembly.Add(region[at]);
        }
    }

    private static void AddRemarks(List<PdfPage> pages, string complaints, Reading reading)
    {
        var empty = pages.Where(page => page.Lines.Count == 0 && !page.SidewaysIsText).Select(page => page.Number).ToList();
        if (empty.Count > 0 && empty.Count < pages.Count)
        {
            reading.Note(
                $"{(empty.Count == 1 ? "Page" : "Pages")} {string.Join(", ", empty.Take(20))}{(empty.Count > 20 ? " and others" : "")} {(empty.Count == 1 ? "holds no text; what it shows as a picture" : "hold no text; what they show as pictures")} was not read.");
        }

        var sideways = pages.Where(page => page.SidewaysIsText).Select(page => page.Number).ToList();
        if (sideways.Count > 0)
        {
            reading.Note(
                $"{(sideways.Count == 1 ? "Page" : "Pages")} {string.Join(", ", sideways.Take(20))}{(sideways.Count > 20 ? " and others" : "")} {(sideways.Count == 1 ? "holds" : "hold")} text set sideways; it was read after the upright text of the page.");
        }

        if (complaints.Contains("Syntax Error", StringComparison.Ordinal))
        {
            reading.Note("The PDF is damaged in places; what could be read was read.");
        }
    }
}
