using Frankpledge.Statute.Governance;

namespace Frankpledge.Statute.Register;

/// <summary>Writes the register as Markdown, the text of <c>docs/rules.md</c>.</summary>
public static class RegisterPage
{
    private static readonly string[] Letters = ["A", "M", "O", "N", "?"];

    /// <param name="rules">The register.</param>
    /// <param name="tests">For each rule number, the names of the tests that name it.</param>
    public static string Markdown(IReadOnlyList<RegisteredRule> rules, ILookup<string, string> tests)
    {
        int Count(RuleState state) => rules.Count(rule => rule.Standing == state);
        List<string> lines =
        [
            "# How the law works here",
            "",
            "Made from the code by `./frankpledge law register --markdown`; do not edit. What this program does about each rule is computed from the",
            $"compiled program by a test. Of {rules.Count} rules {Count(RuleState.StopsAStep)} *stop a step here*: a step that somebody takes is refused while the rule is not kept.",
            $"{Count(RuleState.WorkedOut)} are *worked out here*: a page or a command computes them. {Count(RuleState.Named)} are *named here*: a page or a command cites them beside what it",
            $"shows, and does not say whether they are kept. {Count(RuleState.LibraryOnly)} are *in the library only*: code and tests exist, and nothing uses them yet. {Count(RuleState.ByPeople)} are seen to *by people*. *Asks* is the strongest thing that the rule book wants software to do: *Block* a step,",
            "*Warn*, or *Stamp* a record; it says nothing about what is done already. \"(verify)\" marks a rule whose wording has not been checked in",
            "full against the official text. This is a plain-words summary, not legal advice.",
            "",
            "*Reach* says to whom a rule speaks, in the order: commissioner in England, in Wales, commissioner with fire, combined-authority mayor,",
            "London, City of London, and the policing and crime boards that were announced and do not exist in law. A = applies as written, M = applies",
            "as modified, O = other law stands in its place, N = nothing like it, ? = not settled here.",
            "",
            "Abbreviations: 2011 Act = Police Reform and Social Responsibility Act 2011; 1996 Act = Police Act 1996; 1972 Act = Local Government Act",
            "1972; 1998 Act = Crime and Disorder Act 1998; 2014 Act = Anti-social Behaviour, Crime and Policing Act 2014; VPA = Victims and Prisoners",
            "Act 2024; PR 2012 = SI 2012/2271; SIO = SI 2011/3050 as amended; CMR 2012 = SI 2012/62.",
        ];
        foreach (var part in rules.GroupBy(rule => rule.Rule.Part))
        {
            lines.AddRange(
                ["", $"## {part.Key}", "", "| Rule | What it asks | Source | Asks | Reach | Here | Code | Tests that name it |",
                    "|---|---|---|---|---|---|---|---|"]);
            lines.AddRange(part.Select(rule => Row(rule, tests[rule.Rule.Number])));
        }

        return string.Join('\n', lines) + "\n";
    }

    private static string Row(RegisteredRule entry, IEnumerable<string> tests)
    {
        var rule = entry.Rule;
        var reach = string.Concat(RuleReach.Bodies.Select(body => Letters[(int)RuleReach.Of(rule.Number, body.Model, body.Nation)]));
        return $"| {rule.Number} | **{rule.TitleEnded}** {rule.Demand} | {rule.SourceOnScreen} | {rule.Severity} | {reach} | {entry.State.English} | {string.Join("<br>", entry.Homes.Select(home => $"`{home}`"))} | {string.Join("<br>", tests)} |";
    }
}
