using Frankpledge.Documents;

namespace Frankpledge.Reading;

/// <summary>What a heading and its neighbours tell about its level.</summary>
/// <param name="Block">Index of its block.</param>
/// <param name="Text">Its words.</param>
/// <param name="Level">As marked, 0 when unmarked.</param>
/// <param name="Number">The last part of its number, or null.</param>
/// <param name="Depth">How many parts its number has; 0 without.</param>
/// <param name="IsEmpty">Whether the next thing is another heading.</param>
/// <param name="OpensWithList">Whether the next thing is a bare stem such as "I will:" with its list.</param>
/// <param name="AfterTable">Whether a table stands directly above it, as above a caption.</param>
/// <param name="Repeats">Whether the same words head at least three parts.</param>
/// <param name="Size">Of its letters in points, 0 when unknown.</param>
internal sealed record HeadingSigns(
    int Block, string Text, int Level, int? Number, int Depth, bool IsEmpty, bool OpensWithList, bool AfterTable, bool Repeats, double Size)
{
    public bool IsCapitals => !Text.Any(char.IsLower) && Text.Count(char.IsUpper) > (Text.Any(char.IsAsciiDigit) ? 4 : 2);

    /// <summary>How many parts the number behind a name has: 3 for "Measure 2.1.1", 0 for a heading without such a name.</summary>
    public int NamedDepth =>
        Text.Split([' ', ':', '–', '-'], 3, StringSplitOptions.RemoveEmptyEntries) is [var name, var number, ..] && name.All(char.IsLetter)
            && number.Split('.') is { Length: > 1 } parts
        && Array.TrueForAll(parts, part => part.Length > 0 && part.All(char.IsAsciiDigit)) ? parts.Length : 0;

    /// <summary>What makes headings look alike on the page.</summary>
    public (int Level, double Size, bool IsCapitals) Appearance => (Level, Size, IsCapitals);

    public static HeadingSigns Read(IReadOnlyList<Block> blocks, int at, int end)
    {
        var block = blocks[at];
        var next = Next(blocks, at, end);
        var opens = next > 0 && Stems.IsBare(blocks[next].Text) && !Stems.IsWish(blocks[next].Text)
            && (blocks[next].Text.EndsWith(':') || Stems.IsStemLine(blocks[next].Text))
            && Next(blocks, next, end) is > 0 and var item && blocks[item].Kind == BlockKind.ListItem;
        var above = at - 1;
        while (above > 0 && blocks[above].Kind == BlockKind.Furniture)
        {
            above--;
        }

        var (number, depth) = ReadNumber(block.Label);
        return new HeadingSigns(
            at, block.Text, block.Level, number, depth, next > 0 && Chunk.IsHeading(blocks[next]), opens, above >= 0
                && blocks[above].Kind == BlockKind.Table, false, block.Look?.Size ?? 0);
    }

    /// <summary>The headings of the blocks from <paramref name="first"/> to before <paramref name="end"/>, each knowing whether its words come again.</summary>
    public static List<HeadingSigns> ReadAll(IReadOnlyList<Block> blocks, int first, int end)
    {
        var headings = Enumerable.Range(first, end - first).Where(i => Chunk.IsHeading(blocks[i])).Select(i => Read(blocks, i, end)).ToList();
        var often = headings.CountBy(heading => HeadingWords.Normal(heading.Text)).Where(count => count.Value >= 3).Select(count => count.Key).ToHashSet();
        return headings.ConvertAll(heading => heading with { Repeats = often.Contains(HeadingWords.Normal(heading.Text)) });
    }

    private static int Next(IReadOnlyList<Block> blocks, int from, int end)
    {
        for (var i = from + 1; i < end; i++)
        {
            if (blocks[i].Kind is not (BlockKind.Furniture or BlockKind.Footnote))
            {
                return i;
            }
        }

        return -1;
    }

    private static (int? Number, int Depth) ReadNumber(string? label)
    {
        var bare = label?.Trim('(', ')', '.', ' ', ':') ?? "";
        if (bare.Length == 0)
        {
            return (null, 0);
        }

        var parts = bare.Split('.');
        return int.TryParse(parts[^1], out var number) ? (number, parts.Length)
            : Roman(parts[^1]) is > 0 and var roman ? (roman, parts.Length)
            : parts[^1].Length == 1 && char.IsAsciiLetter(parts[^1][0]) ? (char.ToLowerInvariant(parts[^1][0]) - 'a' + 1, parts.Length)
            : (null, 0);
    }

    private static int Roman(string text)
    {
        int value = 0, before = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var digit = char.ToLowerInvariant(text[i]) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (digit == 0)
            {
                return 0;
            }

            value += digit < before ? -digit : digit;
            before = digit;
        }

        return value;
    }
}
