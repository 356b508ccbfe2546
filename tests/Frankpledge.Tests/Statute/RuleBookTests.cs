using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute;

public sealed class RuleBookTests
{
    private static readonly IReadOnlyList<RegisteredRule> Rules = RuleRegister.Of();

    [Theory]
    [InlineData("R36", "R36"), InlineData(" r36 ", "R36"), InlineData("36", "R36"), InlineData("Rule 036", "R36"), InlineData("rule R172", "R172")]
    [InlineData("R173", null), InlineData("R0", null), InlineData("8 February", null), InlineData("", null), InlineData("R", null), InlineData("1996", null)]
    public void A_number_leads_to_its_rule(string typed, string? number) => RuleSearch.ByNumber(typed)?.Number.ShouldBe(number);

    [Theory]
    [InlineData("vetoes", "R62"), InlineData("clear day", "R6"), InlineData("8 february", "R61"), InlineData("ELITESTONE", "R6"), InlineData("inspection reports", "R155"), InlineData("acting commissioners", "R28")]
    public void Words_are_found_in_any_form(string typed, string number) => RuleSearch.Find(Rules, typed).Select(entry => entry.Rule.Number).ShouldContain(number);

    [Fact]
    public void Every_word_must_be_there_and_titles_come_first()
    {
        RuleSearch.Find(Rules, "veto zebra").ShouldBeEmpty();
        RuleSearch.Find(Rules, " ").Count.ShouldBe(172);

        var found = RuleSearch.Find(Rules, "veto").Select(entry => entry.Rule.Title.Contains("veto", StringComparison.OrdinalIgnoreCase)).ToList();
        found.ShouldContain(true);
        found.ShouldContain(false);
        found.ShouldBe(found.OrderByDescending(inTitle => inTitle));
    }

    [Fact]
    public void Each_worked_example_belongs_to_a_rule_and_ends_in_a_sentence()
    {
        var examples = Rules.Select(entry => WorkedExample.Of(entry.Rule.Number)).OfType<WorkedExample>().ToList();

        examples.Count.ShouldBeGreaterThan(30);
        examples.ShouldAllBe(example => example.Answer.EndsWith('.') && !example.Given.EndsWith('.'));
    }

    [Theory]
    [InlineData("R6", "publish by Friday 10 January 2025")]
    [InlineData("R11", "the last day is Thursday 23 May 2024")]
    [InlineData("R20", "5 days (3 working days) of float left")]
    [InlineData("R62", "10 are needed: there is no veto")]
    [InlineData("R64", "the veto has no effect")]
    [InlineData("R66", "must be lower")]
    [InlineData("R70", "No weekday meeting fits")]
    [InlineData("R130", "No election is held")]
    [InlineData("R155", "Tuesday 11 February 2025")]
    public void A_worked_example_says_what_the_law_says(string number, string words) => WorkedExample.Of(number).ShouldNotBeNull().Answer.ShouldContain(words);

    [Fact]
    public void A_rule_speaks_to_the_areas_it_is_written_for()
    {
        RuleReach.WhyNot(RuleBook.Of("R103"), Nation.Wales, GovernanceModel.Commissioner).ShouldNotBeNull();
        RuleReach.WhyNot(RuleBook.Of("R103"), Nation.England, GovernanceModel.Mopac).ShouldBeNull();
        RuleReach.WhyNot(RuleBook.Of("R15"), Nation.England, GovernanceModel.Commissioner).ShouldNotBeNull();
        RuleReach.WhyNot(RuleBook.Of("R3"), Nation.England, GovernanceModel.CombinedAuthorityMayor).ShouldNotBeNull();
        RuleReach.WhyNot(RuleBook.Of("R3"), Nation.England, GovernanceModel.FireCommissioner).ShouldBeNull();
        RuleReach.WhyNot(RuleBook.Of("R36"), Nation.Wales, GovernanceModel.PolicingAndCrimeBoard).ShouldBeNull();
    }

    [Fact]
    public void Every_reach_in_the_rule_book_is_understood() =>
        RuleBook.All.Select(rule => rule.AppliesTo).Distinct().ShouldBe(["", "Commissioners", "Wales", "England"], ignoreOrder: true);

    [Fact]
    public void People_check_only_what_no_code_enforces() =>
        Rules.Where(entry => entry.Rule.ByPeople).ShouldAllBe(entry => entry.Standing == RuleState.CheckedByPeople && entry.Rule.NotAutomated != null);
}
