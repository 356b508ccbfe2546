using System.Collections.Frozen;

namespace Frankpledge.Plans.Import.Labels;

/// <summary>A statement as tokens, with the few questions that rules ask of them. Positions are token indexes; past either end is an empty mark.</summary>
internal sealed class Words(string text, IReadOnlyList<Token> tokens)
{
    private static readonly Token Nothing = new("", "", 0, TokenKind.Mark);

    /// <summary>The statement without marks of emphasis and links, with straight quotes and single spaces.</summary>
    public string Text => text;

    public int Count => tokens.Count;

    public Token this[int at] => at >= 0 && at < tokens.Count ? tokens[at] : Nothing;

    public string Low(int at) => this[at].Lower;

    public bool Is(int at, string word) => this[at].Lower == word;

    public bool In(int at, FrozenSet<string> words) => words.Contains(this[at].Lower);

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

    /// <summary>First position in [from, end) whose word is in the set, or -1.</summary>
    public int Find(FrozenSet<string> words, int from, int end)
    {
        for (var i = from; i < Math.Min(end, Count); i++)
        {
            if (In(i, words))
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
