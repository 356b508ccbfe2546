namespace Frankpledge.Documents.Marked;

/// <summary>A piece of a text that goes out to be edited elsewhere, under a mark by which it is known when it comes back.</summary>
/// <param name="Mark">Its mark; null for what is only there to be read.</param>
/// <param name="Title">What a reader sees as its name; null for none.</param>
/// <param name="Text">Its words.</param>
public sealed record MarkedPiece(string? Mark, string? Title, string Text);

/// <summary>A paragraph of pieces, or a table that is only there to be read.</summary>
/// <param name="Level">1, 2 ... for a heading; 0 for all else.</param>
/// <param name="Pieces">In order; of a table the one that names it.</param>
public sealed record MarkedParagraph(int Level, bool IsItem, IReadOnlyList<MarkedPiece> Pieces, IReadOnlyList<IReadOnlyList<string>>? Rows = null);

/// <summary>A piece as it went out.</summary>
/// <param name="Joins">Whether it went on in the paragraph of the piece before it.</param>
/// <param name="Rows">The cells of a table; null for all else.</param>
/// <param name="HasShape">Whether the file says more of it than its words; older ones do not.</param>
public sealed record SentPiece(string Mark, string Text, int Level, bool IsItem, bool Joins, IReadOnlyList<IReadOnlyList<string>>? Rows, bool HasShape);

/// <summary>What somebody said in the margin.</summary>
/// <param name="Quote">The words at which it stands; empty where it stands at none.</param>
public sealed record MarginComment(string Author, string Text, string Quote);

/// <summary>A piece as it came back.</summary>
/// <param name="Mark">Its mark; null for what has none: it is new, or lost it.</param>
/// <param name="Level">1, 2 ... for a heading; 0 for all else.</param>
/// <param name="Text">Its words with all tracked changes taken up; empty where all of them were struck out, and for a table.</param>
/// <param name="Authors">Who inserted or struck out words of it, where that was tracked; in order, each once.</param>
public sealed record ReturnedPiece(string? Mark, int Level, bool IsItem, string Text, IReadOnlyList<string> Authors, IReadOnlyList<MarginComment> Comments)
{
    /// <summary>Whether it goes on in the paragraph of the piece before it.</summary>
    public bool Joins { get; init; }

    /// <summary>How deep an item stands in its list; 0 for the outermost.</summary>
    public int Depth { get; init; }

    /// <summary>The cells of a table, with all tracked changes taken up; null for all else.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Rows { get; init; }

    /// <summary>By row, who changed it first, where that was tracked; null elsewhere.</summary>
    public IReadOnlyList<string?> RowAuthors { get; init; } = [];

    /// <summary>Who struck out rows of it first, where that was tracked; null elsewhere.</summary>
    public string? StruckBy { get; init; }
}

/// <summary>What a document has beside the words of its text.</summary>
public enum BesideKind
{
    Footnote,
    Header,
    Footer,
    Picture,
    Formula,
    Link,

    /// <summary>Words that are struck through by their looks only: no tracked change.</summary>
    Struck,

    /// <summary>Another document inside.</summary>
    Document,

    /// <summary>A comment that stands at no words.</summary>
    Comment,
}

/// <summary>One thing of it.</summary>
/// <param name="Words">What it says, or the address of a link; empty where it has no words.</param>
/// <param name="Mark">The piece at which it stands; null where at none.</param>
public sealed record ReturnedBeside(BesideKind Kind, string Words, string? Mark);

/// <summary>A document that came back.</summary>
/// <param name="Pieces">In reading order.</param>
/// <param name="Beside">What was added to it that is no piece; nothing of it went out.</param>
/// <param name="Before">In order, each piece as it went out; empty where the file does not carry them any more.</param>
/// <param name="LastAuthor">Who saved it last, as the file says; null where it does not.</param>
public sealed record ReturnedDocument(
    IReadOnlyList<ReturnedPiece> Pieces, IReadOnlyList<ReturnedBeside> Beside, IReadOnlyList<SentPiece> Before, string? LastAuthor);
