using System.Globalization;
using System.Text.RegularExpressions;

namespace Frankpledge.Plans.Issuing.Decision;

/// <summary>A paragraph as it is read from a paper.</summary>
public sealed record PaperParagraph(int Number, DecisionPart Part, string Heading, string Text);

/// <summary>Reads the numbered paragraphs of a decision paper. A paragraph begins with the number that comes next; a short line without a full stop before it
/// is the heading of what follows.</summary>
internal static partial class PaperText
{
    private const int LongestHeading = 90;
    private const int MostWordsOfASection = 6;

    /// <summary>How a heading says which section of a decision it begins.</summary>
    private static readonly (DecisionPart Part, string Begins)[] Sections =
    [
        (DecisionPart.Financial, "financ"), (DecisionPart.Legal, "legal"), (DecisionPart.Equality, "equalit"),
        (DecisionPart.BackgroundPapers, "background paper"), (DecisionPart.Access, "access to information"),
    ];

    public static IReadOnlyList<PaperParagraph> Read(string text)
    {
        var found = new List<PaperParagraph>();
        var heading = "";
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (Numbered().Match(line) is { Success: true } begun && Number(begun) == found.Count + 1)
            {
                found.Add(new(found.Count + 1, PartOf(heading), heading, begun.Groups[2].Value));
            }
            else if (IsHeading(line))
            {
                heading = line.Trim('#', '*', ' ');
            }
            else if (found.Count > 0)
            {
                found[^1] = found[^1] with { Text = $"{found[^1].Text}\n{line}" };
            }
        }

        return found;
    }

    /// <summary>Numbers that the paper leaves out: a line in a paragraph that goes on with a number beyond the next is a paragraph, and the ones between are
    /// missing.</summary>
    public static IReadOnlyList<int> NumbersLeftOut(IEnumerable<DecisionParagraph> paragraphs)
    {
        var last = paragraphs.MaxBy(one => one.Number);
        var beyond = (last?.Text.Split('\n') ?? []).Skip(1).Select(line => Numbered().Match(line)).Where(line => line.Success).Select(Number)
            .Where(number => number > last!.Number).ToList();
        return beyond.Count == 0 ? [] : [.. Enumerable.Range(last!.Number + 1, beyond.Max() - last.Number).Except(beyond)];
    }

    private static int Number(Match begun) => int.Parse(begun.Groups[1].Value, CultureInfo.InvariantCulture);

    private static DecisionPart PartOf(string heading) =>
        Sections.Where(one => heading.Contains(one.Begins, StringComparison.OrdinalIgnoreCase)).Select(one => (DecisionPart?)one.Part).FirstOrDefault()
        ?? DecisionPart.FactsAndAdvice;

    /// <summary>Marked as one, or in capitals, or one that begins a section of a decision: list entries and sentences are none.</summary>
    private static bool IsHeading(string line) => line.Length <= LongestHeading && !line.EndsWith('.') && !line.StartsWith('-') && !line.StartsWith('*')
        && (line.StartsWith('#') || (line.Any(char.IsLetter) && !line.Any(char.IsLower))
            || (PartOf(line) != DecisionPart.FactsAndAdvice && line.Split(' ').Length <= MostWordsOfASection));

    [GeneratedRegex(@"^(\d{1,3})[.)]\s+(.+)$")]
    private static partial Regex Numbered();
}
