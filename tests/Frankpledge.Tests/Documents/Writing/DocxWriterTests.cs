using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Documents;
using Frankpledge.Documents.Writing;

namespace Frankpledge.Tests.Documents.Writing;

public sealed class DocxWriterTests
{
    private static readonly byte[] File = DocxWriter.Write(Written.Everything);

    [Fact]
    public void The_validator_of_the_format_finds_no_error()
    {
        using var package = Opened();

        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    }

    [Fact]
    public void Our_own_reader_reads_the_same_words_in_the_same_order() =>
        WrittenWords.Of(Read().Blocks.Where(block => block.Kind != BlockKind.Furniture).SelectMany(Texts)).ShouldBe(Written.Everything.Words);

    [Fact]
    public void Headings_lists_and_tables_are_what_they_look_like()
    {
        var outline = Read().Outline();

        outline.ShouldContain("H1: Safer streets");
        outline.ShouldContain("H2: What we will do");
        outline.ShouldContain("H6: Deep down");
        outline.ShouldContain("L0: \u2022 C2 open two desks");
        outline.Where(line => line.StartsWith("L0: 1.", StringComparison.Ordinal)).ShouldBe(["L0: 1. Open the address.", "L0: 1. Tell us."]);
        outline.ShouldContain("L0: 2. Compare the fingerprint.");
        Read().Blocks.First(block => block.Table is not null).Table!.HeaderRows.ShouldBe(1);
    }

    [Fact]
    public void A_header_row_is_repeated_on_each_page_and_a_picture_tells_what_it_shows()
    {
        using var package = Opened();
        var body = package.MainDocumentPart!.Document!.Body!;

        body.Descendants<TableRow>().Select(row => row.Descendants<TableHeader>().Any()).ShouldBe([true, false, false, false]);
        body.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value
            .ShouldBe("Square code that leads to the plan");
    }

    [Fact]
    public void The_file_tells_its_title_its_language_and_the_language_of_a_sentence()
    {
        using var package = Opened();

        package.PackageProperties.Title.ShouldBe("Police and Crime Plan 2025 to 2029");
        package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.Descendants<Languages>().Single().Val!.Value.ShouldBe("en-GB");
        package.MainDocumentPart.Document!.Body!.Descendants<Run>().Single(run => run.InnerText == "Bydd yr heddlu yn ateb.")
            .RunProperties!.Descendants<Languages>().Single().Val!.Value.ShouldBe("cy");
    }

    [Fact]
    public void The_same_document_is_the_same_file() => DocxWriter.Write(Written.Everything).ShouldBe(File);

    private static WordprocessingDocument Opened() => WordprocessingDocument.Open(new MemoryStream(File, writable: false), isEditable: false);

    private static SourceDocument Read() => DocumentReader.Read("plan.docx", File, ReadingLimits.Default);

    private static IEnumerable<string> Texts(Block block) => block.Table is { } table
        ? (table.Caption is null ? [] : new[] { table.Caption }).Concat(table.Rows.SelectMany(row => row)) : [block.Text];
}
