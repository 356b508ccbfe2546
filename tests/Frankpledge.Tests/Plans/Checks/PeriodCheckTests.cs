using Frankpledge.Statute.Elections;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;

namespace Frankpledge.Tests.Plans.Checks;

/// <summary>R24: the years in a title are those of the planning period.</summary>
public sealed class PeriodCheckTests
{
    [Theory, Rule("R24")]
    [InlineData("Police and Crime Plan 2016-2020", "2016-2020 is no planning period: one that begins in 2016 ends on Friday 31 March 2017 or, if the plan was issued after the poll of that year, on Wednesday 31 March 2021.")]
    [InlineData("Police and Crime Plan 2022/26", "2022-2026 is no planning period: one that begins in 2022 ends on Monday 31 March 2025.")]
    public void Years_of_which_no_period_is_made_are_told_with_those_that_are(string title, string said) =>
        TitleYears.In(title)!.Check(OrdinaryElections.Known).ShouldHaveSingleItem().Sentence.English.ShouldBe(said);

    [Theory, Rule("R24")]
    [InlineData("Police and Crime Plan 2025-2029"), InlineData("Police and Crime Plan 2021 – 25"), InlineData("Police and Crime Plan 2016 to 2021")]
    [InlineData("Police and Crime Plan 2013-2017")]
    public void Years_that_may_be_a_period_are_left_alone(string title) => TitleYears.In(title)!.Check(OrdinaryElections.Known).ShouldBeEmpty();

    [Theory]
    [InlineData("Police and Crime Plan"), InlineData("Plan of 2025"), InlineData("Decision 2025/0126"), InlineData("Plan 2029-2025")]
    public void A_title_without_two_years_says_nothing(string title) => TitleYears.In(title).ShouldBeNull();

    [Theory, Rule("R24")]
    [InlineData("This plan covers 2026 to 2028."), InlineData("My Police and Crime Plan runs from 2026-2030.")]
    public void What_a_plan_says_of_its_own_period_is_held_against_the_law(string line) => Checking.Of("period", Checking.Plan(line)).ShouldHaveSingleItem();

    [Theory]
    [InlineData("The violence reduction plan covers 2020 to 2025."), InlineData("This plan covers 2026 to 2029."), InlineData("This plan follows that of 2021-2024.")]
    public void Other_plans_and_the_right_years_are_left_alone(string line) => Checking.Of("period", Checking.Plan(line)).ShouldBeEmpty();
}
