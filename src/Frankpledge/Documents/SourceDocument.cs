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
    string Name, SourceFormat Format, IReadOnlyList<Block> Blocks, int? Pages, IReadOnlyList<string> Notes)
{
    /// <summary>Links to a place in the document that is not there.</summary>
    public IReadOnlyList<DeadLink> DeadLinks { get; init; } = [];
}

/// <summary>A link to a place in its own document that is not there.</summary>
/// <param name="Words">What the reader sees of it; may be empty.</param>
/// <param name="Target">The name of the place.</param>
public sealed record DeadLink(string Words, string Target);
