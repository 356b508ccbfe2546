using System.Text.RegularExpressions;

namespace Frankpledge.Reading;

/// <summary>The label with which a plan numbers what it will do: "Action 4: Raise the number of visits" begins with "Raise".</summary>
internal static partial class EntryLabels
{
    private static readonly WordClass Labels = Vocabulary.Of("actionlabel");

    public static string Without(string text) =>
        Label().Match(text) is { Success: true } label && Labels.Contains(label.Groups[1].Value.ToLowerInvariant()) ? text[label.Length..] : text;

    [GeneratedRegex(@"^[*_]*(\p{L}+) (?:\d{1,3}(?:\.\d{1,2})?|[A-Z]\d{0,2})[*_]*\s?[:.–-][*_]*\s+")]
    private static partial Regex Label();
}
