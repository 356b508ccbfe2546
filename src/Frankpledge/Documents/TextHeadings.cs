namespace Frankpledge.Documents;

/// <summary>Finds headings that carry no mark.</summary>
internal static class TextHeadings
{
    private static readonly string[] Asking = ["What", "Why", "How", "Who", "Where", "When", "Which"];

    /// <summary>Turns short lines of their own into headings of unknown level, and those directly above a table into its caption.</summary>
    public static void Find(List<TextPiece> pieces)
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
    public static bool IsShort(List<TextPiece> text, int i)
    {
        var piece = text[i];
        var words = piece.Text.Trim('*', '_', ' ');
        var open = i + 1 < text.Count && text[i + 1].BlankBefore == 0 && text[i + 1].Kind is PieceKind.Bullet or PieceKind.Numbered
            && (TextEnds.IsOpen(words[(words.LastIndexOf(' ') + 1)..]) || piece.Marker is not null
                && text[i + 1].Marker!.Value.Style == piece.Marker!.Value.Style);
        var isInList = piece.Marker is not null && piece.BlankBefore == 0 && i > 0 && text[i - 1].Kind != PieceKind.Heading;
        return !isInList && words.Length is > 1 and <= 110 && words.Count(' ') < 15 && !open
            && !char.IsLower(words[0]) && words.Any(char.IsLetter) && words[^1] is not (':' or ',') && (!TextEnds.EndsSentence(piece.Tail) || IsQuestion(words))
            && !words.Contains('@', StringComparison.Ordinal) && !words.Contains("www.", StringComparison.OrdinalIgnoreCase)
            && !words.Contains("http", StringComparison.OrdinalIgnoreCase)
            && !words.StartsWith("I will ", StringComparison.Ordinal) && !words.StartsWith("We will ", StringComparison.Ordinal)
            && !words.StartsWith("You can ", StringComparison.Ordinal)
            && !words.Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>"How will we know?" on a line of its own heads the answer below it.</summary>
    private static bool IsQuestion(string words) =>
        words[^1] == '?' && words.IndexOf('?') == words.Length - 1 && words.Length <= 70 && Asking.Contains(words.Split(' ')[0]);
}
