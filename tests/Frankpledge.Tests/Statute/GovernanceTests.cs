using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class GovernanceTests
{
    [Fact, Rule("R13")]
    public void Every_area_has_one_body_on_every_day()
    {
        var histories = KnownAreas.Read().Areas
            .Select(area => new GovernanceHistory([.. area.Governance.Select(known => new GovernancePeriod(known.Model, known.From, known.To))])).ToList();

        histories.Count.ShouldBe(43);
        histories.SelectMany(history => history.Check()).ShouldBeEmpty();
        histories.Count(history => history.On(Day("2024-05-09")) is GovernanceModel.CombinedAuthorityMayor).ShouldBe(4);
        histories.Count(history => history.On(Day("2024-05-09")) is GovernanceModel.Commissioner or GovernanceModel.FireCommissioner).ShouldBe(37);
    }

    [Fact, Rule("R13")]
    public void A_plan_passes_to_the_successor_when_the_model_changes()
    {
        var history =
            new GovernanceHistory(
                [new(GovernanceModel.Commissioner, Day("2012-11-22"), Day("2028-05-10")), new(GovernanceModel.PolicingAndCrimeBoard, Day("2028-05-11"))]);

        history.SuccessorsDuring(new DateRange(Day("2025-03-26"), Day("2029-03-31"))).ShouldHaveSingleItem().Model
            .ShouldBe(GovernanceModel.PolicingAndCrimeBoard);
        history.Check().ShouldBeEmpty();
        new GovernanceHistory(
            [new(GovernanceModel.Commissioner, Day("2012-11-22"), Day("2024-05-01")), new(GovernanceModel.CombinedAuthorityMayor, Day("2024-05-07"))])
            .Check().ShouldWarn("R13", "GovernanceNotContinuous");
    }

    [Fact, Rule("R14")]
    public void Titles_follow_the_model()
    {
        Titles.For(GovernanceModel.FireCommissioner, "Essex")
            .ShouldBe(new("Police, Fire and Crime Commissioner for Essex", "Essex Police, Fire and Crime Panel"));
        Titles.Check(GovernanceModel.FireCommissioner, "The Police and Crime Commissioner said").ShouldWarn("R14", "WrongTitle");
        Titles.Check(GovernanceModel.Commissioner, "The Police, Fire and Crime Panel met").ShouldWarn("R14", "WrongTitle");
        Titles.Check(GovernanceModel.Commissioner, "The Police and Crime Panel met").ShouldBeEmpty();
    }

    [Fact, Rule("R15")]
    public void Wales_publishes_in_two_languages_and_has_its_own_rules()
    {
        NationRules.WhyNotPublish(Nation.Wales, ["en"]).ShouldBlock("R15", "LanguageMissing");
        NationRules.WhyNotPublish(Nation.Wales, ["en", "cy"]).ShouldBeEmpty();
        NationRules.WhyNotPublish(Nation.England, ["en"]).ShouldBeEmpty();
        var wales = NationRules.For(Nation.Wales);
        (wales.ClearDays, wales.PerhapsClearDays, wales.PanelIsCouncilCommittee, wales.CopiesToCouncils, wales.HealthBody)
            .ShouldBe((5, 3, false, false, "local health board"));
        NationRules.WelshTerms["precept"].ShouldBe("praesept");
    }

    [Theory, Rule("R16")]
    [InlineData(Capacity.DeputyCommissioner, ReservedFunction.IssuePlan, "NotForDeputy")]
    [InlineData(Capacity.DeputyCommissioner, ReservedFunction.CalculateCouncilTax, "NotForDeputy")]
    [InlineData(Capacity.DeputyCommissioner, ReservedFunction.SetObjectives, null)]
    [InlineData(Capacity.DeputyCommissioner, ReservedFunction.AppointAuditor, null)]
    [InlineData(Capacity.OtherStaff, ReservedFunction.LimitAuditorsLiability, "NotDelegable")]
    [InlineData(Capacity.DeputyCommissioner, ReservedFunction.PrepareAnnualReport, null)]
    [InlineData(Capacity.OtherStaff, ReservedFunction.AttendPanel, "NotDelegable")]
    [InlineData(Capacity.Commissioner, ReservedFunction.IssuePlan, null)]
    public void The_eight_functions_stay_where_the_Act_puts_them(Capacity capacity, ReservedFunction function, string? code) =>
        Delegation.WhyNotExercise(capacity, function).Codes().SingleOrDefault().ShouldBe(code);

    [Fact, Rule("R17")]
    public void Nobody_on_the_barred_list_receives_a_function()
    {
        foreach (var barred in Enum.GetValues<BarredPerson>())
        {
            Delegation.WhyNotDelegateTo(barred).ShouldBlock("R17", "BarredDelegate");
        }

        Delegation.WhyNotDelegateTo(null).ShouldBeEmpty();
    }

    [Fact, Rule("R18")]
    public void A_head_untouched_for_twelve_months_is_named()
    {
        var touched =
            new[] { (Day("2024-06-01"), (IReadOnlyList<AccountHead>)[AccountHead.ValueForMoney]),
                (Day("2025-01-10"), [AccountHead.RegardToThePlan, AccountHead.ChildSafeguarding]) };

        var heads = HoldingToAccount.Untouched(touched, Day("2025-06-01"));

        heads.Count.ShouldBe(7);
        heads.ShouldContain(reason => reason.Sentence.Contains("value for money"));
        heads.ShouldAllBe(reason => reason.Rule == "R18" && reason.Severity == Severity.Warn);
    }

    [Fact, Rule("R19")]
    public void A_panel_recommendation_to_the_chief_constable_is_redirected()
    {
        HoldingToAccount.CheckAddressee(toChiefConstable: true).ShouldWarn("R19", "AddressedToChiefConstable");
        HoldingToAccount.CheckAddressee(toChiefConstable: false).ShouldBeEmpty();
    }

    [Fact, Rule("R28")]
    public void An_acting_commissioner_may_do_all_but_issue_the_plan()
    {
        Delegation.WhyNotExercise(Capacity.ActingCommissioner, ReservedFunction.IssuePlan).ShouldBlock("R28", "ActingMayNotIssue");
        Delegation.WhyNotExercise(Capacity.ActingCommissioner, ReservedFunction.CalculateCouncilTax).ShouldBeEmpty();
    }
}
