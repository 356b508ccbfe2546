using System.Text.RegularExpressions;
using Frankpledge.Documents;

namespace Frankpledge.Plans.Checks;

/// <summary>
/// The lines that open the parts of a paper to a meeting: what it asks, what it implies, who wrote it. A plan has hardly any of them and never several, so that
/// two tell a paper from a plan.
/// </summary>
internal static partial class PaperSigns
{
    private const int LongestTitle = 90;

    /// <summary>How many different signs stand in the blocks from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static int In(IReadOnlyList<Block> blocks, int first, int end) => blocks.Skip(first).Take(end - first)
        .Where(block => block.Kind != BlockKind.Table && block.Text.Length <= LongestTitle).SelectMany(block => Sign().Matches(block.Text))
        .Select(sign => sign.Value.ToLowerInvariant()).Distinct().Count();

    /// <summary>Whether a block opens a part of a paper: a heading, or a short line in capitals that ends as no sentence does.</summary>
    public static bool IsTitle(Block block) => block.Text.Length is > 3 and <= LongestTitle
        && (block.Kind == BlockKind.Heading
            || (block.Kind is BlockKind.ListItem or BlockKind.Paragraph && (IsShouted(block.Text) || block.Look is { Bold: true })
                && block.Text[^1] is not ('.' or ',' or ';')));

    private static bool IsShouted(string text) => text.Any(char.IsLetter) && !text.Any(char.IsLower);

    [GeneratedRegex(@"^\W*(?:\d+[.)]?\s+)?(?:purpose of (?:this |the )?report|(?:financial|finance|legal|equalit(?:y|ies)|risk(?: management)?|resource) implications|agenda item|background papers|schedule of background papers|contact (?:officer|points? for)|supporting information|report (?:to|of) the|report author|recommendations?\W*$|urgent business|apologies|declarations? of interests?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
