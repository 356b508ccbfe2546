namespace Frankpledge.Reading;

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}

/// <summary>A word, number or mark of a statement. <paramref name="Lower"/> is what rules compare, with straight quotes.</summary>
internal sealed record Token(string Text, string Lower, int Start, TokenKind Kind, ClassSet Classes)
{
    public int End => Start + Text.Length;

    public bool IsCapital => Kind == TokenKind.Word && char.IsUpper(Text[0]);

    public bool IsYear => Kind == TokenKind.Number && Text.Length >= 4 && Text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (Text[0] is '1' && Text[1] is '8' or '9' || Text[0] is '2' && Text[1] is '0') && (Text.Length == 4 || Text[4] is '/' or '-');
}
