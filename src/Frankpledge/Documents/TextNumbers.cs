namespace Frankpledge.Documents;

/// <summary>Tells from their neighbours which numbers count list items, which paragraphs and which headings, and how deep items are nested.</summary>
internal static class TextNumbers
{
    public static void Read(List<TextPiece> pieces)
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
            var behind = text.IndexOf(group[^1], i) + 1;
            var runsOn = (ends.TryGetValue(first.Style, out var end) && first.Ordinal == end + 1) || (!introduced && ContinuesLater(text, behind, last));
            var chapters = group.Count > 1 && first.Style == NumberStyle.Arabic && AreChapters(text, group, i);
            var place = i;
            foreach (var piece in group)
            {
                place = text.IndexOf(piece, place);
                piece.Kind = (group.Count == 1 || chapters) && !introduced && TextHeadings.IsShort(text, place) ? PieceKind.Heading
                    : introduced || (group.Count > 1 && first.Ordinal == 1 && !runsOn && first.Style != NumberStyle.Decimal && IsListLike(group))
                    ? PieceKind.Bullet
                    : PieceKind.Plain;
            }

            ends[first.Style] = last.Ordinal;
        }
    }

    /// <summary>The pieces numbered one after the other from <paramref name="start"/> on,
    /// with bullets and deeper numbers but nothing else between them.</summary>
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
            else if (marker.Style == group[0].Marker!.Value.Style && text[i].Indent <= group[0].Indent)
            {
                break;
            }
        }

        return group;
    }

    /// <summary>"1. Purpose" over "1.1" and "2. People" over "2.1": each heads the paragraphs that carry its number.</summary>
    private static bool AreChapters(List<TextPiece> text, List<TextPiece> group, int at)
    {
        var heads = 0;
        foreach (var piece in group)
        {
            at = text.IndexOf(piece, at);
            heads += at + 1 < text.Count && text[at + 1].Marker is { Style: NumberStyle.Decimal } below
                && below.Label.StartsWith($"{piece.Marker!.Value.Ordinal}.", StringComparison.Ordinal) ? 1 : 0;
        }

        return heads * 2 > group.Count;
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
        group.TrueForAll(piece => piece.BlankBefore == 0 || piece == group[0])
            || group.Count(piece => piece.Text.Contains(". ", StringComparison.Ordinal)) * 3 <= group.Count;

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
}
