using System.Text;
using Frankpledge.Documents;

namespace Frankpledge.Tests.Documents;

/// <summary>Short ways to read and to look at what was read.</summary>
internal static class Reader
{
    public static SourceDocument Docx(string body, params (string Kind, string Xml)[] parts) =>
        DocumentReader.Read("plan.docx", DocxFixture.Of(body, parts: parts), ReadingLimits.Default);

    public static SourceDocument Pdf(PdfFixture pdf) => DocumentReader.Read("plan.pdf", pdf.Bytes(), ReadingLimits.Default);

    public static SourceDocument Html(string page) => DocumentReader.Read("plan.html", Encoding.UTF8.GetBytes(page), ReadingLimits.Default);

    public static SourceDocument Markdown(string text) => DocumentReader.Read("plan.md", Encoding.UTF8.GetBytes(text), ReadingLimits.Default);

    /// <summary>Each block as <c>Kind: label text</c>, without furniture; headings with their level and items with their depth.</summary>
    public static List<string> Outline(this SourceDocument document) =>
        [.. document.Blocks.Where(block => block.Kind != BlockKind.Furniture).Select(Show)];

    public static List<string> Furniture(this SourceDocument document) =>
        [.. document.Blocks.Where(block => block.Kind == BlockKind.Furniture).Select(block => block.Text)];

    private static string Show(Block block)
    {
        var kind = block.Kind switch
        {
            BlockKind.Heading => $"H{block.Level}",
            BlockKind.ListItem => $"L{block.Depth}",
            BlockKind.Footnote => "F",
            BlockKind.Table => "T",
            _ => "P",
        };
        return $"{kind}: {(block.Label is null ? "" : block.Label + " ")}{block.Text}";
    }
}
