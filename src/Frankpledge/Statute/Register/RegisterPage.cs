namespace Frankpledge.Statute.Register;

/// <summary>Writes the register as Markdown, the text of <c>docs/rules.md</c>.</summary>
public static class RegisterPage
{
    /// <param name="rules">The register.</param>
    /// <param name="tests">For each rule number, the names of the tests that name it.</param>
    public static string Markdown(IReadOnlyList<RegisteredRule> rules, ILookup<string, string> tests)
    {
        var automated = rules.Count(rule => rule.IsAutomated);
        List<string> lines =
        [
            "# How the law works here",
            "",
            $"Made from the code by `./frankpledge law register --markdown`; do not edit. Of {rules.Count} rules {automated} are enforced and",
            $"{rules.Count - automated} are not automated, with the reason. *Block* stops a step until a statutory officer records an override; *Warn* is shown and",
            "logged; *Stamp* is recorded as evidence. \"(verify)\" marks a rule whose wording has not been checked against the official text. This is",
            "a plain-words summary, not legal advice.",
            "",
            "Abbreviations: 2011 Act = Police Reform and Social Responsibility Act 2011; 1996 Act = Police Act 1996; 1972 Act = Local Government Act",
            "1972; 1998 Act = Crime and Disorder Act 1998; VPA = Victims and Prisoners Act 2024; PR 2012 = SI 2012/2271; SIO = SI 2011/3050 as",
            "amended; CMR 2012 = SI 2012/62.",
        ];
        foreach (var part in rules.GroupBy(rule => rule.Rule.Part))
        {
            lines.AddRange(["", $"## {part.Key}", "", "| Rule | What it asks | Source | Severity | Where it is enforced | Tests that name it |", "|---|---|---|---|---|---|"]);
            lines.AddRange(part.Select(rule => Row(rule, tests[rule.Rule.Number])));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(RegisteredRule entry, IEnumerable<string> tests)
    {
        var rule = entry.Rule;
        var only = rule.AppliesTo.Length == 0 ? "" : $" *{rule.AppliesTo} only.*";
        var where = entry.IsAutomated ? string.Join("<br>", entry.Homes.Select(home => $"`{home}`")) : entry.State;
        return $"| {rule.Number} | **{rule.Title}.** {rule.Demand}{only} | {rule.SourceOnScreen} | {rule.Severity} | {where} | {string.Join("<br>", tests)} |";
    }
}
