using System.Text.RegularExpressions;
using Frankpledge.Common;

namespace Frankpledge.Web.Hosting;

/// <summary>What the parser says of a value of the wrong sort, in our words: its own name types of the program.</summary>
internal static partial class ValueTrouble
{
    public static Sentence InWords(string message)
    {
        var found = Typed().Match(message);
        return found.Success
            ? $"\"{found.Groups["typed"].Value}\" is not {Sort(found.Groups["sort"].Value)}, which {found.Groups["name"].Value} asks for."
            : (Sentence)$"{message}";
    }

    private static Sentence Sort(string type) =>
        type.Contains("System.Guid", StringComparison.Ordinal) ? "an id such as 01900000-0000-7000-8000-000000000000"
        : type.Contains("System.DateOnly", StringComparison.Ordinal) ? "a date, written like 2025-01-20"
        : type.Contains("System.Boolean", StringComparison.Ordinal) ? "true or false"
        : type.Contains("System.Int", StringComparison.Ordinal) ? "a whole number, or is too large for one"
        : type.Contains("System.Double", StringComparison.Ordinal) || type.Contains("System.Decimal", StringComparison.Ordinal) ? "a number"
        : "what can be read";

    [GeneratedRegex("^Cannot parse argument '(?<typed>.*)' for (?:command|option) '(?<name>[^']*)' as expected type '(?<sort>.*)'",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex Typed();
}
