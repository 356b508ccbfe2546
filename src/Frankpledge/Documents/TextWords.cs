using System.Text;

namespace Frankpledge.Documents;

/// <summary>The words of a text, asked when a hyphen at a line's end may belong to the word or to the line.</summary>
internal sealed class TextWords
{
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
                if (word.Length is > 1 and < 40 && !word.EndsWith("-"))
                {
                    _lookup.Add(word);
                }
            }
        }
    }

    /// <summary>Whether the hyphen that ends <paramref name="before"/> stays when <paramref name="after"/> is joined to it:
    /// both halves are words of this text and the whole is not.</summary>
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
            || (!_lookup.Contains($"{head}{tail}") && (head.Contains('-', StringComparison.Ordinal) || (_lookup.Contains(head) && _lookup.Contains(tail))));
    }
}
