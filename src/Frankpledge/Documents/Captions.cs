using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Gives tables the caption that stands before or after them as a line of its own.</summary>
internal static partial class Captions
{
    private const int LongestCaption = 100;

    public static void Fold(Reading reading)
    {
        var blocks = reading.Blocks;
        var folded = new HashSet<int>();
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at].Table is not { Caption: null } table || blocks[at].Kind != BlockKind.Table)
            {
                continue;
            }

            var caption = Before(blocks, at, folded, reading.Captions);
            if (caption.Count == 0 && at + 1 < blocks.Count && IsMarked(blocks, at + 1, reading.Captions))
            {
                caption.Add(at + 1);
            }

            if (caption.Count > 0)
            {
                var text = string.Join(' ', caption.Order()
                    .Select(index => blocks[index].Label is { } label ? $"{label} {blocks[index].Text}" : blocks[index].Text));
                blocks[at] = blocks[at] with { Table = table with { Caption = text } };
                folded.UnionWith(caption);
            }
        }

        foreach (var index in folded.OrderDescending())
        {
            blocks.RemoveAt(index);
        }
    }

    /// <summary>Whether it begins like a caption: "Table 3".</summary>
    public static bool IsNumbered(string text) => Numbered().IsMatch(text);

    private static List<int> Before(List<Block> blocks, int table, HashSet<int> folded, HashSet<int> marked)
    {
        var caption = new List<int>();
        for (var at = table - 1; at >= 0 && !folded.Contains(at) && blocks[at].Kind is BlockKind.Paragraph or BlockKind.Furniture; at--)
        {
            if (blocks[at].Kind == BlockKind.Furniture)
            {
                continue;
            }

            var unit = caption.Count == 0 && Unit().IsMatch(blocks[at].Text);
            if (!unit && !IsMarked(blocks, at, marked) && !IsTitle(blocks, at))
            {
                break;
            }

            caption.Add(at);
            if (!unit)
            {
                break;
            }
        }

        return caption;
    }

    private static bool IsMarked(List<Block> blocks, int at, HashSet<int> marked) =>
        blocks[at].Kind == BlockKind.Paragraph
            && (marked.Contains(at) || (blocks[at].Text.Length <= 2 * LongestCaption && Numbered().IsMatch(blocks[at].Text)));

    /// <summary>A short line without the end of a sentence.</summary>
    private static bool IsTitle(List<Block> blocks, int at)
    {
        var text = blocks[at].Text;
        return text.Length <= LongestCaption && text.Any(char.IsLetter) && char.IsUpper(text.First(char.IsLetter))
            && text[^1] is not ('.' or ':' or ';' or ',' or '?' or '!');
    }

    [GeneratedRegex(@"^(?:Table|Tabl|Figure|Ffigur|Chart|Exhibit)\s+[A-Z]?\d+(?:\.\d+)?\b(?!\s+(?:shows?|sets?|gives?|is|was|below|above)\b)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\(?(?:All figures in )?(?:£\s?(?:m|k|000s?|'000|million|thousands?)?|%|per cent)\)?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Unit();
}
