namespace Frankpledge.Documents;

/// <summary>Decides what a piece is from its neighbours: a list or numbered paragraphs, a heading without marks, a caption, the rest of a paragraph behind a page turn.</summary>
internal static class TextShapes
{
    private static readonly string[] OpenEnds =
        ["a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "include", "includes", "including", "into", "is", "its", "my", "of", "on", "or", "our", "that", "the", "their", "this", "to", "which", "will", "with"];

    /// <summary>Joins paragraphs that a page turn cut, in place.</summary>
    public static void JoinAcrossPages(List<TextPiece> pieces)
    {
        TextPiece? before = null;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Kind == PieceKind.Furniture)
            {
                continue;
            }

            if (before is not null && piece.Kind == PieceKind.Plain && GoesOn(before, piece))
            {
                before.Append(piece);
                pieces.RemoveAt(i--);
                continue;
            }

            before = piece;
        }
    }

    private static bool GoesOn(TextPiece before, TextPiece after)
    {
        if (before.Kind is not (PieceKind.Plain or PieceKind.Bullet or PieceKind.Numbered or PieceKind.Quote) || before.Length < 15 || after.Length == 0 || EndsSentence(before))
        {
            return false;
        }

        var first = after.Text[0];
        var opening = first is '\'' or '‘' or '“' or '"' or '(' && after.Length > 1 ? after.Text[1] : first;
        if (char.IsLower(opening) && !(after.Length > 8 && after.Text.StartsWith("www.", StringComparison.Ordinal)) && !after.Text.Contains('@', StringComparison.Ordinal))
        {
            return before.Kind == PieceKind.Plain || after.AfterPageTurn || after.Length < 60 || !after.Text.EndsWith(':');
        }

        // In the middle of a sentence a capital begins a name.
        var lastWord = before.Text[(before.Text.LastIndexOf(' ') + 1)..];
        return before.LastLetter == ',' || (OpenEnds.Contains(lastWord) && (char.IsLetterOrDigit(first) || first is '(' or '‘' or '“' or '\'' or '"' or '£'))
            || (after.AfterPageTurn && before.Kind == PieceKind.Plain && before.Length > 110 && (char.IsUpper(first) || char.IsDigit(first) || first == '(') && after.Length > 60 && char.IsLower(before.LastLetter));
    }

    private static bool EndsSentence(TextPiece piece)
    {
        var text = piece.Text.AsSpan().TrimEnd("*_”’\"') ");
        text = text.EndsWith("]") && text.LastIndexOf('[') is > 0 and var note && text.Length - note < 6 ? text[..note] : text.TrimEnd(']');
        return text.IsEmpty || text[^1] is '.' or '!' or '?' or ':' or ';';
    }

    /// <summary>Tells lists from numbered paragraphs and from numbered headings.</summary>
    public static void ReadNumbers(List<TextPiece> pieces)
    {
        var text = pieces.Where(piece => piece.Kind != PieceKind.Furniture).ToList();
        var ends = new Dictionary<NumberStyle, int>();
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Kind != PieceKind.Numbered)
            {
                continue;
            }

            var group = Group(text, i);
            var first = text[i].Marker!.Value;
            var last = group[^1].Marker!.Value;
            var introduced = i > 0 && text[i - 1].LastLetter == ':';
            var runsOn = (ends.TryGetValue(first.Style, out var end) && first.Ordinal == end + 1) || (!introduced && ContinuesLater(text, text.IndexOf(group[^1], i) + 1, last));
            foreach (var piece in group)
            {
                piece.Kind = group.Count == 1 && !introduced && IsShort(text, text.IndexOf(piece, i)) ? PieceKind.Heading
                    : introduced || (group.Count > 1 && first.Ordinal == 1 && !runsOn && first.Style != NumberStyle.Decimal && IsListLike(group)) ? PieceKind.Bullet
                    : PieceKind.Plain;
            }

            ends[first.Style] = last.Ordinal;
            i = text.IndexOf(group[^1], i);
        }
    }

    /// <summary>The pieces numbered one after the other from <paramref name="start"/> on, with bullets but nothing else between them.</summary>
    private static List<TextPiece> Group(List<TextPiece> text, int start)
    {
        var group = new List<TextPiece> { text[start] };
        for (var i = start + 1; i < text.Count && text[i].Kind is PieceKind.Numbered or PieceKind.Bullet; i++)
        {
            if (text[i].Kind == PieceKind.Bullet)
            {
                continue;
            }

            var marker = text[i].Marker!.Value;
            if (marker.Follows(group[^1].Marker!.Value, group[0].Marker!.Value.Style) is { } next)
            {
                text[i].Marker = next;
                group.Add(text[i]);
            }
            else if (marker.Ordinal != 1)
            {
                break;
            }
        }

        return group;
    }

    private static bool ContinuesLater(List<TextPiece> text, int from, TextMarker last)
    {
        for (var i = from; i < text.Count && i < from + 12; i++)
        {
            if (text[i].Kind == PieceKind.Numbered && text[i].Marker!.Value is var marker && marker.Style == last.Style)
            {
                return marker.Ordinal == last.Ordinal + 1;
            }
        }

        return false;
    }

    private static bool IsListLike(List<TextPiece> group) =>
        group.TrueForAll(piece => piece.BlankBefore == 0 || piece == group[0]) || group.Count(piece => piece.Text.Contains(". ", StringComparison.Ordinal)) * 3 <= group.Count;

    /// <summary>Gives list items their depth: by indent, and below a bullet of another kind by the letter o, which stands for the hollow bullet.</summary>
    public static void NestItems(List<TextPiece> pieces)
    {
        var open = new List<TextPiece>();
        foreach (var piece in pieces.Where(piece => piece.Kind != PieceKind.Furniture))
        {
            if (piece.Kind != PieceKind.Bullet)
            {
                open.Clear();
                continue;
            }

            while (open.Count > 0 && !IsBelow(piece, open[^1]))
            {
                open.RemoveAt(open.Count - 1);
            }

            piece.Depth = open.Count;
            open.Add(piece);
        }
    }

    private static bool IsBelow(TextPiece piece, TextPiece above)
    {
        var isHollow = piece.Marker!.Value.Label is "o" or "◦" or "○" && above.Marker!.Value.Label is not ("o" or "◦" or "○");
        return piece.Indent > above.Indent + 1 || (isHollow && piece.Indent >= above.Indent);
    }

    /// <summary>Turns short lines of their own into headings of unknown level, and those directly above a table into its caption.</summary>
    public static void FindHeadings(List<TextPiece> pieces)
    {
        var text = pieces.Where(piece => piece.Kind != PieceKind.Furniture).ToList();
        for (var i = 0; i < text.Count; i++)
        {
            var piece = text[i];
            if (piece.Kind == PieceKind.Plain && piece.Marker is null && IsShort(text, i))
            {
                piece.Kind = PieceKind.Heading;
            }

            if (piece.Kind == PieceKind.Heading && piece.Level == 0)
            {
                piece.Bold = piece.Text.StartsWith("**", StringComparison.Ordinal) || piece.Text.StartsWith("__", StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Whether the piece is short, stands alone and does not end like a sentence.</summary>
    private static bool IsShort(List<TextPiece> text, int i)
    {
        var piece = text[i];
        var words = piece.Text.Trim('*', '_', ' ');
        var open = i + 1 < text.Count && text[i + 1].BlankBefore == 0 && text[i + 1].Kind is PieceKind.Bullet or PieceKind.Numbered
            && (OpenEnds.Contains(words[(words.LastIndexOf(' ') + 1)..]) || piece.Marker is not null && text[i + 1].Marker!.Value.Style == piece.Marker!.Value.Style);
        return words.Length is > 1 and <= 110 && words.Count(' ') < 15 && !open
            && !char.IsLower(words[0]) && words.Any(char.IsLetter) && words[^1] is not (':' or ',') && !EndsSentence(piece)
            && !words.Contains('@', StringComparison.Ordinal) && !words.Contains("www.", StringComparison.OrdinalIgnoreCase) && !words.Contains("http", StringComparison.OrdinalIgnoreCase)
            && !words.StartsWith("I will ", StringComparison.Ordinal) && !words.StartsWith("We will ", StringComparison.Ordinal)
            && !words.Contains(". ", StringComparison.Ordinal);
    }
}
