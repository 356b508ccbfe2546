using System.IO.Compression;
using System.Text;
using Frankpledge.Documents;
using static Frankpledge.Tests.Documents.DocxFixture;

namespace Frankpledge.Tests.Documents;

/// <summary>Words in odd places of a Word file, and parts that are not words.</summary>
public sealed class DocxPartsTests
{
    [Fact]
    public void Reads_words_inside_smart_tags_and_wrappers_it_does_not_know()
    {
        var read = Reader.Docx(
            "<w:p><w:r><w:t xml:space=\"preserve\">A clinic in </w:t></w:r><w:smartTag w:element=\"City\"><w:smartTag w:element=\"place\"><w:r><w:t>Oakby</w:t></w:r></w:smartTag></w:smartTag><w:r><w:t xml:space=\"preserve\"> will open.</w:t></w:r></w:p>");

        read.Outline().ShouldBe(["P: A clinic in Oakby will open."]);
    }

    [Fact]
    public void Joins_a_drop_capital_to_its_word()
    {
        var read = Reader.Docx(Paragraph("E", "<w:framePr w:dropCap=\"drop\" w:lines=\"2\"/>", "<w:sz w:val=\"90\"/>") + Paragraph("very street will be lit."));

        read.Outline().ShouldBe(["P: Every street will be lit."]);
    }

    [Theory]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"F02D\"/>", "quick–safe")]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/>", "quick≥safe")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0E0\"/>", "quick→safe")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F022\"/>", "quick safe")]
    public void Shows_symbol_characters_as_their_signs_and_never_glues_words(string symbol, string shown)
    {
        Reader.Docx($"<w:p><w:r><w:t>quick</w:t></w:r><w:r>{symbol}</w:r><w:r><w:t>safe</w:t></w:r></w:p>").Outline().ShouldBe(["P: " + shown]);
    }

    [Theory]
    [InlineData("hire 60", "7", "hire 60 guards")]
    [InlineData("light 3 parks", "8,9", "light 3 parks guards")]
    [InlineData("the 21", "st", "the 21st guards")]
    [InlineData("of 90 m", "2", "of 90 m2 guards")]
    [InlineData("of 90 km", "12", "of 90 km guards")]
    public void Takes_raised_digits_for_note_marks_but_not_endings_and_squares(string before, string raised, string shown)
    {
        var read = Reader.Docx(
            $"<w:p><w:r><w:t>{before}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{raised}</w:t></w:r><w:r><w:t xml:space=\"preserve\"> guards</w:t></w:r></w:p>");

        read.Outline().ShouldBe(["P: " + shown]);
    }

    [Fact]
    public void Shows_struck_out_text_but_does_not_read_it()
    {
        var read = Reader.Docx(
            "<w:p><w:r><w:t xml:space=\"preserve\">We will buy </w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>two</w:t></w:r><w:r><w:t xml:space=\"preserve\"> three vans.</w:t></w:r></w:p>");

        read.Outline().ShouldBe(["P: We will buy three vans."]);
        read.Furniture().ShouldBe(["two"]);
        read.Notes.ShouldContain("1 piece of struck-out text was left out: \"two\".");
    }

    [Fact]
    public void Parts_lines_of_a_paragraph_where_the_next_begins_like_a_statement_and_only_there()
    {
        var read = Reader.Docx(
            "<w:p><w:r><w:t>We will light four parks</w:t><w:br/><w:t>The Board should meet each month</w:t><w:br/><w:t>and publish its papers</w:t></w:r></w:p>");

        read.Outline().ShouldBe(["P: We will light four parks", "P: The Board should meet each month and publish its papers"]);
    }

    [Fact]
    public void Tells_charts_diagrams_and_linked_documents_with_their_place()
    {
        var read = Reader.Docx(Paragraph("One will act.")
            + "<w:p><w:r><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></w:drawing></w:r></w:p><w:p><w:subDoc/></w:p>");

        read.Notes.ShouldContain("A chart at paragraph 2 was not read. If its words or figures matter, look at it in the document.");
        read.Notes.ShouldContain("A linked sub-document at paragraph 3 was not read. If its words or figures matter, look at it in the document.");
    }

    [Fact]
    public void Reads_a_file_whose_picture_is_missing_and_says_so()
    {
        var read = DocumentReader.Read("plan.docx", With("word/_rels/document.xml.rels", rels => rels.Replace("</Relationships>",
            "<Relationship Id=\"p\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"media/lost.png\"/></Relationships>", StringComparison.Ordinal)), ReadingLimits.Default);

        read.Outline().ShouldBe(["P: We will act."]);
        read.Notes[0].ShouldContain("could not be opened");
    }

    [Fact]
    public void Reads_a_file_one_part_of_which_is_damaged_and_names_it()
    {
        var read = DocumentReader.Read("plan.docx", With("word/numbering.xml", xml => xml[..^9]), ReadingLimits.Default);

        read.Outline().ShouldBe(["P: We will act."]);
        read.Notes.ShouldContain("Parts of the file that are damaged were left out: word/numbering.xml.");
    }

    private static byte[] With(string part, Func<string, string> change)
    {
        var bytes = new MemoryStream();
        bytes.Write(Of(Paragraph("We will act.")));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
            {
                text = reader.ReadToEnd();
            }

            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }

        return bytes.ToArray();
    }
}
