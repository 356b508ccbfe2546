namespace Frankpledge.Documents.Writing;

/// <summary>A document to be written: one order of blocks, which every format gives whole.</summary>
/// <param name="Title">Stands first, and is the file's title.</param>
/// <param name="Language">BCP 47, for example <c>en-GB</c>.</param>
/// <param name="Front">What stands below the title: whose it is, of which day, what it is.</param>
/// <param name="Body">The text itself.</param>
/// <param name="Back">What stands behind the text: how to check it.</param>
public sealed record WrittenDocument(string Title, string Language, IReadOnlyList<WrittenBlock> Front, IReadOnlyList<WrittenBlock> Body,
    IReadOnlyList<WrittenBlock> Back)
{
    /// <summary>On every page of a format that has pages: the title, the edition, that it is a draft. Says nothing that does not stand in the text.</summary>
    public string Running { get; init; } = "";

    /// <summary>Whose document it is, for the file's properties.</summary>
    public string Author { get; init; } = "";

    /// <summary>For headings and rules: # and six hexadecimal digits.</summary>
    public string Colour { get; init; } = "#0b0c0c";

    /// <summary>The office's mark, at the head of the cover; null where it has none. It says no word of the text.</summary>
    public WrittenPicture? Logo { get; init; }

    /// <summary>Heads the list of contents, in formats that have one; null for none.</summary>
    public string? ContentsTitle { get; init; }

    public IEnumerable<WrittenBlock> Blocks => Front.Concat(Body).Concat(Back);

    /// <summary>All words with single spaces between them: the same in every format, whatever it does to lines and pages.</summary>
    public string Words => WrittenWords.Of(Blocks.SelectMany(block => block.Texts).Prepend(Title));
}
