using Frankpledge.Documents;
using static Frankpledge.Tests.Documents.DocxFixture;

namespace Frankpledge.Tests.Documents;

public sealed class DocxReaderTests
{
    [Fact]
    public void Takes_headings_from_style_names_and_outline_levels_in_any_language()
    {
        var read = Reader.Docx(Styled("Rubrik1", "1.2 Safer streets") + Styled("H2", "Burglary") + Paragraph("We will act.", "<w:outlineLvl w:val=\"9\"/>"));

        read.Outline().ShouldBe(["H1: 1.2 Safer streets", "H2: Burglary", "P: We will act."]);
        read.Blocks[0].Label.ShouldBe("1.2");
        read.Blocks[0].Text.ShouldBe("Safer streets");
    }

    [Fact]
    public void Finds_headings_by_look_when_no_style_says_so()
    {
        var body = "People must be safe at home, in the street and online, and they must be heard when they ask for help. ";
        var read = Reader.Docx(
            Paragraph("Priorities", run: "<w:b/><w:sz w:val=\"36\"/>") + Paragraph("Burglary", run: "<w:b/><w:sz w:val=\"24\"/>")
                + Paragraph(body, run: "<w:sz w:val=\"24\"/>")
            + Paragraph("I will:", run: "<w:b/><w:sz w:val=\"24\"/>") + Paragraph("Money", run: "<w:b/><w:sz w:val=\"36\"/>")
                + Paragraph(body, run: "<w:sz w:val=\"24\"/>"));

        read.Outline().ShouldBe(["H1: Priorities", "H2: Burglary", "P: " + body.Trim(), "P: I will:", "H1: Money", "P: " + body.Trim()]);
    }

    [Fact]
    public void Shows_list_labels_as_word_displays_them()
    {
        var read = Reader.Docx(
            Item(1, 0, "one") + Item(1, 1, "one a") + Item(1, 1, "one b") + Item(1, 0, "two") + Item(1, 1, "two a") + Item(1, 2, "two i")
            + Item(3, 0, "seven") + Item(3, 0, "eight") + Item(2, 0, "dot") + Item(9, 0, "of no list"));

        read.Outline().ShouldBe([
            "L0: 1. one", "L1: (a) one a", "L1: (b) one b", "L0: 2. two", "L1: (a) two a", "L2: 2.i two i", "L0: 7. seven", "L0: 8. eight", "L0: • dot",
            "P: of no list"]);
    }

    [Fact]
    public void Tells_typed_markers_from_their_text()
    {
        var read = Reader.Docx(Paragraph("• bullet") + Paragraph("3) third") + Paragraph("2.5 million people live here.") + Paragraph("<w:t/>"));

        read.Outline().Take(3).ShouldBe(["L0: • bullet", "L0: 3) third", "P: 2.5 million people live here."]);
    }

    [Fact]
    public void Keeps_insertions_leaves_out_deletions_and_says_so()
    {
        var read = Reader.Docx(
            "<w:p><w:r><w:t xml:space=\"preserve\">We will </w:t></w:r><w:ins><w:r><w:t>now </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:r><w:t>act.</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Cut in two </w:t></w:r></w:p>" + Paragraph("and joined."));

        read.Outline().ShouldBe(["P: We will now act.", "P: Cut in two and joined."]);
        read.Notes.ShouldContain("Tracked changes: 1 insertion was kept and 1 deletion left out, as if all were accepted.");
    }

    [Fact]
    public void Reads_text_as_displayed_fields_links_tabs_and_soft_line_ends()
    {
        var read = Reader.Docx(
            "<w:p><w:hyperlink><w:r><w:t xml:space=\"preserve\">Our site </w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>tells</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:tab/><w:t>more</w:t><w:br/><w:t>about re</w:t><w:noBreakHyphen/><w:t>offending.</w:t></w:r>"
            + "<w:r><w:rPr><w:rStyle w:val=\"Secret\"/></w:rPr><w:t>Hidden.</w:t></w:r></w:p>");

        read.Outline().ShouldBe(["P: Our site tells more about re-offending."]);
        read.Notes.ShouldContain("1 piece of hidden text was left out.");
    }

