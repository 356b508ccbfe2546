namespace Frankpledge.Documents;

/// <summary>Joins paragraphs that a page turn cut.</summary>
internal static class TextPageTurns
{
    private const int LongestHeading = 60;

    /// <summary>Joins in place; furniture between the halves stays behind them.</summary>
    public static void Join(List<TextPiece> pieces)
    {
        TextPiece? before = null;
        TextPiece? sibling = null;
        var kept = 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            pieces[kept++] = piece;
            if (piece.Kind == PieceKind.Furniture)
            {
                continue;
            }

            if (before is not null && piece.Kind == PieceKind.Plain
                && (GoesOn(before, piece) || EndsItem(sibling, before, piece, i + 1 < pieces.Count ? pieces[i + 1] : null)))
            {
                before.Append(piece);
                kept--;
                continue;
            }

            (sibling, before) = (before, piece);
        }

        pieces.RemoveRange(kept, pieces.Count - kept);
    }

    // The page turned inside a list item: its neighbours end like sentences and it does not, or the list goes on right behind the rest of it.
    private static bool EndsItem(TextPiece? sibling, TextPiece before, TextPiece after, TextPiece? next) =>
        after.AfterPageTurn && before.Kind == PieceKind.Bullet && before.Length >= 15 && (char.IsLetter(before.LastLetter) || before.LastLetter is '\'' or '’')
            && !after.Tail.EndsWith(':')
        && (sibling is { Kind: PieceKind.Bullet } && TextEnds.EndsSentence(sibling.Tail.Replace("; and", ";", StringComparison.Ordinal))
            && TextEnds.EndsSentence(after.Tail)
            || after.Length < 40 && next is { Kind: PieceKind.Bullet, BlankBefore: 0 } && next.Label == before.Label);

    /// <summary>"What we stand for" on a line of its own, with no page turn behind it, ends where it ends.</summary>
    private static bool IsHeading(TextPiece before, TextPiece after, string lastWord) =>
        before is { Kind: PieceKind.Plain, Marker: null, BlankBefore: > 0, Length: <= LongestHeading } && !after.AfterPageTurn && after.BlankBefore > 0
        && TextEnds.IsStranded(lastWord) && char.IsUpper(before.Text[0]) && char.IsUpper(after.Text[0]);

    private static bool GoesOn(TextPiece before, TextPiece after)
    {
        if (before.Kind is not (PieceKind.Plain or PieceKind.Bullet or PieceKind.Numbered or PieceKind.Quote) || before.Length < 15 || after.Length == 0
            || TextEnds.EndsSentence(before.Tail))
        {
            return false;
        }

        var first = after.Text[0];
        var opening = first is '\'' or '‘' or '“' or '"' or '(' && after.Length > 1 ? after.Text[1] : first;
        if (char.IsLower(opening) && !(after.Length > 8 && after.Text.StartsWith("www.", StringComparison.Ordinal))
            && !after.Text.Contains('@', StringComparison.Ordinal))
        {
            return before.Kind == PieceKind.Plain || after.AfterPageTurn || after.Length < 60 || !after.Text.EndsWith(':');
        }

        // In the middle of a sentence a capital begins a name.
        var lastWord = before.Tail[(before.Tail.LastIndexOf(' ') + 1)..];
        return before.LastLetter == ','
            || (TextEnds.IsOpen(lastWord) && !IsHeading(before, after, lastWord)
                && (char.IsLetterOrDigit(first) || first is '(' or '‘' or '“' or '\'' or '"' or '£'))
            || (after.AfterPageTurn && before.Kind == PieceKind.Plain && before.LastLetter is '\'' or '’' && after.Text.EndsWith('.'))
            || (after.AfterPageTurn && before.Kind == PieceKind.Plain && before.Length > 110 && (char.IsUpper(first) || char.IsDigit(first) || first == '(')
                && after.Length > 60 && char.IsLower(before.LastLetter));
    }
}
