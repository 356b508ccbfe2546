namespace Frankpledge.Tests.Plans.Checks;

/// <summary>Checks of papers about a plan.</summary>
public sealed class PaperCheckTests
{
    private const string Paper = """
        # WEXLEY POLICE AND CRIME PANEL

        ## Purpose of report

        This paper presents the draft plan.

        ## Financial implications

        {0}

        ## Legal implications

        The Act asks for a review.

        ## Equality implications

        An analysis was made in May.

        ## Risk

        A late plan is the main risk.

        ## Recommendation

        {1}

        ## Background papers

        The draft plan.
        """;

    private static string Of(string money = "The cost is met from the budget.", string asked = "The panel is asked to review the draft and to report.") =>
        Paper.Replace("{0}", money, StringComparison.Ordinal).Replace("{1}", asked, StringComparison.Ordinal);

    [Fact]
    public void A_whole_paper_that_asks_for_a_review_has_nothing_wrong_with_it()
    {
        var text = Checking.Read(Of());

        text.HasPlan.ShouldBeFalse();
        Checking.Of("paper-sections", text).ShouldBeEmpty();
        Checking.Of("panel-wording", text).ShouldBeEmpty();
        Checking.Of("contents", text).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_by_itself_is_no_paper_that_lacks_its_parts() =>
        Checking.Of("paper-sections", "| Line | £m |\n|---|---|\n| Lamps | 2 |\n| Posts | 3 |\n| Total | 5 |\n").ShouldBeEmpty();

    [Fact]
    public void A_part_that_says_none_and_a_part_that_is_missing_are_told()
    {
        Checking.Of("paper-sections", Of(money: "None.")).ShouldHaveSingleItem().ShouldStartWith("“Financial implications” says “None.”");
        Checking.Of("paper-sections", Of().Replace("## Equality implications", "## Communication", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldContain("no part on equality implications");
        Checking.Of("paper-sections", Of().Replace("## Risk", "## Legal implications", StringComparison.Ordinal))
            .ShouldContain(said => said.StartsWith("2 parts of the paper have one title", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("That the Panel approve the draft Police and Crime Plan 2026-2029.")]
    [InlineData("Members are asked to adopt the plan.")]
    [InlineData("That the plan be approved.")]
    [InlineData("The Panel may veto the Police and Crime Plan.")]
    public void A_paper_that_asks_the_panel_to_approve_the_plan_is_told(string asked) =>
        Checking.Of("panel-wording", Of(asked: asked)).ShouldHaveSingleItem().ShouldContain("recommendations");

    [Theory]
    [InlineData("The panel approves its own rules of procedure and its work plan.")]
    [InlineData("The panel has no power to veto the plan.")]
    [InlineData("That the panel approve the minutes and review the draft plan.")]
    [InlineData("The panel cannot adopt the plan; it makes recommendations.")]
    public void What_else_a_panel_approves_is_left_alone(string asked) => Checking.Of("panel-wording", Of(asked: asked)).ShouldBeEmpty();

    [Fact]
    public void A_list_of_the_law_lacks_a_letter_and_runs_two_together()
    {
        var found = Checking.Of("contents-listed", Of(asked: """
            The law says that a plan must include:

            - the police and crime objectives;
            - the policing that the chief constable is to provide; the resources for it;
            - how the chief constable will report;
            - the services for victims and to reduce crime;
            - the grants to be made.
            """));

        found.Count.ShouldBe(2);
        found.ShouldContain(said => said.Contains("lacks (e), how performance will be measured", StringComparison.Ordinal));
        found.ShouldContain(said => said.Contains("runs 2 letters", StringComparison.Ordinal) && said.Contains("(b) and (c)", StringComparison.Ordinal));
        Checking.Of("contents-listed", Of(asked: "The plan must include:\n\n- lamps;\n- posts;\n- paint.")).ShouldBeEmpty();
    }
}
