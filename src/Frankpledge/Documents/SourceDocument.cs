namespace Frankpledge.Documents;

/// <summary>The formats that can be read.</summary>
public enum SourceFormat
{
    PlainText,
    Markdown,
    Html,
    Docx,
    Pdf,
}

/// <summary>A document as it was read: its blocks in reading order, and what the reader wants people to know.</summary>
/// <param name="Name">The file's name without folder.</param>
/// <param name="Format">What the content proved to be, whatever the name says.</param>
/// <param name="Blocks">In reading order.</param>
/// <param name="Pages">Number of pages, or null where the source has none.</param>
/// <param name="Notes">Sentences for people: what was left out, what looked odd.</param>
public sealed record SourceDocument(
    string Name, SourceFormat Format, IReadOnlyList<Block> Blocks, int? Pages, IReadOnlyList<string> Notes);
