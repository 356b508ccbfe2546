namespace Frankpledge.Documents.Marked;

/// <summary>A piece of a text that goes out to be edited elsewhere, under a mark by which it is known when it comes back.</summary>
/// <param name="Mark">Its mark; null for what is only there to be read.</param>
/// <param name="Title">What a reader sees as its name; null for none.</param>
/// <param name="Text">Its words.</param>
public sealed record MarkedPiece(string? Mark, string? Title, string Text);

/// <summary>A paragraph of pieces, or a table that is only there to be read.</summary>
/// <param name="Level">1, 2 ... for a heading; 0 for all else.</param>
/// <param name="Pieces">In order; empty for a table.</param>
public sealed record MarkedParagraph(int Level, bool IsItem, IReadOnlyList<MarkedPiece> Pieces, IReadOnlyList<IReadOnlyList<string>>? Rows = null);

/// <summary>What somebody said in the margin.</summary>
/// <param name="Quote">The words at which it stands; empty where it stands at none.</param>
public sealed record MarginComment(string Author, string Text, string Quote);

/// <summary>A piece as it came back.</summary>
/// <param name="Mark">Its mark; null for what has none: it is new, or lost it.</param>
/// <param name="Text">Its words with all tracked changes taken up; empty where all of them were struck out.</param>
/// <param name="Authors">Who inserted or struck out words of it, where that was tracked; in order, each once.</param>
public sealed record ReturnedPiece(string? Mark, int Level, bool IsItem, string Text, IReadOnlyList<string> Authors, IReadOnlyList<MarginComment> Comments);

/// <summary>A document that came back.</summary>
/// <param name="Pieces">In reading order, tables left out.</param>
/// <param name="Before">By mark, in order, the words with which each piece went out; empty where the file does not carry them any more.</param>
/// <param name="LastAuthor">Who saved it last, as the file says; null where it does not.</param>
public sealed record ReturnedDocument(IReadOnlyList<ReturnedPiece> Pieces, IReadOnlyList<(string Mark, string Text)> Before, string? LastAuthor);
