namespace Frankpledge.Documents.Pdf;

/// <summary>Assembles lines, as they come in reading order, into paragraphs, list items and headings, across the turns of columns and pages.</summary>
internal sealed class PdfAssembly(Reading reading, PdfText joiner, double leading)
{
    private readonly List<PdfLine> _open = [];
    private readonly List<Block> _waiting = [];
    private readonly List<double> _indents = [];
    private readonly List<PdfLine> _repeated = [];
    private PdfTable? _table;
    private double _left;
    private double _leftBefore;
    private double _right;
    private bool _turned;

    /// <summary>Begins a column: its edges tell where lines could have ended and begun.</summary>
    public void Turn(IReadOnlyList<PdfLine> lines)
    {
        _turned = true;
        _leftBefore = _left;
        _left = lines.Min(line => line.Box.Left);
        _right = lines.Max(line => line.Box.Right);
    }

    public void Add(PdfLine line)
    {
        if (RepeatsHeader(line))
        {
            _repeated.Add(line);
            return;
        }

        Release();
        AddToText(line);
    }

    /// <summary>On the next page a word processor says a table's header again;
    /// where the rows below it are found without it, its words stand before them as lines.</summary>
    private bool RepeatsHeader(PdfLine line) =>
        _table is { } table && _open.Count == 0 && (_turned || _repeated.Count > 0) && line.Page == table.LastPage + 1
            && table.Rows.Take(2).Any(row => row.Contains(line.Text));

    /// <summary>What looked like a header said again was text after all.</summary>
    private void Release()
    {
        PdfLine[] lines = [.. _repeated];
        _repeated.Clear();
        Array.ForEach(lines, AddToText);
    }

    private void AddToText(PdfLine line)
    {
        CloseTable();
        line = GoesOnWithMark(line) ? line with { Text = $"{line.Label} {line.Text}", Label = null, TextLeft = line.Box.Left } : line;
        if (_open.Count > 0 && !(_turned ? ContinuesAcross(line) : Continues(line)))
        {
            Close();
        }

        _open.Add(line);
        _turned = false;
    }

    public void Add(PdfTable table)
    {
        if (_table is not null && _open.Count == 0 && _turned && table.Columns.Count == _table.Columns.Count && table.FirstPage == _table.LastPage + 1)
        {
            _table = _table.With(table);
            _repeated.Clear();
        }
        else
        {
            Release();
            Close();
            CloseTable();
            _table = table;
        }

        _turned = false;
    }

    /// <summary>Adds a block that stands outside the text, after the paragraph that is open.</summary>
    public void Aside(Block block)
    {
        if (_open.Count == 0 && _table is null)
        {
            reading.Add(block);
        }
        else
        {
            _waiting.Add(block);
        }
    }

    public void Finish()
    {
        Release();
        Close();
        CloseTable();
    }

    /// <summary>A dash, or a letter in brackets, that a full line left to the next one in the middle of a sentence begins no item.</summary>
    private bool GoesOnWithMark(PdfLine line) =>
        !_turned && _open.Count > 0 && line.Label is "–" or "—" or "-" or ['(', ..] && char.IsLower(line.Text[0]) && _open[^1] is var last && !last.EndsSentence
        && !last.EndedEarlyBefore(line, _right - (0.5 * line.Look.Size)) && Math.Abs(line.Box.Left - (_open.Count > 1 ? last.Box.Left : _open[0].TextLeft)) < 3;

    private bool Continues(PdfLine line)
    {
        var last = _open[^1];
        if (GoesOnInBodyType(line, last))
        {
            return true;
        }

        if (line.Label is not null || BeginsDrawnItem(line, last) || !HasSameLook(line, last)
            || line.Box.Top - last.Box.Top > (leading * line.Look.Size * 1.22) + 0.6)
        {
            return false;
        }

        var first = _open[0];
        if (first.Label is not null)
        {
            return line.Box.Left >= Math.Min(first.TextLeft, first.Box.Left + (2 * line.Look.Size)) - 4
                || (line.Box.Left >= first.Box.Left - 3 && !last.EndedEarlyBefore(line, _right));
        }

        if (last.EndedEarlyBefore(line, _right - (0.5 * line.Look.Size)) && !IsCentred(last, line))
        {
            // Where a neighbouring line reaches further, the room was there, and the line ended by choice.
            var room = Math.Max(line.Box.Right, _open.Max(other => other.Box.Right));
            return !last.EndsSentence && !(char.IsUpper(line.Text[0]) && last.EndedEarlyBefore(line, room))
                && (last.Box.Right > _left + (0.6 * (_right - _left)) || char.IsLower(line.Text[0]));
        }

        return line.Box.Left < last.Box.Left + (0.8 * line.Look.Size) || _open.Count == 1 || !last.EndsSentence;
    }

