namespace Frankpledge.Documents.Pdf;

/// <summary>A rectangle on a page in points; the origin is the top left corner.</summary>
internal readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public double Middle => (Top + Bottom) / 2;

    public Box With(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    /// <summary>True when the two stand on one line of text.</summary>
    public bool SharesLineWith(Box other) =>
        Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > 0.5 * Math.Min(Height, other.Height);
}

/// <summary>A word with its place and, where known, its look.</summary>
internal sealed record PdfWord(string Text, Box Box, Look Look);

/// <summary>White between two words of a line.</summary>
/// <param name="At">0-based, in characters of the line's text: where the word behind it begins.</param>
/// <param name="Left">Where the word before it ends.</param>
/// <param name="Right">Where the word behind it begins.</param>
/// <param name="Next">The width of that word.</param>
internal readonly record struct Gap(int At, double Left, double Right, double Next);

/// <summary>A page with its words in groups as the PDF program finds them: each group is words on one line.</summary>
internal sealed class PdfPage(int number, double width, double height)
{
    public int Number => number;

    public double Width => width;

    public double Height => height;

    public List<List<PdfWord>> Groups { get; } = [];

    public List<PdfLine> Lines { get; set; } = [];

    /// <summary>Lines that stand sideways on the page, turned upright.</summary>
    public List<PdfLine> Sideways { get; set; } = [];

    /// <summary>False where the sideways lines are ornament.</summary>
    public bool SidewaysIsText { get; set; }
}

/// <summary>Words on one line without a wide gap between them: a line of a paragraph, or a cell's line in a table.</summary>
internal sealed record PdfLine
{
    public required int Page { get; init; }

    public required Box Box { get; init; }

    public required string Text { get; init; }

    public required Look Look { get; init; }

    /// <summary>List marker, if the line begins with one.</summary>
    public string? Label { get; init; }

    /// <summary>Where the text begins after the label.</summary>
    public required double TextLeft { get; init; }

    /// <summary>Width of the first word of the text; tells whether it would have fitted on the line before.</summary>
    public required double FirstWordWidth { get; init; }

    /// <summary>The widest gap between two of its words; null for a line of one word.</summary>
    public Gap? Widest { get; init; }

    public bool EndsSentence => Text.TrimEnd('”', '"', '’', '\'', ')', ']') is [.., '.' or '!' or '?' or ':' or ';'];

    /// <summary>True when the first word of <paramref name="next"/> would have fitted behind this line, so that the line ended by choice.</summary>
    public bool EndedEarlyBefore(PdfLine next, double right) => Box.Right + (0.3 * Look.Size) + next.FirstWordWidth < right - 0.5;
}
