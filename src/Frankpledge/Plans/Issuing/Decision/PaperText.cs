using System.Globalization;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Issuing.Decision;

/// <summary>A paragraph as it is read from a paper.</summary>
public sealed record PaperParagraph(int Number, DecisionPart Part, string Heading, string Text);

/// <summary>Reads the numbered paragraphs of a decision paper. A paragraph begins with the number that comes next or, below a heading, with one soon after; a
/// short line without a full stop before it is the heading of what follows.</summary>
internal static partial class PaperText
{
    private const int LongestHeading = 90;
    private const int MostWordsOfASection = 6;

    /// <summary>A paper that was cut leaves out a few numbers; "221. High Street" begins no paragraph.</summary>
    private const int MostLeftOut = 5;

    /// <summary>How a heading says which section of a decision it begins.</summary>
    private static readonly (DecisionPart Part, string Begins)[] Sections =
    [
        (DecisionPart.Financial, "financ"), (DecisionPart.Legal, "legal"), (DecisionPart.Equality, "equalit"),
        (DecisionPart.BackgroundPapers, "background paper"), (DecisionPart.Access, "access to information"),
    ];

    public static IReadOnlyList<PaperParagraph> Read(string text)
    {
        var found = new List<PaperParagraph>();
        var (heading, isBelow) = ("", false);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            var last = found.Count == 0 ? 0 : found[^1].Number;
            if (Numbered().Match(line) is { Success: true } begun && Number(begun) is var number && number > last
                && number <= last + (found.Count > 0 && isBelow ? 1 + MostLeftOut : 1))
            {
                found.Add(new(number, PartOf(heading), heading, begun.Groups[2].Value));
            }
            else if (IsHeading(line))
            {
                (heading, isBelow) = (line.Trim('#', '*', ' '), true);
                continue;
            }
            else if (found.Count > 0)
            {
                found[^1] = found[^1] with { Text = $"{found[^1].Text}\n{line}" };
            }

            isBelow = false;
        }

        return found;
    }

    /// <summary>Numbers that the paper leaves out between its paragraphs. Of a paper that was recorded before such paragraphs were read, they stand as lines in
    /// the one before.</summary>
    public static IReadOnlyList<int> NumbersLeftOut(IReadOnlyCollection<DecisionParagraph> paragraphs)
    {
        var last = paragraphs.MaxBy(one => one.Number);
        var there = (last?.Text.Split('\n') ?? []).Skip(1).Select(line => Numbered().Match(line)).Where(line => line.Success).Select(Number)
            .Where(number => number > last!.Number).Concat(paragraphs.Select(one => one.Number)).ToHashSet();
        return [.. Enumerable.Range(1, there.DefaultIfEmpty().Max()).Except(there)];
    }

    /// <summary>Whether a section says that there is nothing, and not why.</summary>
    public static bool SaysNone(IEnumerable<DecisionParagraph> section) =>
        section.ToList() is { Count: > 0 } all && all.TrueForAll(one => Nothing().IsMatch(one.Text));

    private static int Number(Match begun) => int.Parse(begun.Groups[1].Value, CultureInfo.InvariantCulture);

    private static DecisionPart PartOf(string heading) =>
        Sections.Where(one => heading.Contains(one.Begins, StringComparison.OrdinalIgnoreCase)).Select(one => (DecisionPart?)one.Part).FirstOrDefault()
        ?? DecisionPart.FactsAndAdvice;

    /// <summary>Marked as one, or in capitals, or one that begins a section of a decision: list entries and sentences are none.</summary>
    private static bool IsHeading(string line) => line.Length <= LongestHeading && !line.EndsWith('.') && !line.StartsWith('-') && !line.StartsWith('*')
        && (line.StartsWith('#') || (line.Any(char.IsLetter) && !line.Any(char.IsLower))
            || (PartOf(line) != DecisionPart.FactsAndAdvice && line.Split(' ').Length <= MostWordsOfASection));

    [GeneratedRegex(@"^\W*(?:(?:there are )?none|n/?a|nil|no implications?|not applicable)(?: (?:identified|arising|known|from this (?:report|decision)))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(\d{1,3})[.)]\s+(.+)$")]
    private static partial Regex Numbered();
}
