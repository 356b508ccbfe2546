namespace Frankpledge.Documents;

/// <summary>Cuts the lines of a plain text into pieces: headings, list items, paragraphs, tables.</summary>
internal sealed class TextPieces
{
    private readonly List<TextLine> _lines;
    private readonly bool[] _furniture;
    private readonly TextWords _words;
    private readonly int _width;
    private readonly List<TextPiece> _pieces = [];
    private TextPiece? _open;
    private int _blanks;
    private bool _turned;

    private TextPieces(List<TextLine> lines)
    {
        _lines = lines;
        _furniture = TextFurniture.Find(lines);
        _words = new TextWords(lines);
        _width = WrapWidth(lines, _furniture);
    }

    public static List<TextPiece> Cut(List<TextLine> lines)
    {
        var cutter = new TextPieces(lines);
        for (var i = 0; i < lines.Count; i++)
        {
            i += cutter.Take(i);
        }

        return cutter._pieces;
    }

    /// <summary>Reads line <paramref name="i"/>; returns how many further lines were taken with it.</summary>
    private int Take(int i)
    {
        var line = _lines[i];
        if (line.IsBlank)
        {
            _open = null;
            _blanks++;
            return 0;
        }

        if (_furniture[i] || IsRule(line.Text))
        {
            // A header between two lines of one paragraph leaves the paragraph open.
            _pieces.Add(new TextPiece(PieceKind.Furniture, line, line.Text) { Depth = line.Indent >= 2 ? 1 : 0 });
            _turned |= _furniture[i];
            return 0;
        }

        if (TextTables.Rows(_lines, _furniture, i) is > 0 and var rows)
        {
            AddTable(i, rows);
            return rows - 1;
        }

        if (TryHeading(i, out var taken))
        {
            return taken;
        }

        if (TextMarker.At(line.Text) is { } marker && Opens(marker))
        {
            var kind = marker.IsBullet ? PieceKind.Bullet : PieceKind.Numbered;
            Add(new TextPiece(kind, line, Plain(line.Text[marker.Length..])) { Marker = marker, BlankBefore = _blanks, AfterPageTurn = Turned(line) });
        }
        else if (_open is not null && GoesOn(_open, line))
        {
            _open.Append(line, Plain(_open.Kind == PieceKind.Quote ? line.Text.TrimStart('>', ' ') : line.Text), _words);
        }
        else
        {
            AddPlain(line);
        }

        return 0;
    }

    private void AddPlain(TextLine line)
    {
        var quote = line.Text[0] == '>';
        var note = IsFootnote(line.Text);
        Add(new TextPiece(quote ? PieceKind.Quote : note ? PieceKind.Footnote : PieceKind.Plain, line, Plain(quote ? line.Text.TrimStart('>', ' ') : line.Text))
        {
            BlankBefore = _blanks,
            AfterPageTurn = Turned(line),
        });
    }

    private void AddTable(int i, int count)
    {
        var table = TextTables.Read(_lines, i, count);
        var piece = new TextPiece(PieceKind.Table, _lines[i], string.Join('\t', table.Rows.Count > 0 ? table.Rows[0] : [])) { BlankBefore = _blanks,
            Table = table };
        Add(piece);
        for (var row = 1; row < table.Rows.Count; row++)
        {
            // A Markdown rule is a line of the source but not a row.
            piece.AppendRow(_lines[i + row + (count - table.Rows.Count)], string.Join('\t', table.Rows[row]));
        }

        _open = null;
    }

    /// <summary>Headings as Markdown marks them: <c>#</c> signs, or a line of <c>=</c> or <c>-</c> below.</summary>
    private bool TryHeading(int i, out int taken)
    {
        taken = 0;
        var text = _lines[i].Text;
        var level = 0;
        while (level < text.Length && level < 7 && text[level] == '#')
        {
            level++;
        }

        var marked = level is > 0 and < 7 && level < text.Length && text[level] is ' ' or '\t' or '*';
        var underline = i + 1 < _lines.Count && _open is null && !_furniture[i + 1] && text.Length is > 2 and < 120
            && TextMarker.At(text) is null or { Style: NumberStyle.Arabic or NumberStyle.Decimal } && _lines[i + 1].Text is { Length: >= 3 } below
            && (below.Trim('=').Length == 0 || below.Trim('-').Length == 0) && below.Length * 2 >= Math.Min(text.Length, 12);
        if (!marked && !underline)
        {
            return false;
        }

        taken = marked ? 0 : 1;
        Add(new TextPiece(PieceKind.Heading, _lines[i], marked ? text[level..].Trim().TrimEnd('#').Trim() : text)
        {
            Level = marked ? level : _lines[i + 1].Text[0] == '=' ? 1 : 2,
            BlankBefore = _blanks,
            AfterPageTurn = Turned(_lines[i]),
        });
        _open = null;
        return true;
    }

