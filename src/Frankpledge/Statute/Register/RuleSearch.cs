namespace Frankpledge.Statute.Register;

/// <summary>Finds rules by their number or their words. Each word must begin a word of the rule, plural and verb endings aside:
/// "vetoes" finds "veto".</summary>
public static class RuleSearch
{
    private static readonly string[] Endings = ["ing", "ies", "es", "ed", "s", "y"];

    /// <summary>The rule whose number the text is: "R36", "r36", "36" or "rule 36"; otherwise null.</summary>
    public static StatutoryRule? ByNumber(string text)
    {
        var typed = text.Trim();
        if (typed.StartsWith("rule ", StringComparison.OrdinalIgnoreCase))
        {
            typed = typed[5..].Trim();
        }

        var digits = typed.StartsWith('R') || typed.StartsWith('r') ? typed[1..] : typed;
        return digits.Length is > 0 and <= 3 && digits.All(char.IsAsciiDigit) ? RuleBook.Find("R" + digits.TrimStart('0')) : null;
    }

    /// <summary>The rules that hold every word of the text, those with all of them in the title first; all rules for an empty text.</summary>
    public static IReadOnlyList<RegisteredRule> Find(IReadOnlyList<RegisteredRule> rules, string text)
    {
        var wanted = Words(text).Select(Stem).Distinct().ToList();
        return
        [
            .. rules.Where(entry => Holds(Everything(entry.Rule), wanted)).OrderBy(entry => Holds(entry.Rule.Title, wanted) ? 0 : 1)
                .ThenBy(entry => entry.Rule.Order),
        ];
    }

    private static string Everything(StatutoryRule rule) =>
        $"{rule.Number} {rule.Title} {rule.Demand} {rule.Source} {rule.Part} {rule.AppliesTo} {rule.NotAutomated}";

    private static bool Holds(string text, List<string> wanted)
    {
        var words = Words(text).ToList();
        return wanted.TrueForAll(stem => words.Exists(word => word.StartsWith(stem, StringComparison.OrdinalIgnoreCase)));
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', ',', '.', ';', ':', '(', ')', '\'', '’', '"', '/', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit));

    /// <summary>Takes one ending off a word that keeps at least four letters.</summary>
    private static string Stem(string word) =>
        Endings.Where(ending => word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .Select(ending => word[..^ending.Length]).FirstOrDefault(word);
}
