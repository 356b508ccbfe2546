namespace Frankpledge.Documents;

/// <summary>Joins paragraphs that a page turn cut.</summary>
internal static class TextPageTurns
{
    /// <summary>Joins in place; furniture between the halves stays behind them.</summary>
    public static void Join(List<TextPiece> pieces)
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
        if (before.Kind is not (PieceKind.Plain or PieceKind.Bullet or PieceKind.Numbered or PieceKind.Quote) || before.Length < 15 || after.Length == 0 || TextEnds.EndsSentence(before.Tail))
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
        var lastWord = before.Tail[(before.Tail.LastIndexOf(' ') + 1)..];
        return before.LastLetter == ',' || (TextEnds.IsOpen(lastWord) && (char.IsLetterOrDigit(first) || first is '(' or '‘' or '“' or '\'' or '"' or '£'))
            || (after.AfterPageTurn && before.Kind == PieceKind.Plain && before.Length > 110 && (char.IsUpper(first) || char.IsDigit(first) || first == '(') && after.Length > 60 && char.IsLower(before.LastLetter));
    }
}
