using System.Text.RegularExpressions;

namespace Frankpledge.Statute.Elections;

/// <summary>What names an Act or an instrument, so that somebody else can find it.</summary>
public static partial class Citation
{
    /// <summary>Whether a text names an Act, an order or regulations with the year: an instrument by year and number, an Act by year and chapter,
    /// or either by its title. Whether there is such an instrument nobody here can say.</summary>
    public static bool IsOne(string? text) => text is not null && Year().IsMatch(text) && Named().IsMatch(text);

    [GeneratedRegex(@"\b(19|20)\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(Act|Order|Regulations)\b|\bS\.?\s?I\.?\s.*\d|\b(19|20)\d\d/\d+\b|\b(19|20)\d\d\s+c\.?\s*\d+")]
    private static partial Regex Named();
}
