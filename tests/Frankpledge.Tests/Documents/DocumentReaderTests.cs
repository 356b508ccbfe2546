using System.Text;
using Frankpledge.Common;
using Frankpledge.Documents;
using Format = Frankpledge.Documents.SourceFormat;

namespace Frankpledge.Tests.Documents;

public sealed class DocumentReaderTests
{
    public static TheoryData<string, string, byte[]> Unreadable => new()
    {
        { "DocumentIsEmpty", "plan.docx", [] },
        { "DocumentHasNoText", "plan.txt", "  \n\t\n"u8.ToArray() },
        { "DocumentHasNoText", "plan.docx", DocxFixture.Of("<w:p/>") },
        { "DocumentHasNoText", "plan.html", "<html><script>x</script></html>"u8.ToArray() },
        { "DocumentHasPassword", "plan.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("..EncryptedPackage..")] },
        { "FormatNotReadable", "plan.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("..WordDocument..")] },
        { "FormatNotReadable", "plan.rtf", "{\\rtf1 text}"u8.ToArray() },
        { "FormatNotReadable", "plan.odt", DocxFixture.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")) },
        { "FormatNotReadable", "plan.docx", DocxFixture.Zip(("xl/workbook.xml", "<a/>"), ("[Content_Types].xml", "<a/>")) },
        { "FormatNotReadable", "plan.zip", DocxFixture.Zip(("plan.txt", "text")) },
        { "FormatNotReadable", "plan.pdf", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] },
        { "FormatNotReadable", "plan.txt", [.. Enumerable.Range(0, 400).Select(value => (byte)(value % 25))] },
        { "DocumentIsDamaged", "plan.docx", DocxFixture.Of("<w:p><w:r></w:p>") },
        { "DocumentIsDamaged", "plan.docx", DocxFixture.Of(DocxFixture.Paragraph("text"))[..900] },
        { "DocumentIsDamaged", "plan.docx", DocxFixture.Zip(("word/document.xml", "<a/>")) },
        { "DocumentHasEntities", "plan.docx", DocxFixture.Zip(("word/document.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")) },
        { "DocumentNestedTooDeeply", "plan.docx",
            DocxFixture.Of(string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 200)) + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 200))) },
        { "DocumentNestedTooDeeply", "plan.md", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("i. ", 10_000)) + "text") },
        { "DocumentNestedTooDeeply", "plan.html", Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "text") },
    };

    [Theory]
    [MemberData(nameof(Unreadable), DisableDiscoveryEnumeration = true)]
    public void Refuses_with_a_reason_and_a_sentence_that_says_what_to_do(string code, string name, byte[] content)
    {
        var refusal =
            Should.Throw<RefusedException>(
                () => DocumentReader.Read(name, content, ReadingLimits.Default with { OfficeProgram = "a-program-that-nobody-has" }));

        refusal.Reasons.Single().Code.ShouldBe(code);
        refusal.Reasons[0].Sentence.ShouldStartWith(name);
        refusal.Reasons[0].Sentence.Split(". ").Length.ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("DocumentHasPassword",
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(1) (1)]")]
    public void Refuses_a_pdf_with_a_password(string code, string trailer)
    {
        PdfFixture.NeedsPoppler();
        var pdf = new PdfFixture().Page().Text(50, 60, "Nobody may read this.").Bytes(trailer);

        Should.Throw<RefusedException>(() => DocumentReader.Read("plan.pdf", pdf, ReadingLimits.Default)).Reasons.Single().Code.ShouldBe(code);
    }

    [Fact]
    public void Refuses_a_scan_and_names_pages_without_text_in_a_document_that_has_some()
    {
        PdfFixture.NeedsPoppler();
        Should.Throw<RefusedException>(() => Reader.Pdf(new PdfFixture().Page().Page())).Reasons.Single().Code.ShouldBe("ScanWithoutText");

        Reader.Pdf(new PdfFixture().Page().Text(50, 60, "Some text stands here.").Page()).Notes
            .ShouldContain("Page 2 holds no text; what it shows as a picture was not read.");
    }

    [Fact]
    public void Refuses_a_damaged_pdf()
    {
        PdfFixture.NeedsPoppler();
        Should.Throw<RefusedException>(() => DocumentReader.Read("plan.pdf", "%PDF-1.7 and then nothing"u8.ToArray(), ReadingLimits.Default)).Reasons
            .Single().Code.ShouldBe("DocumentIsDamaged");
    }

    [Fact]
    public void Refuses_what_goes_beyond_a_limit()
    {
        var docx = DocxFixture.Of(string.Concat(Enumerable.Repeat(DocxFixture.Paragraph("The same again."), 2_000)));

        Code(ReadingLimits.Default with { Bytes = docx.Length - 1 }).ShouldBe("DocumentTooLarge");
        Code(ReadingLimits.Default with { ExpandedBytes = 20_000 }).ShouldBe("DocumentExpandsTooFar");
        Code(ReadingLimits.Default with { Characters = 20_000 }).ShouldBe("DocumentTooLong");
        Code(ReadingLimits.Default with { Parts = 3 }).ShouldBe("DocumentTooLong");
        Code(ReadingLimits.Default with { Time = TimeSpan.FromTicks(1) }).ShouldBe("ReadingTookTooLong");
        DocumentReader.Read("plan.docx", new MemoryStream(docx), ReadingLimits.Default with { Bytes = docx.Length }).Blocks.Count.ShouldBe(2_000);

        string Code(ReadingLimits limits) =>
            Should.Throw<RefusedException>(() => DocumentReader.Read("plan.docx", new MemoryStream(docx), limits)).Reasons.Single().Code;
    }

    [Fact]
    public void Reads_what_the_content_is_and_notes_that_the_name_says_otherwise()
    {
        var read = DocumentReader.Read("plan.pdf", DocxFixture.Of(DocxFixture.Paragraph("Text.")), ReadingLimits.Default);

        read.Format.ShouldBe(Format.Docx);
        read.Notes[0].ShouldBe("The name ends in .pdf, but the content is a Word document and was read as that.");
    }

    [Fact]
    public void Stops_when_the_caller_cancels()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(
            () => DocumentReader.Read("plan.docx", DocxFixture.Of(DocxFixture.Paragraph("Text.")), ReadingLimits.Default, cancelled.Token));
    }
}
