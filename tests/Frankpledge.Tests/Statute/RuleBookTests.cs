using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Statute;

public sealed class RuleBookTests
{
    private static readonly IReadOnlyList<RegisteredRule> Rules = RuleRegister.All;

    [Theory]
    [InlineData("R36", "R36"), InlineData(" r36 ", "R36"), InlineData("36", "R36"), InlineData("Rule 036", "R36"), InlineData("rule R189", "R189")]
    [InlineData("R190", null), InlineData("R0", null), InlineData("8 February", null), InlineData("", null), InlineData("R", null), InlineData("1996", null)]
    public void A_number_leads_to_its_rule(string typed, string? number) => RuleSearch.ByNumber(typed)?.Number.ShouldBe(number);

    [Theory]
    [InlineData("vetoes", "R62"), InlineData("clear day", "R6"), InlineData("8 february", "R61"), InlineData("ELITESTONE",
        "R6"), InlineData("inspection reports", "R155"), InlineData("acting commissioners", "R28")]
    public void Words_are_found_in_any_form(string typed, string number) =>
        RuleSearch.Find(Rules, typed).Select(entry => entry.Rule.Number).ShouldContain(number);

    [Fact]
    public void Every_word_must_be_there_and_titles_come_first()
    {
        RuleSearch.Find(Rules, "veto zebra").ShouldBeEmpty();
        RuleSearch.Find(Rules, " ").Count.ShouldBe(189);

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
    [InlineData("R34", "cannot record \"noted\"")]
    [InlineData("R174", "Monday 16 September 2024")]
    [InlineData("R175", "Sunday 9 February 2025")]
    [InlineData("R179", "Monday 11 August 2025")]
    [InlineData("R180", "Wednesday 19 February 2025")]
    [InlineData("R187", "10 May 2028")]
    [InlineData("R130", "No election is held")]
    [InlineData("R155", "Tuesday 11 February 2025")]
    public void A_worked_example_says_what_the_law_says(string number, string words) => WorkedExample.Of(number).ShouldNotBeNull().Answer.ShouldContain(words);

    [Fact]
    public void A_rule_speaks_to_the_areas_it_is_written_for()
    {
        Sentence? WhyNot(string rule, GovernanceModel model, Nation nation = Nation.England) => RuleReach.WhyNot(RuleBook.Of(rule), nation, model);

        WhyNot("R103", GovernanceModel.Commissioner, Nation.Wales).ShouldBeNull("it is not settled, so it is shown");
        RuleReach.IsLaw("R103", GovernanceModel.Commissioner, Nation.Wales).ShouldBeFalse("and never called law");
        WhyNot("R15", GovernanceModel.Commissioner).ShouldNotBeNull();
        WhyNot("R3", GovernanceModel.CombinedAuthorityMayor).ShouldNotBeNull().ShouldContain("other law stands in its place");
        WhyNot("R3", GovernanceModel.FireCommissioner).ShouldBeNull();
        WhyNot("R60", GovernanceModel.CommonCouncil).ShouldNotBeNull().ShouldContain("nothing like it");
        WhyNot("R36", GovernanceModel.Mopac).ShouldNotBeNull().ShouldContain("s.6(5)-(14)");
        RuleReach.Of("R53", GovernanceModel.CombinedAuthorityMayor, Nation.England).ShouldBe(Reach.Modified);
    }

    [Fact, Rule("R13")]
    public void Every_rule_has_an_answer_for_every_body_and_says_what_differs_where_one_does()
    {
        foreach (var rule in RuleBook.All)
        {
            var answers = RuleReach.Bodies.Select(body => RuleReach.Of(rule.Number, body.Model, body.Nation)).ToList();
            answers.Count.ShouldBe(7);
            (answers.Take(6).Distinct().Count() > 1 && RuleReach.Differs(rule.Number).Length == 0).ShouldBeFalse(rule.Number);
        }

        RuleBook.All.Where(rule => RuleReach.Of(rule.Number, GovernanceModel.PolicingAndCrimeBoard, Nation.England) == Reach.Applies)
            .Select(rule => rule.Number)
            .ShouldBe(["R5", "R7", "R10", "R12", "R13", "R142", "R153", "R172"]);
    }

    [Fact, Rule("R13")]
    public void A_pending_change_warns_about_days_beyond_it_and_changes_none()
    {
        PendingChange.Beyond(new(2028, 5, 4), GovernanceModel.Commissioner).ShouldNotBeNull();
        PendingChange.Beyond(new(2028, 5, 3), GovernanceModel.Commissioner).ShouldBeNull();
        PendingChange.Beyond(new(2028, 5, 4), GovernanceModel.CombinedAuthorityMayor).ShouldBeNull();
        PendingChange.Beyond(new(2028, 6, 1), GovernanceModel.Commissioner, "R7").ShouldBeNull("whoever comes after counts days the same way");
    }

    [Fact]
    public void People_see_to_what_no_code_does() =>
        Rules.Where(entry => entry.Rule.ByPeople).ShouldAllBe(entry => entry.Standing == RuleState.ByPeople && entry.Rule.NotAutomated != null);
}
