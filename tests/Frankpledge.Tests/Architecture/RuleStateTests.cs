using Frankpledge.Common;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Architecture;

public sealed class RuleStateTests
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

    [Fact]
    public void Code_that_only_tests_call_is_not_said_to_do_anything_here()
    {
        var states = RuleStates.Compute();

        states["R62"].ShouldBe(RuleState.WorkedOut);
        states["R27"].ShouldBe(RuleState.ByPeople);
        states["R153"].ShouldNotBe(RuleState.StopsAStep);
    }
}
