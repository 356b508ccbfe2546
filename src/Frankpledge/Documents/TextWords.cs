using System.Text;

namespace Frankpledge.Documents;

/// <summary>The words of a text, asked when a hyphen at a line's end may belong to the word or to the line.</summary>
internal sealed class TextWords
{
    private static readonly string[] Prefixes =
        ["all", "anti", "co", "cross", "cyber", "ex", "fit", "follow", "full", "hard", "high", "hot", "ill", "inter", "joined", "large", "long", "low", "mid", "multi", "non", "off", "on", "one", "out", "part", "post", "pre", "pro", "real", "safe", "self", "short", "so", "third", "up", "well", "year"];

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public TextWords(IReadOnlyList<TextLine> lines)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lines.Any(line => line.Text.EndsWith('-')))
        {
            return;
        }

        foreach (var line in lines)
        {
            foreach (var range in line.Text.AsSpan().Split(' '))
            {
                var word = line.Text.AsSpan(range).Trim("“”\"'‘’().,;:!?*");
                if (word.Length is > 3 and < 40)
                {
                    _lookup.Add(word);
                }
            }
        }
    }

    /// <summary>Whether the hyphen that ends <paramref name="before"/> stays when <paramref name="after"/> is joined to it.</summary>
    public bool KeepsHyphen(StringBuilder before, string after)
    {
        var start = before.Length - 1;
        while (start > 0 && before.Length - start < 30 && (char.IsLetter(before[start - 1]) || before[start - 1] is '-'))
        {
            start--;
        }

        var end = 0;
        while (end < after.Length && char.IsLetter(after[end]))
        {
            end++;
        }

        var head = before.ToString(start, before.Length - start - 1);
        var tail = after.AsSpan(0, end);
        return _lookup.Contains($"{head}-{tail}")
            || (!_lookup.Contains($"{head}{tail}") && (head.Contains('-', StringComparison.Ordinal) || Prefixes.Contains(head, StringComparer.OrdinalIgnoreCase)));
    }
}
