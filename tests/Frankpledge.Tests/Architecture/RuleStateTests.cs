using Frankpledge.Common;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

public sealed partial class RuleStateTests
{
    private const string Committed = "src/Frankpledge/Statute/Register/rule-states.json";

    /// <summary>A stale list is written anew before the test fails, so that the difference can be read and committed.</summary>
    [Fact]
    public void What_the_rule_book_says_the_program_does_is_what_the_program_can_reach()
    {
        var computed = $"{{\n{string.Join(",\n", RuleStates.Compute().Select(state => $"  \"{state.Key}\": \"{state.Value}\""))}\n}}\n";
        var path = Path.Combine(Shared.Repository(), Committed);
        var committed = File.Exists(path) ? File.ReadAllText(path) : "";
        if (committed != computed)
        {
            File.WriteAllText(path, computed);
        }

        committed.ShouldBe(computed,
            $"{Committed} was stale. It has been written anew: read the difference, run './frankpledge law register --markdown' and commit both.");
    }

    /// <summary>How much a rule weighs stands once, in the rule book:
    /// the strongest reason that any code gives for it weighs as much, and no reason weighs more.</summary>
    [Fact]
    public void The_strongest_reason_in_the_code_weighs_what_the_rule_book_says() =>
        RuleStates.Given().GroupBy(reason => reason.Rule).Select(same => (Rule: same.Key, Strongest: same.Min(reason => reason.Severity)))
            .Where(found => RuleBook.Of(found.Rule).Severity != found.Strongest)
            .Select(found => $"{found.Rule}: the code says {found.Strongest}, the rule book {RuleBook.Of(found.Rule).Severity}")
            .ShouldBeEmpty();

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

    [System.Text.RegularExpressions.GeneratedRegex(@"\bR[0-9]{1,3}\b")]
    private static partial System.Text.RegularExpressions.Regex Cited();

    [Fact]
    public void Code_that_only_tests_call_is_not_said_to_do_anything_here()
    {
        var states = RuleStates.Compute();

        states["R62"].ShouldBe(RuleState.WorkedOut);
        states["R27"].ShouldBe(RuleState.ByPeople);
        states["R153"].ShouldNotBe(RuleState.StopsAStep);
    }
}