    /// <summary>A sentence that begins large and bold and goes on in the letters of the text: it is no heading, for it does not end there.</summary>
    private bool GoesOnInBodyType(PdfLine line, PdfLine last) =>
        line.Label is null && !last.EndsSentence && char.IsLower(line.Text[0]) && !line.Look.Bold && line.Look.Size <= last.Look.Size
        && _open.TrueForAll(other => other.Look.Bold && other.Label is null) && last.Text.Contains(' ', StringComparison.Ordinal)
        && line.Box.Top - last.Box.Bottom < 1.5 * line.Look.Size && Math.Abs(line.Box.Left - last.Box.Left) < 3;

    /// <summary>Where bullets are drawn and no text, an item of one line shows by its capital and by the room that the line before it left.</summary>
    private bool BeginsDrawnItem(PdfLine line, PdfLine last)
    {
        var first = _open[0];
        return first.Label is null && char.IsUpper(line.Text[0]) && last.Text[^1] is not (',' or '-' or '\u00AD') && last.EndedEarlyBefore(line, _right)
            && Math.Abs(line.Box.Left - first.Box.Left) < 2 && IsIndentedItem();
    }

    /// <summary>At the turn of a column or page: the sentence is unfinished, and the first line there is set like its continuation.</summary>
    private bool ContinuesAcross(PdfLine line)
    {
        var last = _open[^1];
        var first = _open[0];
        var isLeftOfItem = first.Label is not null && char.IsUpper(line.Text[0]) && line.Box.Left - _left < first.TextLeft - _leftBefore - 6;
        return line.Label is null && HasSameLook(line, last) && !last.EndsSentence && !isLeftOfItem
            && !(last.Look.Bold && line.Look.Bold && last.Look.Size > line.Look.Size)
            && (char.IsLower(line.Text[0]) || !char.IsLetter(line.Text[0]) || last.Box.Width > 0.5 * (_right - _left));
    }

    private static bool IsCentred(PdfLine above, PdfLine below) =>
        Math.Abs(above.Box.Left + above.Box.Right - below.Box.Left - below.Box.Right) < 6 && Math.Abs(above.Box.Left - below.Box.Left) > 6;

    /// <summary>Bold lines inside a paragraph are emphasis where the line before is full or the sentence goes on.</summary>
    private bool HasSameLook(PdfLine line, PdfLine last) =>
        Math.Abs(line.Look.Size - last.Look.Size) < 0.8
        && (line.Look.Bold == last.Look.Bold || (!last.EndsSentence && char.IsLower(line.Text[0])) || (!_turned && !last.EndedEarlyBefore(line, _right)));

    private void Close()
    {
        if (_open.Count > 0)
        {
            var (text, anchors) = joiner.Join(_open, ++reading.Paragraph);
            var first = _open[0];
            var label = first.Label ?? (IsIndentedItem() ? "•" : null);
            reading.Add(new Block
            {
                Kind = label is null ? BlockKind.Paragraph : BlockKind.ListItem,
                Text = text,
                Anchors = anchors,
                Depth = Depth(first, label),
                Label = label,
                Look = new Look(first.Look.Size, _open.TrueForAll(line => line.Look.Bold), _open.TrueForAll(line => line.Look.Italic)),
            });
            _open.Clear();
        }

        AddWaiting();
    }

    /// <summary>Some programs draw bullets as shapes, which are no text: then only the indent below "...:" or below another item shows the list.</summary>
    private bool IsIndentedItem()
    {
        var first = _open[0];
        var indent = first.Box.Left - _left;
        var before = reading.Blocks.FindLast(block => block.Kind != BlockKind.Furniture);
        return indent > 1.2 * first.Look.Size && indent < 6 * first.Look.Size && !first.Look.Bold && before is not null
            && _open.TrueForAll(line => Math.Abs(line.Box.Left - first.Box.Left) < 2 && !IsCentred(first, line))
            && ((before.Kind == BlockKind.Paragraph && before.Text.EndsWith(':'))
                || (before.Kind == BlockKind.ListItem && _indents.Count > 0 && Math.Abs(_indents[^1] - indent) < 60));
    }

    private void CloseTable()
    {
        if (_table is { } table)
        {
            _table = null;
            reading.Paragraph++;
            var header = table.HeaderRows ?? Math.Clamp(table.Rows.FindIndex(row => row.Skip(1).Any(Amounts.LooksLikeFigure)), 0, 3);
            var block = Tables.Block(table.Rows, caption: null, header, reading.Here(table.FirstPage));
            reading.Add(block with { Table = block.Table! with { Parts = table.Parts, Doubts = table.Doubts } });
            AddWaiting();
        }
    }

    private void AddWaiting()
    {
        foreach (var block in _waiting)
        {
            reading.Add(block);
        }

        _waiting.Clear();
    }

    /// <summary>How deep a list item stands, by the left edges of the items before it.</summary>
    private int Depth(PdfLine line, string? label)
    {
        if (label is null)
        {
            if (line.Box.Left < _left + line.Look.Size)
            {
                _indents.Clear();
            }

            return 0;
        }

        var edge = line.Box.Left - _left;
        _indents.RemoveAll(indent => indent > edge + 4);
        if (_indents.Count == 0 || _indents[^1] < edge - 4)
        {
            _indents.Add(edge);
        }

        return _indents.Count - 1;
    }
}
