using System.Text.RegularExpressions;

namespace Frankpledge.Documents;

/// <summary>Recognises figures as they stand in tables.</summary>
internal static partial class Amounts
{
    /// <summary>True for "1,385", "£12.5m", "(4.20)", "-0.98", "37%"; false for words, dates and lone dashes.</summary>
    public static bool LooksLikeFigure(string text) => NoteSigns.Without(text) is { Length: <= 24 } plain && Figure().IsMatch(plain);

    [GeneratedRegex(@"^[(\[]?[-−–+]?\s?[£$€]?\s?[-−–]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|m|k|bn|million|billion)?[)\]]?\*?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