    [Fact]
    public void Reads_a_text_box_once_though_word_writes_it_twice()
    {
        const string Inside = "<w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent>";
        var read = Reader.Docx(
            "<w:p><w:r><w:t>Before.</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + Inside
            + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + Inside
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

        read.Outline().ShouldBe(["P: Before.", "P: In the box."]);
    }

    [Fact]
    public void Gives_a_table_its_rows_caption_and_repeated_header()
    {
        var read = Reader.Docx(
            Styled("Caption", "What it costs") + Table(["", "£m"], ["Staff", "1.20"])
                .Replace("<w:tr>", "<w:tr><w:trPr><w:tblHeader/></w:trPr>", StringComparison.Ordinal)
            + Paragraph("The end of it."));

        var table = read.Blocks[0].Table.ShouldNotBeNull();
        table.Caption.ShouldBe("What it costs");
        table.HeaderRows.ShouldBe(2);
        read.Blocks[0].Text.ShouldBe("\t£m\nStaff\t1.20");
        read.Blocks.Count.ShouldBe(2);
    }

    [Fact]
    public void Leaves_the_places_of_merged_cells_empty()
    {
        const string Merged = "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Wide</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>Tall</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        Reader.Docx(Merged).Blocks[0].Text.ShouldBe("Wide\t\nTall\ta\n\tb");
    }

    [Fact]
    public void Reads_a_frame_of_one_cell_as_text()
    {
        Reader.Docx(Table(["I will act."])).Outline().ShouldBe(["P: I will act."]);
    }

    [Fact]
    public void Puts_footnotes_at_the_end_in_the_order_of_their_marks()
    {
        var read = Reader.Docx(
            "<w:p><w:r><w:t>Crime fell.</w:t><w:footnoteReference w:id=\"5\"/></w:r></w:p>" + Paragraph("It rose again."),
            ("footnotes",
                "<w:footnote w:id=\"2\"><w:p><w:r><w:t>Never referred to.</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"5\"><w:p><w:r><w:t>Source: own counts.</w:t></w:r></w:p></w:footnote>"));

        read.Outline().ShouldBe(["P: Crime fell.", "P: It rose again.", "F: 1 Source: own counts."]);
    }

    [Fact]
    public void Keeps_headers_footers_and_the_contents_list_as_furniture()
    {
        var contents =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Safer streets 4</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Victims 9</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
        var read = Reader.Docx(
            Paragraph("Contents") + contents + Styled("TOC1", "Money 12") + Styled("Rubrik1", "Safer streets") + Paragraph("Text."),
            ("header", Paragraph("The plan 2030")), ("footer", Paragraph("Page 1 of 2")));

        read.Outline().ShouldBe(["H1: Safer streets", "P: Text."]);
        read.Furniture().ShouldBe(["The plan 2030", "Contents", "Safer streets 4", "Victims 9", "Money 12", "Page 1 of 2"]);
    }

    [Fact]
    public void Numbers_paragraphs_and_gives_each_block_a_line_of_its_own()
    {
        var read = Reader.Docx(Paragraph("One.") + "<w:p/>" + Styled("Loop", "Three."));

        read.Blocks.Select(block => (block.Anchors[0].Line, block.Anchors[0].Paragraph)).ShouldBe([(1, 1), (2, 3)]);
        read.Pages.ShouldBeNull();
    }

    [Theory]
    [InlineData("west-midlands-2016", 7, 37)]
    [InlineData("west-midlands-2025-draft", 12, 56)]
    public void Reads_the_real_plans_alike_from_word_and_pdf(string plan, int themes, int subHeadings)
    {
        PdfFixture.NeedsPoppler();
        var word = DocumentReader.Read("plan.docx", File.ReadAllBytes(Support.Shared.Path("data", "plans", plan + ".docx")), ReadingLimits.Default);
        var pdf = DocumentReader.Read("plan.pdf", File.ReadAllBytes(Support.Shared.Path("data", "plans", plan + ".pdf")), ReadingLimits.Default);

        word.Blocks.Count(block => block is { Kind: BlockKind.Heading, Level: 1 }).ShouldBe(themes);
        word.Blocks.Count(block => block is { Kind: BlockKind.Heading, Level: 2 }).ShouldBe(subHeadings);
        pdf.Outline().ShouldBe(word.Outline());
    }
}
