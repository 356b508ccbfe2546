namespace Frankpledge.Reading;

/// <summary>A statement as tokens, with the few questions that rules ask of them. Positions are token indexes; past either end is an empty mark.</summary>
internal sealed class Words(string text, Token[] tokens)
{
    private static readonly Token Nothing = new("", "", 0, TokenKind.Mark, default);

    /// <summary>The statement without marks of emphasis and links, with straight quotes and single spaces.</summary>
    public string Text => text;

    public int Count => tokens.Length;

    /// <summary>True when the statement goes on: it is longer than any sentence.</summary>
    public bool IsCut { get; init; }

    public Token this[int at] => at >= 0 && at < tokens.Length ? tokens[at] : Nothing;

    public string Low(int at) => this[at].Lower;

    public bool Is(int at, string word) => this[at].Lower == word;

    public bool In(int at, WordClass words) => this[at].Classes.Overlaps(words.Bits);

    /// <summary>True when the given words stand one after the other from <paramref name="at"/>.</summary>
    public bool Phrase(int at, params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Low(at + i) != words[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>First position in [from, end) whose word is in the class, or -1.</summary>
    public int Find(WordClass words, int from, int end)
    {
        for (var i = Math.Max(from, 0); i < Math.Min(end, Count); i++)
        {
            if (tokens[i].Classes.Overlaps(words.Bits))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The source between two tokens, the first included and the last not.</summary>
    public string Slice(int from, int end) =>
        from >= end || from >= Count ? "" : text[this[from].Start..this[Math.Min(end, Count) - 1].End];
}
