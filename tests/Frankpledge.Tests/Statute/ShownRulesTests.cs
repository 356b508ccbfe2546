using System.Text.RegularExpressions;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Statute;

[Trait("Engine", "Both")]
public sealed partial class ShownRulesTests
{
    /// <summary>What stands beside a day or a note on a page cannot be said to be used by nothing.</summary>
    [Fact]
    public async Task No_rule_that_a_page_or_a_verb_shows_is_said_to_be_used_by_nothing()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var area = "west-midlands-demonstration";
        var shown = new List<string>();
        foreach (var verb in (string[][])[["due", area], ["timetable", area], ["law", "precept", "--year", "2027"], ["clocks", area],
            ["law", "plan-timetable", "--poll", "2024-05-02"], ["law", "specified-information", "--year", "2025"]])
        {
            shown.AddRange(Cited().Matches((await site.RunAsync(verb)).Output).Select(match => match.Value));
        }

        shown.ShouldContain("R69");
        shown.Distinct().Where(rule => RuleRegister.Of(rule).Standing == RuleState.LibraryOnly).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bR[0-9]{1,3}\b")]
    private static partial Regex Cited();
}
