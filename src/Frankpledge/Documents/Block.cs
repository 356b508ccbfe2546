namespace Frankpledge.Documents;

/// <summary>What a piece of a document is.</summary>
public enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    Table,
    Footnote,

    /// <summary>Running headers, page numbers, contents lists: kept, so that nothing is lost, but not part of the text.</summary>
    Furniture,
}

/// <summary>A piece of a document in reading order, with its place in the source.</summary>
public sealed record Block
{
    public required BlockKind Kind { get; init; }

    /// <summary>The text without its list marker or heading mark; soft line ends are single spaces.
    /// For a table, its rows as lines and its cells parted by tabs.</summary>
    public required string Text { get; init; }

    /// <summary>Where stretches of <see cref="Text"/> come from, by ascending offset; the first has offset 0.</summary>
    public required IReadOnlyList<Anchor> Anchors { get; init; }

    /// <summary>For headings, 1 (outermost) to 9 as the source marks it; 0 where the source gives no level.</summary>
    public int Level { get; init; }

    /// <summary>For list items, 0 (outermost) and up.</summary>
    public int Depth { get; init; }

    /// <summary>The list marker or the heading's number as written ("•", "3.", "iv."), or null.</summary>
    public string? Label { get; init; }

    /// <summary>How the source sets the text, where it says so; evidence for headings without marks.</summary>
    public Look? Look { get; init; }

    /// <summary>The marks in the text that point at notes, by ascending offset.</summary>
    public IReadOnlyList<NoteMark> Marks { get; init; } = [];

    /// <summary>By what the marks of the source know this block, where it is a note; null where only its label says so.</summary>
    internal string? NoteKey { get; init; }

    /// <summary>The cells, for a table.</summary>
    public TableCells? Table { get; init; }

    /// <summary>The place of the character at <paramref name="offset"/> (0-based) of <see cref="Text"/>.</summary>
    public Anchor PlaceAt(int offset)
    {
        int low = 0, high = Anchors.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Anchors[middle].Offset <= offset ? (middle, high) : (low, middle - 1);
        }

        return Anchors[low];
    }
}

/// <summary>The place in the source from <paramref name="Offset"/> of a block's text onwards.</summary>
/// <param name="Offset">0-based, in characters of the block's text.</param>
/// <param name="Line">1-based line of the text; for DOCX, PDF and HTML the line of the plain reading (one line a block).</param>
/// <param name="Page">1-based page, where the source has pages.</param>
/// <param name="Paragraph">1-based paragraph in the document, where the source has no lines of its own.</param>
public readonly record struct Anchor(int Offset, int Line, int? Page = null, int? Paragraph = null);

/// <summary>Size in points (0 when unknown) and weight of the letters.</summary>
public readonly record struct Look(double Size, bool Bold, bool Italic = false);

/// <summary>A table as rows of cell texts; rows may differ in length. <paramref name="Caption"/> is null when there is none.</summary>
public sealed record TableCells(IReadOnlyList<IReadOnlyList<string>> Rows, string? Caption, int HeaderRows)
{
    /// <summary>The paragraphs, items and headings of the cells that hold more than one plain paragraph, in the order of the cells.</summary>
    public IReadOnlyList<CellPart> Parts { get; init; } = [];

    /// <summary>Sentences that say what the reader of the format is not sure of, such as figures cut at the edge of the page.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}

/// <summary>A paragraph, item or heading inside a cell.</summary>
/// <param name="Row">0-based row of <see cref="TableCells.Rows"/>.</param>
/// <param name="Column">0-based column in that row.</param>
/// <param name="Kind">Heading, paragraph or list item.</param>
/// <param name="Start">0-based, in characters of the cell's text; behind the list mark.</param>
/// <param name="Length">In characters; never 0.</param>
/// <param name="Label">The list mark, which stands in the cell's text before <paramref name="Start"/>, or null.</param>
/// <param name="Depth">For items, 0 (outermost) and up.</param>
public sealed record CellPart(int Row, int Column, BlockKind Kind, int Start, int Length, string? Label = null, int Depth = 0);
