using System.Reflection;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Law.Commands;

namespace Frankpledge.Tests.Statute;

public sealed class RegisterTests
{
    private static readonly IReadOnlyList<RegisteredRule> Register = RuleRegister.All;

    [Fact]
    public void The_rule_book_holds_R1_to_R189_each_with_its_words_and_source()
    {
        RuleBook.All.Select(rule => rule.Number).ShouldBe(Enumerable.Range(1, 189).Select(number => $"R{number}"));
        RuleBook.All.ShouldAllBe(rule => rule.Title.Length > 0 && rule.Demand.EndsWith('.') && rule.Source.Length > 0 && rule.Part.Length > 0);
    }

    [Fact]
    public void Every_rule_has_code_or_says_why_people_see_to_it_and_never_both()
    {
        Register.Where(entry => entry.Homes.Count == 0 && entry.Rule.NotAutomated is null).Select(entry => entry.Rule.Number).ShouldBeEmpty();
        Register.Where(entry => entry.Homes.Count > 0 && entry.Rule.NotAutomated is not null).Select(entry => entry.Rule.Number).ShouldBeEmpty();
        Register.ShouldAllBe(entry => entry.Homes.Count == 0 == (entry.Standing == RuleState.ByPeople));
    }

    [Fact]
    public void A_rule_has_one_home() =>
        Register.Where(entry => entry.Homes.Count > 1).Select(entry => $"{entry.Rule.Number}: {string.Join(", ", entry.Homes)}").ShouldBeEmpty();

    [Fact]
    public void Every_rule_with_code_is_named_by_a_test()
    {
        var named = Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<RuleAttribute>()).Select(rule => rule.Number).ToHashSet();

        Register.Where(entry => entry.Homes.Count > 0 && !named.Contains(entry.Rule.Number)).Select(entry => entry.Rule.Number).ShouldBeEmpty();
        named.Where(number => RuleBook.Find(number) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_rule_that_is_not_verified_carries_the_mark_in_its_source()
    {
        RuleBook.Of("R173").SourceOnScreen.ShouldEndWith("(verify)");
        Because.Warn("R49", "Code", "Sentence.").Source!.ShouldEndWith("(verify)");
        RuleBook.Of("R62").SourceOnScreen.ShouldNotContain("verify");
        RuleBook.Of("R86").SourceOnScreen.ShouldNotContain("verify");
        Should.Throw<KeyNotFoundException>(() => RuleBook.Of("R190"));
    }

    [Fact]
    public void The_page_of_the_rules_is_fresh_or_run_frankpledge_law_register_markdown() =>
        File.ReadAllText(Path.Combine(Shared.Repository(), "docs", "rules.md")).ShouldBe(RegisterVerb.Page(Shared.Repository()));

    [Fact]
    public void The_list_of_tests_in_the_rule_book_is_fresh_or_run_frankpledge_law_register_markdown()
    {
        File.ReadAllText(Path.Combine(Shared.Repository(), RegisterVerb.TestList)).ShouldBe(RegisterVerb.TestsAsJson(Shared.Repository()));
        RuleTests.Of("R62").ShouldContain("PreceptTests.Two_thirds_of_the_members_in_post_carry_a_veto");
        RuleTests.Of("R27").ShouldBeEmpty();
    }
}
