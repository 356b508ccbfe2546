using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Elections;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class PlanTests
{
    private static readonly OrdinaryElections Elections = OrdinaryElections.Known;

    [Fact, Rule("R20"), Rule("R21")]
    public void The_plan_is_due_by_the_31_March_after_the_poll_and_stays_owed()
    {
        var duty = new PlanDuty(Day("2024-05-02"));

        duty.Deadline.ShouldBe(Day("2025-03-31"));
        duty.FloatFrom(Day("2025-03-26"), Counter).ShouldBe(new(5, 3));
        duty.Alerts.ShouldBe([Day("2024-10-02"), Day("2024-12-31"), Day("2025-03-01"), Day("2025-03-21")]);
        duty.Check(Day("2024-10-01")).ShouldBeEmpty();
        duty.Check(Day("2025-03-31")).ShouldWarn("R20", "PlanDue");
        duty.Check(Day("2025-04-01")).ShouldWarn("R20", "PlanOverdue");
        Enum.GetNames<PlanKind>().ShouldBe(["Duty", "Discretionary", "Variation"]);
    }

    [Theory, Rule("R24")]
    [InlineData("2025-03-26", "2029-03-31")]
    [InlineData("2016-10-10", "2021-03-31")]
    [InlineData("2020-03-24", "2021-03-31")]
    [InlineData("2020-03-25", "2022-03-31")]
    [InlineData("2021-11-01", "2025-03-31")]
    public void The_period_ends_with_the_year_of_the_next_poll_as_expected_on_the_day_of_issue(string issued, string last) =>
        PlanningPeriod.Of(Day(issued), Elections).Last.ShouldBe(Day(last));

    [Fact, Rule("R24")]
    public void In_2016_the_next_poll_was_expected_in_2020_so_the_period_ran_to_2021()
    {
        var period = PlanningPeriod.Of(Day("2016-10-10"), Elections);

        period.Last.ShouldBe(Day("2021-03-31"));
        period.CheckTitle(2016, 2020).ShouldWarn("R24", "TitleYearsDiffer");
        period.CheckTitle(2016, 2021).ShouldBeEmpty();
    }

    [Theory, Rule("R25")]
    [InlineData("2025-04-01", PlanKind.Duty, null)]
    [InlineData("2025-04-02", PlanKind.Duty, "QualifyingDayTooLate")]
    [InlineData("2025-04-02", PlanKind.Discretionary, null)]
    [InlineData("2025-03-26", PlanKind.Duty, "QualifyingDayNotAfterIssue")]
    [InlineData("2028-05-05", PlanKind.Discretionary, "QualifyingDayAfterPoll")]
    public void A_qualifying_day_keeps_its_three_limits(string qualifying, PlanKind kind, string? code) =>
        PlanningPeriod.WhyNotQualify(Day(qualifying), Day("2025-03-26"), kind, Elections).Codes().SingleOrDefault().ShouldBe(code);

    [Fact, Rule("R25")]
    public void A_qualifying_day_that_is_allowed_begins_the_period()
    {
        PlanningPeriod.From(Day("2025-04-01"), Day("2025-03-26"), PlanKind.Duty, Elections).First.ShouldBe(Day("2025-04-01"));
        Should.Throw<RefusedException>(() => PlanningPeriod.From(Day("2025-04-02"), Day("2025-03-26"), PlanKind.Duty, Elections));
    }

    [Fact, Rule("R26")]
    public void One_plan_has_effect_at_a_time()
    {
        PlanningPeriod[] plans = [new(Day("2021-11-01"), Day("2025-03-31"), Day("2024-05-02")), new(Day("2025-03-26"), Day("2029-03-31"), Day("2028-05-04"))];

        PlanSuccession.InEffect(plans)[0].ShouldBe(new(Day("2021-11-01"), Day("2025-03-25")));
        PlanSuccession.Gaps(plans).ShouldBeEmpty();
        PlanSuccession.Gaps([plans[0], plans[1] with { First = Day("2025-04-02") }]).ShouldWarn("R26", "NoPlanInEffect");
    }

    [Fact, Rule("R22")]
    public void Each_letter_without_a_passage_blocks_and_a_thin_one_warns()
    {
        var thin = Given.FullCoverage
            with { ResourcesHaveAFigure = false, AMeasureHasABaseline = false, GrantsNamedWithConditions = false, AServiceIsNamed = false };

        Given.FullCoverage.WhyNotIssue().ShouldBeEmpty();
        thin.WhyNotIssue().Codes().ShouldBe(["ResourcesWithoutFigure", "MeasuresWithoutBaseline", "NoServiceNamed", "GrantsNotNamed"]);
        var missing = (Given.FullCoverage with { Passages = new Dictionary<StatutoryContent, int> { [StatutoryContent.Objectives] = 3 } }).WhyNotIssue();
        missing.Count(reason => reason.Severity == Severity.Block).ShouldBe(6);
        missing.ShouldContain(reason => reason.Sentence.Contains("the services to reduce crime and disorder"));
        missing[0].Sentence.ShouldContain("the policing that the chief constable is to provide");
    }

    [Fact, Rule("R23")]
    public void A_limb_without_an_objective_warns() =>
        (Given.FullCoverage with { Limbs = new HashSet<ObjectiveLimb> { ObjectiveLimb.PolicingOfTheArea, ObjectiveLimb.CrimeAndDisorderReduction } })
            .CheckLimbs().ShouldWarn("R23", "LimbWithoutObjective");

    [Fact, Rule("R38")]
    public void Regard_to_the_threats_is_recorded_and_each_untouched_one_is_named()
    {
        var threats = StrategicPolicingRequirement.On(Day("2025-03-26"))!.Threats;

        threats.Count.ShouldBe(7);
        new ThreatRegard(null, [.. threats]).WhyNotIssue(Day("2025-03-26")).ShouldBlock("R38", "ThreatRegardMissing");
        new ThreatRegard(Day("2025-03-01"), [.. threats.Skip(1)]).WhyNotIssue(Day("2025-03-26")).ShouldWarn("R38", "ThreatUntouched");
        new ThreatRegard(Day("2022-03-01"), [.. threats]).WhyNotIssue(Day("2025-03-26")).ShouldBlock("R38", "ThreatRegardOfEarlierText");
        new ThreatRegard(Day("2022-03-01"), []).NeedsReview(Day("2025-03-26")).ShouldBeTrue();
        new ThreatRegard(Day("2025-03-01"), []).NeedsReview(Day("2025-03-26")).ShouldBeFalse();
    }

    [Fact, Rule("R41"), Rule("R58")]
    public void Copies_go_to_the_chief_constable_and_to_every_authority_of_the_day()
    {
        ResponsibleAuthority[] register =
        [
            new("Coventry City Council", "district or unitary council", new(Day("2010-01-01"), null)),
            new("Old Fire Authority", "fire and rescue authority", new(Day("2010-01-01"), Day("2024-12-31"))),
        ];

        ResponsibleAuthorities.CopiesOwed(register, Day("2025-03-26"), []).Count.ShouldBe(2);
        ResponsibleAuthorities.CopiesOwed(register, Day("2025-03-26"), ["the chief constable"]).ShouldWarn("R41", "CopyNotSent");
        ResponsibleAuthorities.KindsIn(Nation.Wales).ShouldContain("local health board");
        ResponsibleAuthorities.KindsIn(Nation.Wales).ShouldNotContain("integrated care board");
    }

    [Fact, Rule("R44"), Rule("R45"), Rule("R46")]
    public void A_plan_is_reviewed_cited_and_aligned()
    {
        PlanUpkeep.CheckReview(Day("2025-03-26"), null, Day("2026-03-26")).ShouldWarn("R44", "ReviewDue");
        PlanUpkeep.CheckReview(Day("2025-03-26"), Day("2026-03-20"), Day("2027-03-20"))[0].Sentence.English.ShouldStartWith("The plan was last reviewed on Friday 20 March 2026");
        PlanUpkeep.CheckReview(Day("2025-03-26"), null, Day("2026-03-25")).ShouldBeEmpty();
        PlanUpkeep.CheckDecision(0).ShouldWarn("R45", "NoObjectiveCited");
        PlanUpkeep.CheckDecision(1).ShouldBeEmpty();
        ResponsibleAuthorities.AlignmentGaps(new Dictionary<string, int> { ["Walsall"] = 0, ["Dudley"] = 2 }).ShouldWarn("R46", "PartnerNotAligned");
    }
}
