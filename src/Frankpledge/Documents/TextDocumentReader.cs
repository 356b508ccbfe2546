namespace Frankpledge.Documents;

/// <summary>
/// Reads plain text and Markdown, well exported or badly: running headers inside sentences, paragraphs cut by page turns, bullets as letters,
/// headings without marks or with marks that cannot be trusted, hard line ends, cut words, contents lists with dot leaders, tables by tabs.
/// </summary>
public static class TextDocumentReader
{
    /// <summary>Reads the bytes of a file in whatever encoding they prove to be.</summary>
    /// <param name="name">The file's name without folder; used for nothing but the answer's name and to tell Markdown from plain text.</param>
    public static SourceDocument Read(string name, ReadOnlySpan<byte> bytes)
    {
        var (text, doubt) = TextDecoding.Read(bytes);
        var read = Read(name, text);
        return doubt is null ? read : read with { Notes = [doubt, .. read.Notes] };
    }

    /// <summary>Reads <paramref name="text"/> in time that grows with its length. Never fails; a text without words has no blocks.</summary>
    /// <returns>Blocks in the order of the text. Every line that is not blank stands in a block; lines that belong to the page are furniture.</returns>
    public static SourceDocument Read(string name, string text)
    {
        var lines = TextLine.Split(text);
        var pieces = TextPieces.Cut(lines);
        TextPageTurns.Join(pieces);
        TextNumbers.Read(pieces);
        TextNumbers.NestItems(pieces);
        TextHeadings.Find(pieces);

        var blocks = new List<Block>(pieces.Count);
        foreach (var piece in pieces)
        {
            Add(piece, blocks);
        }

        var headers = pieces.Count(piece => piece.Kind == PieceKind.Furniture);
        var isMarkdown = pieces.Exists(piece => piece.Kind == PieceKind.Heading && piece.Level > 0)
            || name.EndsWith(".md", StringComparison.OrdinalIgnoreCase);
        return new SourceDocument(
            name,
            isMarkdown ? SourceFormat.Markdown : SourceFormat.PlainText,
            NoteLinks.JoinTyped(blocks),
            lines.Count > 0 ? lines[^1].Page : null,
            headers == 0 ? [] : [OneOrMany.Of(headers, "1 line was taken for a running header, a page number, a rule or a contents list and left out of the text.",
                "{0} lines were taken for running headers, page numbers, rules or a contents list and left out of the text.")]);
    }

    private static void Add(TextPiece piece, List<Block> blocks)
    {
        switch (piece.Length == 0 ? PieceKind.Furniture : piece.Kind)
        {
            case PieceKind.Furniture:
                blocks.Add(piece.ToBlock(BlockKind.Furniture, piece.Text));
                break;
            case PieceKind.Heading:
                AddHeading(piece, blocks);
                break;
            case PieceKind.Bullet:
                blocks.Add(piece.ToBlock(BlockKind.ListItem, piece.Text));
                break;
            case PieceKind.Table:
                AddTable(piece, blocks);
                break;
            default:
                blocks.Add(piece.ToBlock(piece.Kind == PieceKind.Footnote ? BlockKind.Footnote : BlockKind.Paragraph, piece.Text));
                break;
        }
    }

    private static void AddHeading(TextPiece piece, List<Block> blocks)
    {
        var words = WithoutMarks(piece.Text);
        if (piece.Marker is null && TextMarker.AtHeading(words) is { IsBullet: false } number)
        {
            piece.Label = number.Label;
            words = words[number.Length..];
        }

        if (words.Length > 0)
        {
            var block = piece.ToBlock(BlockKind.Heading, words);
            blocks.Add(block with { Anchors = Moved(block.Anchors, piece.Text, words) });
        }
    }

    /// <summary>The places of a heading's later lines in the words that are left of it; marks and its number were cut before them.</summary>
    private static List<Anchor> Moved(IReadOnlyList<Anchor> anchors, string text, string words)
    {
        var moved = new List<Anchor> { anchors[0] };
        foreach (var anchor in anchors.Skip(1))
        {
            var offset = words.Length - WithoutMarks(text[Math.Min(anchor.Offset, text.Length)..]).Length;
            moved.Add(anchor with { Offset = Math.Max(moved[^1].Offset, offset) });
        }

        return moved;
    }

    /// <summary>A short line directly above a table is its caption.</summary>
    private static void AddTable(TextPiece piece, List<Block> blocks)
    {
        if (blocks.Count > 0 && blocks[^1] is { Level: 0, Label: null } above && (above.Kind == BlockKind.Heading || IsTableLine(above)))
        {
            blocks[^1] = above with { Kind = BlockKind.Furniture };
            piece.Table = piece.Table! with { Caption = above.Text.TrimEnd(':') };
        }

        blocks.Add(piece.ToBlock(BlockKind.Table, piece.Text));
    }

    private static bool IsTableLine(Block block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length < 120
        && (block.Text.StartsWith("Table ", StringComparison.Ordinal) || block.Text.StartsWith("Figure ", StringComparison.Ordinal))
        && block.Text.AsSpan(6).ContainsAnyInRange('0', '9');

    /// <summary>A heading's words without the stars that make them bold.</summary>
    private static string WithoutMarks(string text) =>
        text.Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal).Trim(' ', '*', '_');
}
