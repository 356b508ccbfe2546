using System.Text.RegularExpressions;

namespace Frankpledge.Plans;

/// <summary>
/// Words to be taken out of a text, and what is put in their place. They are found as whole words, in capitals or not, and across a line break: "Ann" is not
/// taken out of "annual".
/// </summary>
internal sealed class Passage(string words, string note)
{
    private readonly Regex pattern = new(
        @"(?<![\p{L}\p{N}])" + string.Join(@"\s+", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape)) + @"(?![\p{L}\p{N}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool IsIn(string? text) => text is not null && pattern.IsMatch(text);

    public string Without(string text) => pattern.Replace(text, note.Replace("$", "$$", StringComparison.Ordinal));

    public string? WithoutOrNull(string? text) => text is null ? null : Without(text);
}
