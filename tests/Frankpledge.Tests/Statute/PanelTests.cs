using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Panel;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class PanelTests
{
    [Theory, Rule("R88")]
    [InlineData(7, 10, 3, 12)]
    [InlineData(10, 10, 0, 12)]
    [InlineData(14, 14, 0, 16)]
    [InlineData(1, 10, 9, 12)]
    public void A_panel_has_ten_appointed_members_or_one_for_each_council(int councils, int appointed, int extra, int total)
    {
        var size = new PanelSize(councils);
        (size.Appointed, size.Extra, size.Total).ShouldBe((appointed, extra, total));
    }

    [Fact, Rule("R88")]
    public void No_councils_is_refused_and_a_shortfall_warns()
    {
        new PanelSize(0).WhyNotPossible().ShouldBlock("R88", "NoCouncils");
        new PanelSize(7).CheckAppointed(9).ShouldWarn("R88", "AppointedNumberDiffers");
    }

    [Fact, Rule("R89")]
    public void A_third_co_option_needs_a_resolution_and_the_Home_Secretary()
    {
        var seven = new PanelSize(7);

        seven.WhyNotCoOpt(2, false, false).ShouldBeEmpty();
        seven.WhyNotCoOpt(3, true, false).ShouldBlock("R89", "CoOptionNotAgreed");
        seven.WhyNotCoOpt(5, true, true).ShouldBeEmpty();
        new PanelSize(18).WhyNotCoOpt(3, true, true).ShouldBlock("R89", "MoreThanTwenty");
    }

    [Fact, Rule("R91")]
    public void The_commissioner_never_sits_and_the_others_are_not_co_opted()
    {
        Membership.WhyNotSit(MembershipBar.TheCommissioner, asCoOpted: false).ShouldBlock("R91", "BarredMember");
        Membership.WhyNotSit(MembershipBar.MemberOfTheSenedd, asCoOpted: true).ShouldBlock("R91", "BarredCoOption");
        Membership.WhyNotSit(MembershipBar.MemberOfParliament, asCoOpted: false).ShouldBeEmpty();
    }

    [Fact, Rule("R92")]
    public void Co_opted_councillors_need_two_others_beside_them()
    {
        Membership.WhyNotCoOptCouncillors(1, 1).ShouldBlock("R92", "TooFewIndependents");
        Membership.WhyNotCoOptCouncillors(2, 2).ShouldWarn("R92", "NoMargin");
        Membership.WhyNotCoOptCouncillors(2, 3).ShouldBeEmpty();
        Membership.WhyNotCoOptCouncillors(0, 1).ShouldBeEmpty();
    }

    [Fact, Rule("R93")]
    public void Seats_go_by_largest_remainder()
    {
        var seats = PanelBalance.Seats(new Dictionary<string, int> { ["A"] = 230, ["B"] = 150, ["C"] = 40 }, 10);

        seats.ShouldBe(new Dictionary<string, int> { ["A"] = 5, ["B"] = 4, ["C"] = 1 }, ignoreOrder: true);
        PanelBalance.Check(new Dictionary<string, int> { ["A"] = 50, ["B"] = 50 }, new Dictionary<string, int> { ["A"] = 3, ["B"] = 1 }, ["Solihull"],
            ["finance"])
            .Codes().ShouldBe(["PartyOutOfBalance", "PartyOutOfBalance", "CouncilWithoutMember", "SkillMissing"]);
    }

    [Fact, Rule("R94"), Rule("R95"), Rule("R99")]
    public void Mayors_are_nominated_everyone_votes_and_a_vacancy_only_warns()
    {
        Membership.CheckMayor("Leicester", true, false, false).ShouldWarn("R94", "MayorNotNominated");
        Membership.CheckMayor("Leicester", true, false, true).ShouldBeEmpty();
        Membership.WhyNotNonVoting(true).ShouldBlock("R95", "NonVotingMember");
        Membership.CheckVacancies(1).ShouldWarn("R99", "SeatVacant");
    }

    [Theory, Rule("R96")]
    [InlineData(PanelFunction.PlanReview, true)]
    [InlineData(PanelFunction.PreceptReview, true)]
    [InlineData(PanelFunction.CoOption, true)]
    [InlineData(PanelFunction.ScrutinyOfDecisions, false)]
    [InlineData(PanelFunction.Complaints, false)]
    public void Some_functions_are_for_the_whole_panel(PanelFunction function, bool blocked) =>
        PanelFunctions.WhyNotSubCommittee(function).Codes().SingleOrDefault().ShouldBe(blocked ? "WholePanelOnly" : null);

    [Fact, Rule("R85"), Rule("R87"), Rule("R90"), Rule("R97")]
    public void The_panel_does_only_what_the_Act_gives_it()
    {
        PanelFunctions.FormIn(Nation.England, false).ShouldBe(PanelForm.CouncilCommittee);
        PanelFunctions.FormIn(Nation.Wales, false).ShouldBe(PanelForm.HomeSecretaryBody);
        PanelFunctions.CheckItem("Tour of the museum", null).ShouldWarn("R90", "NoFunctionCited");
        PanelFunctions.CheckRules(true, true, false).ShouldWarn("R97", "RulesIncomplete");
        PanelFunctions.DecisionScrutinised("Estates")
            .ShouldSatisfyAllConditions(stamp => stamp.Severity.ShouldBe(Severity.Stamp), stamp => stamp.Rule.ShouldBe("R85"));
    }
}