    private void Add(TextPiece piece)
    {
        _pieces.Add(piece);
        _open = piece;
        _blanks = 0;
        _turned = false;
    }

    private bool Turned(TextLine line) => _turned || _blanks >= 2 || (line.Page is { } page && line.Number > 1 && _lines[line.Number - 2].Page != page);

    /// <summary>Whether a marker begins an item here; a dash or a figure inside a wrapped paragraph does not.</summary>
    private bool Opens(TextMarker marker) =>
        _open is null || _open.Kind is PieceKind.Bullet or PieceKind.Numbered || (marker.IsBullet && !marker.IsDoubtful)
        || _open.LastLetter is ':' or ';' or '.' or '?' or '!' || (_width > 0 && _open.LastLine.Length < _width / 2);

    /// <summary>Whether <paramref name="line"/> belongs to the paragraph of the line directly above it.</summary>
    private bool GoesOn(TextPiece open, TextLine line)
    {
        var last = open.LastLine;
        var text = line.Text;
        if (char.IsLower(text[0]) || last[^1] is ',' or '-' || (open.Marker is not null && line.Indent > open.Indent && last[^1] is not '.'))
        {
            return true;
        }

        if (IsFootnote(text) || text[0] == '>' != (open.Kind == PieceKind.Quote))
        {
            return false;
        }

        if (_width == 0 || _width > 140)
        {
            return open.Marker is null && last.Length > 60 && last[^1] is not ('.' or '!' or '?' or ':' or '”' or '"');
        }

        var firstWord = text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? space : text.Length;
        return last.Length + 1 + firstWord > _width * 4 / 5;
    }

    /// <summary>The width at which paragraphs were wrapped, taken from lines that have a line directly below; 0 when there are too few.</summary>
    private static int WrapWidth(List<TextLine> lines, bool[] furniture)
    {
        var lengths = new List<int>();
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i].IsBlank && !lines[i + 1].IsBlank && !furniture[i] && !furniture[i + 1]
                && TextMarker.At(lines[i + 1].Text) is null && !lines[i].Text.Contains('\t', StringComparison.Ordinal) && lines[i].Text[0] != '#')
            {
                lengths.Add(lines[i].Text.Length + lines[i].Indent);
            }
        }

        lengths.Sort();
        return lengths.Count < 4 ? 0 : lengths[lengths.Count * 9 / 10];
    }

    private static bool IsRule(string text) =>
        (text.Length >= 3
            && (text.Trim('-', ' ').Length == 0 || text.Trim('*', ' ').Length == 0 || text.Trim('_', ' ').Length == 0 || text.Trim('=', ' ').Length == 0))
        || (text.StartsWith("![", StringComparison.Ordinal) && text.EndsWith(')'))
        || (text.StartsWith("<!--", StringComparison.Ordinal) && text.EndsWith("-->", StringComparison.Ordinal));

    private static bool IsFootnote(string text) =>
        (text.StartsWith("[^", StringComparison.Ordinal) && text.Contains("]:", StringComparison.Ordinal))
        || text[0] is '¹' or '²' or '³' or (>= '⁴' and <= '⁹')
        || (text.StartsWith("<sup>", StringComparison.Ordinal) && text.Length > 6 && char.IsAsciiDigit(text[5]))
        || (text.Length > 4 && text[0] == '[' && char.IsAsciiDigit(text[1]) && text.IndexOf("] ", StringComparison.Ordinal) is 2 or 3);

    private static string Plain(string text) => text.Contains('\t', StringComparison.Ordinal) ? text.Replace('\t', ' ').Trim() : text;
}
