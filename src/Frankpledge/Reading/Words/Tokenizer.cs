using System.Text;

namespace Frankpledge.Reading;

/// <summary>Cuts a statement into words, numbers and marks in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>
    /// A statement is read so far, in characters and in tokens. No sentence that anybody wrote is as long; the rules look back and forth in a statement, so
    /// that without an end one of 40,000 commas would hold the reader for minutes.
    /// </summary>
    private const int LongestText = 5_000;
    private const int MostTokens = 600;

    private static readonly string[] Endings = ["'s", "'ll", "'m", "'re", "'ve", "'d"];

    /// <summary>The tokens of a statement; of one longer than any sentence those of its beginning.</summary>
    public static Words Read(string source)
    {
        var text = Clean(source.Length > LongestText ? source[..LongestText] : source);
        var tokens = new List<Token>(text.Length / 5);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var end = EndOf(text, at, out var kind);
            var word = text[at..end];
            var lower = word.ToLowerInvariant();
            tokens.Add(new(word, lower, at, kind, Vocabulary.ClassesOf(lower)));
            at = end;
            if (tokens.Count == MostTokens)
            {
                return new(text[..end], [.. tokens]) { IsCut = end < text.Length || source.Length > LongestText };
            }
        }

        return new(text, [.. tokens]) { IsCut = source.Length > LongestText };
    }

    /// <summary>Without <c>**bold**</c> and <c>[link](#)</c>, quotes straight, spaces single.</summary>
    public static string Clean(string source)
    {
        var clean = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            var c = source[i];
            switch (c)
            {
                case '*' or '`':
                    break;
                case '[' when source.IndexOf("](", i, StringComparison.Ordinal) is > 0 and var close && source.IndexOf(')', close) is > 0 and var shut:
                    clean.Append(Clean(source[(i + 1)..close]));
                    i = shut;
                    break;
                case '‘' or '’' or 'ʼ':
                    clean.Append('\'');
                    break;
                case '“' or '”':
                    clean.Append('"');
                    break;
                default:
                    if (!char.IsWhiteSpace(c))
                    {
                        clean.Append(c);
                    }
                    else if (clean.Length > 0 && clean[^1] != ' ')
                    {
                        clean.Append(' ');
                    }

                    break;
            }
        }

        return clean.ToString().TrimEnd();
    }

    private static int EndOf(string text, int at, out TokenKind kind)
    {
        if (char.IsAsciiDigit(text[at]) || text[at] is '£' or '€' or '$' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            kind = TokenKind.Number;
            return EndOfNumber(text, at + 1);
        }

        if (char.IsLetter(text[at]))
        {
            kind = TokenKind.Word;
            return EndOfWord(text, at + 1);
        }

        kind = TokenKind.Mark;
        return at > 0 && char.IsLetterOrDigit(text[at - 1]) && Ending(text, at) is var ending and > 0 ? ending : at + 1;
    }

    private static int EndOfNumber(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '%' || IsInside(text, at, ".,/:-–")))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsInside(text, at, "-&.") || IsApostropheInside(text, at)))
        {
            at++;
        }

        return at;
    }

    private static bool IsInside(string text, int at, string marks) =>
        marks.Contains(text[at]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    // "don't" is one word; "force's" and "I'll" are two, because their endings tell whose the next noun is and what is promised.
    private static bool IsApostropheInside(string text, int at) =>
        text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && Ending(text, at) == 0;

    private static int Ending(string text, int at)
    {
        foreach (var ending in Endings)
        {
            var after = at + ending.Length;
            if (string.CompareOrdinal(text, at, ending, 0, ending.Length) == 0 && (after == text.Length || !char.IsLetterOrDigit(text[after])))
            {
                return after;
            }
        }

        return 0;
    }
}
