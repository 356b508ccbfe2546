using System.Text;

namespace Frankpledge.Documents;

/// <summary>What the lines of a plain text were taken for before their neighbours were asked.</summary>
internal enum PieceKind
{
    Plain,
    Heading,
    Bullet,
    Numbered,
    Quote,
    Footnote,
    Table,
    Furniture,
}

/// <summary>A stretch of lines that will be one block.</summary>
internal sealed class TextPiece(PieceKind kind, TextLine first, string text)
{
    private readonly StringBuilder _text = new(text);
    private readonly List<Anchor> _anchors = [new Anchor(0, first.Number, first.Page)];

    public PieceKind Kind { get; set; } = kind;
    public TextMarker? Marker { get; set; }

    /// <summary>The heading's level as marked, 0 when unmarked.</summary>
    public int Level { get; set; }

    /// <summary>Columns before its first letter or marker.</summary>
    public int Indent { get; } = first.Indent;

    public int Depth { get; set; }
    public bool Bold { get; set; }
    public TableCells? Table { get; set; }
    public string? Label { get; set; }

    /// <summary>Blank lines between this piece and the text before it, furniture left out.</summary>
    public int BlankBefore { get; init; }

    /// <summary>Whether a page may have turned before it: a running header, a form feed or two blank lines.</summary>
    public bool AfterPageTurn { get; init; }

    /// <summary>The last line added, for the question whether the next one goes on with it.</summary>
    public string LastLine { get; private set; } = first.Text;

    public string Text => _text.ToString();

    /// <summary>The last letters, enough to see how it ends; the whole text of a long paragraph is costly.</summary>
    public string Tail => _text.Length <= 60 ? _text.ToString() : _text.ToString(_text.Length - 60, 60);

    public int Length => _text.Length;
    public char LastLetter => _text.Length == 0 ? '\0' : _text[^1];

    /// <summary>Adds a line of the same paragraph; a word cut by a hyphen is mended as <paramref name="words"/> knows it.</summary>
    public void Append(TextLine line, string text, TextWords words)
    {
        LastLine = line.Text;
        if (_text.Length > 1 && _text[^1] == '-' && char.IsLetter(_text[^2]) && text.Length > 0 && char.IsLower(text[0]))
        {
            _text.Length -= words.KeepsHyphen(_text, text) ? 0 : 1;
        }
        else if (_text.Length > 0)
        {
            _text.Append(' ');
        }

        _anchors.Add(new Anchor(_text.Length, line.Number, line.Page));
        _text.Append(text);
    }

    public void AppendRow(TextLine line, string text)
    {
        _text.Append('\n');
        _anchors.Add(new Anchor(_text.Length, line.Number, line.Page));
        _text.Append(text);
    }

    /// <summary>Adds the whole of <paramref name="next"/>, which goes on with this piece behind a page turn.</summary>
    public void Append(TextPiece next)
    {
        _text.Append(_text.Length > 0 ? " " : "");
        var offset = _text.Length;
        _anchors.AddRange(next._anchors.Select(anchor => anchor with { Offset = anchor.Offset + offset }));
        _text.Append(next._text);
        LastLine = next.LastLine;
    }

    public Block ToBlock(BlockKind kind, string text) => new()
    {
        Kind = kind,
        Text = text,
        Anchors = _anchors,
        Level = Level,
        Depth = Depth,
        Label = Label ?? Marker?.Label,
        Look = Bold ? new Look(0, true) : null,
        Table = Table,
    };
}
