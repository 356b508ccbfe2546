using System.Text;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Reading;

/// <summary>A small plan of our own in every format: each says the same, statement by statement.</summary>
public sealed class SamePlanTests
{
    private static readonly string[] Expected =
    [
        "Safer streets: I will light every park by 2027. (Commitment Target)",
        "Safer streets: I expect the force to walk every beat each week. (Expectation)",
        "Help for victims: I will fund a helpline for every victim. (Commitment Resource)",
        "Help for victims: I will publish a report on it by March 2028. (Commitment Target)",
    ];

    private const string Markdown = """
        # Safer streets

        I will light every park by 2027. I expect the force to walk every beat each week.

        # Help for victims

        I will fund a helpline for every victim.

        I will publish a report on it by March 2028.
        """;

    [Fact]
    public void Markdown_and_plain_text_say_it()
    {
        Said("plan.md", Encoding.UTF8.GetBytes(Markdown)).ShouldBe(Expected);
        Said("plan.txt", Encoding.UTF8.GetBytes(Markdown)).ShouldBe(Expected);
    }

    [Fact]
    public void Html_says_it() => Said("plan.html", Encoding.UTF8.GetBytes("""
        <!DOCTYPE html><html lang="en"><body><main><h1>Safer streets</h1><p>I will light every park by 2027. I expect the force to walk every beat each week.</p>
        <h1>Help for victims</h1><p>I will fund a helpline for every victim.</p><p>I will publish a report on it by March 2028.</p></main></body></html>
        """)).ShouldBe(Expected);

    [Fact]
    public void Word_says_it() => Said("plan.docx", DocxFixture.Of(
        DocxFixture.Styled("Rubrik1", "Safer streets")
            + DocxFixture.Paragraph("I will light every park by 2027. I expect the force to walk every beat each week.")
        + DocxFixture.Styled("Rubrik1", "Help for victims") + DocxFixture.Paragraph("I will fund a helpline for every victim.")
            + DocxFixture.Paragraph("I will publish a report on it by March 2028."))).ShouldBe(Expected);

    [Fact]
    public void Pdf_says_it_with_its_lines_joined()
    {
        PdfFixture.NeedsPoppler();
        Said("plan.pdf", new PdfFixture().Page()
            .Text(50, 60, "Safer streets", 20, bold: true)
            .Lines(50, 100, "I will light every park by 2027. I expect the force to walk every beat", "each week.")
            .Text(50, 160, "Help for victims", 20, bold: true).Lines(50, 200, "I will fund a helpline for every victim.")
            .Lines(50, 236, "I will publish a report on it by March 2028.").Bytes()).ShouldBe(Expected);
    }

    private static IEnumerable<string> Said(string name, byte[] content) =>
        PlanReader.Read(DocumentReader.Read(name, content, ReadingLimits.Default)).Statements
        .Select(statement => $"{string.Join(" / ", statement.Section)}: {statement.Text} ({string.Join(' ', statement.Kinds.Order())})");
}
