using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Governance;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>Gates G1 to G5.</summary>
public sealed class IssueGateTests
{
    private static readonly DateOnly IssueDay = Day("2025-03-26");

    [Fact, Rule("R40")]
    public void A_sound_plan_passes_every_step_in_order()
    {
        var file = Given.SoundFile.Through(IssueStep.Published);

        IssueGate.Next(file).ShouldBeNull();
        file.Steps.Select(taken => taken.Step).ShouldBe(Enum.GetValues<IssueStep>().Except([IssueStep.ChangesConsulted]));
    }

    [Fact, Rule("R40")]
    public void No_step_may_be_skipped()
    {
        var file = Given.SoundFile.Through(IssueStep.ChiefConstableConsulted);

        IssueGate.Next(file).ShouldBe(IssueStep.ViewsObtained);
        IssueGate.WhyNot(file, IssueStep.SentToPanel, IssueDay).ShouldBlock("R40", "StepSkipped");
        Should.Throw<RefusedException>(() => IssueGate.Take(file, new(IssueStep.Issued, IssueDay, "Commissioner", "v1"))).Reasons.Count.ShouldBeGreaterThan(3);
    }

    [Fact, Rule("R29"), Rule("R30"), Rule("R22"), Rule("R39")]
    public void Nothing_goes_to_the_panel_without_draft_chief_constable_contents_and_equality()
    {
        var reasons = IssueGate.WhyNot(new IssueFile(), IssueStep.SentToPanel, IssueDay);

        reasons.ShouldBlock("R29", "NoDraft");
        reasons.ShouldBlock("R30", "ChiefConstableNotConsulted");
        reasons.ShouldBlock("R22", "ContentNotMapped");
        reasons.ShouldBlock("R39", "EqualityAnalysisMissing");
    }

    [Fact, Rule("R31")]
    public void Issue_needs_the_views_of_the_people_and_separately_of_victims()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished) with { VictimsHeard = false };

        IssueGate.WhyNot(file, IssueStep.Issued, IssueDay).ShouldBlock("R31", "VictimsNotHeard");
        IssueGate.WhyNot(file with { PublicHeard = false }, IssueStep.Issued, IssueDay).ShouldBlock("R31", "PublicNotHeard");
    }

    [Fact, Rule("R43")]
    public void For_a_variation_asking_the_people_is_policy_and_only_warns()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished) with { Kind = PlanKind.Variation, VictimsHeard = false };

        IssueGate.WhyNot(file, IssueStep.Issued, IssueDay).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            reason => reason.Severity.ShouldBe(Severity.Warn), reason => reason.Rule.ShouldBe("R43"));
    }

    [Fact, Rule("R43")]
    public void A_variation_of_which_no_view_is_recorded_at_all_is_warned_about_and_not_stopped_for_the_order()
    {
        var whole = Given.SoundFile.Through(IssueStep.ResponsePublished);
        var file = whole with
        {
            Kind = PlanKind.Variation, PublicHeard = false, VictimsHeard = false,
            Steps = [.. whole.Steps.Where(taken => taken.Step != IssueStep.ViewsObtained)],
        };

        IssueGate.WhyNotIssue(file, IssueDay).Select(reason => (reason.Rule, reason.Severity)).ShouldBe([("R43", Severity.Warn), ("R43", Severity.Warn)]);
        IssueGate.WhyNotIssue(file with { Kind = PlanKind.Duty }, IssueDay).ShouldBlock("R31", "PublicNotHeard");
    }

    [Fact, Rule("R37")]
    public void V14_a_changed_draft_is_blocked_until_the_chief_constable_is_consulted_again()
    {
        var changed = Given.SoundFile.Through(IssueStep.ResponsePublished) with { FinalText = "v2" };

        IssueGate.WhyNot(changed, IssueStep.Issued, IssueDay).ShouldBlock("R37", "ChangesNotConsulted");
        var consulted = IssueGate.Take(changed, new(IssueStep.ChangesConsulted, Day("2025-03-01"), "Chief executive", "v2"));
        IssueGate.WhyNot(consulted, IssueStep.Issued, IssueDay).ShouldBeEmpty();
    }

    [Theory, Rule("R34")]
    [InlineData("approved")]
    [InlineData("Vetoed ")]
    [InlineData("adopted")]
    [InlineData("noted")]
    public void V15_the_panel_cannot_approve_veto_or_merely_note_a_plan(string outcome)
    {
        PanelOutcome.WhyNotRecord(outcome).ShouldBlock("R34", "NotAPanelOutcome");
        IssueGate.WhyNot(Given.SoundFile.Through(IssueStep.SentToPanel) with { PanelOutcome = outcome }, IssueStep.PanelReported, IssueDay)
            .ShouldBlock("R34", "NotAPanelOutcome");
    }

    [Fact, Rule("R34")]
    public void A_report_or_recommendations_are_accepted_and_a_paper_asking_for_approval_is_questioned()
    {
        PanelOutcome.WhyNotRecord("Report and recommendations").ShouldBeEmpty();
        PanelOutcome.WhyNotRecord("").ShouldBlock("R34", "PanelOutcomeNotRecorded");
        PanelOutcome.CheckRequest("The panel is asked to consider and approve the plan").ShouldWarn("R34", "PaperAsksForApproval");
        PanelOutcome.CheckRequest("The panel is asked to review the draft plan").ShouldBeEmpty();
    }

    [Fact, Rule("R33")]
    public void A_draft_sent_late_is_questioned_by_the_notice_and_by_the_local_standard()
    {
        var notice = new ClearDays(Calendar, 5);
        var standard = new LocalStandard("Draft to the panel", 20);

        PanelOutcome.CheckSent(Day("2025-01-13"), Day("2025-01-20"), notice, standard, Counter).ShouldWarn("R33", "SentAfterAgendaDeadline");
        PanelOutcome.CheckSent(Day("2025-01-10"), Day("2025-01-20"), notice, standard, Counter).ShouldWarn("R33", "SentAfterLocalStandard");
        PanelOutcome.CheckSent(Day("2024-12-18"), Day("2025-01-20"), notice, standard, Counter).ShouldBeEmpty();
    }

    [Fact, Rule("R35")]
    public void Each_council_that_has_no_copy_of_the_panels_report_is_named() =>
        PanelOutcome.CouncilsNotSent(["Walsall", "Dudley"], ["Dudley"]).ShouldWarn("R35", "CouncilNotSent");

    [Fact, Rule("R36")]
    public void Every_recommendation_needs_a_reasoned_answer_that_is_published()
    {
        Recommendation[] open = [new("Recommendation 1", Answer.Reject, " "), new("Recommendation 2", Answer.Accept, "Yes.")];

        Recommendation.WhyNotIssue(open, responsePublished: true).ShouldBlock("R36", "RecommendationUnanswered");
        Recommendation.WhyNotIssue(open, responsePublished: false).Codes().ShouldContain("ResponseNotPublished");
        IssueGate.WhyNot(Given.SoundFile.Through(IssueStep.Responded) with { Recommendations = open }, IssueStep.ResponsePublished, IssueDay)
            .ShouldBlock("R36", "RecommendationUnanswered");
    }

    [Fact, Rule("R40")]
    public void A_reasonable_time_with_no_report_opens_the_way()
    {
        var file = Given.SoundFile.Through(IssueStep.SentToPanel) with { PanelOutcome = null, Recommendations = [], PanelTimePassedWithoutReport = true };

        IssueGate.Next(file).ShouldBe(IssueStep.RegardHad);
        IssueGate.Next(IssueGate.Take(file, new(IssueStep.RegardHad, IssueDay, "Commissioner", "v1"))).ShouldBe(IssueStep.Issued);
    }

    [Fact, Rule("R38")]
    public void Threats_that_nobody_mapped_are_not_said_to_be_missing_from_the_plan()
    {
        var reasons = new ThreatRegard(Day("2025-02-12"), null).WhyNotIssue(Day("2025-03-26"));

        reasons.ShouldHaveSingleItem().Sentence.ShouldContain("It is not recorded");
        new ThreatRegard(Day("2025-02-12"), []).WhyNotIssue(Day("2025-03-26")).Count.ShouldBe(7, "somebody looked, and found none");
    }

    [Fact, Rule("R28"), Rule("R16"), Rule("R3"), Rule("R4")]
    public void Only_a_commissioner_in_office_issues()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);

        IssueGate.WhyNot(file with { Issuer = Capacity.ActingCommissioner }, IssueStep.Issued, IssueDay).ShouldBlock("R28", "ActingMayNotIssue");
        IssueGate.WhyNot(file with { Issuer = Capacity.DeputyCommissioner }, IssueStep.Issued, IssueDay).ShouldBlock("R16", "NotForDeputy");
        IssueGate.WhyNot(file, IssueStep.Issued, Day("2028-05-11")).ShouldBlock("R3", "OutsideTerm");
        IssueGate.WhyNot(file with { Declared = null }, IssueStep.Issued, IssueDay).ShouldBlock("R4", "BeforeDeclaration");
        IssueGate.WhyNot(file with { Declared = Day("2020-01-01") }, IssueStep.Issued, IssueDay).ShouldBlock("R4", "DeclarationOfAnotherTerm");
        IssueGate.WhyNot(file with { DecidedOn = Day("2014-01-01") }, IssueStep.Issued, IssueDay).ShouldBlock("R3", "DecidedBeforeOffice");
        IssueGate.WhyNot(file with { Declared = Day("2024-05-20"), DecidedOn = Day("2024-05-19") }, IssueStep.Issued, IssueDay)
            .ShouldBlock("R4", "DecidedBeforeDeclaration");
    }

    [Fact, Rule("R38"), Rule("R39")]
    public void Threats_and_equality_are_settled_before_the_decision()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);

        IssueGate.WhyNot(file with { Threats = new(null, []) }, IssueStep.Issued, IssueDay).ShouldBlock("R38", "ThreatRegardMissing");
        IssueGate.WhyNot(file with { Equality = null }, IssueStep.Issued, IssueDay).ShouldBlock("R39", "EqualityAnalysisMissing");
        IssueGate.WhyNot(file with { Equality = file.Equality! with { On = IssueDay.AddDays(1) } }, IssueStep.Issued, IssueDay)
            .ShouldBlock("R139", "EqualityAfterDecision");
    }

    [Fact, Rule("R30")]
    public void A_chief_constable_first_consulted_after_the_panel_is_questioned()
    {
        var file = new IssueFile { Steps =
            [new(IssueStep.PanelReported, Day("2025-01-20"), "Panel", "v1"),
                new(IssueStep.ChiefConstableConsulted, Day("2025-01-21"), "Head of policy", "v1")] };

        ChangeRules.CheckConsultedBeforePanel(file).ShouldWarn("R30", "ConsultedAfterPanel");
        ChangeRules.WhyNotSend(file, Day("2025-01-20")).ShouldBlock("R30", "ChiefConstableNotConsulted");
        ChangeRules.WhyNotSend(file, Day("2025-01-21")).ShouldWarn("R30", "ConsultedOnDayOfSending");
        ChangeRules.WhyNotSend(file, Day("2025-01-22")).ShouldBeEmpty();
    }

    [Fact, Rule("R40")]
    public void The_order_is_judged_by_the_days_and_not_by_the_order_of_typing()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);
        var backwards = file with { Steps = [.. file.Steps.Reverse()] };
        IssueGate.WhyNot(backwards, IssueStep.Issued, IssueDay).ShouldBeEmpty();

        var sent = file.Steps.Single(taken => taken.Step == IssueStep.SentToPanel);
        var early = file with { Steps = [.. file.Steps.Except([sent]), sent with { On = Day("2024-10-01") }] };
        IssueGate.WhyNot(early, IssueStep.Issued, IssueDay).Codes().ShouldContain("OrderWrong");
        IssueGate.WhyNot(file, IssueStep.Issued, Day("2024-11-01")).Codes().ShouldContain("StepDatedLater");
        IssueGate.WhyNot(file with { Steps = [.. file.Steps.Except([sent]), sent with { On = default }] }, IssueStep.Issued, IssueDay).Codes()
            .ShouldContain("StepWithoutDay");
    }

    [Fact, Rule("R30"), Rule("R40")]
    public void The_chief_constable_may_be_consulted_before_the_draft_is_frozen_and_the_views_asked_before_both()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);
        var views = file.Steps.Single(taken => taken.Step == IssueStep.ViewsObtained);
        var chief = file.Steps.Single(taken => taken.Step == IssueStep.ChiefConstableConsulted);
        var early = file with { Steps = [views with { On = Day("2024-08-30") }, chief with { On = Day("2024-09-20") }, .. file.Steps.Except([views, chief])] };

        IssueGate.WhyNot(early, IssueStep.Issued, IssueDay).ShouldBeEmpty();
        IssueGate.WhyNot(new IssueFile(), IssueStep.ChiefConstableConsulted, Day("2024-09-20")).Codes().ShouldNotContain("StepSkipped");
        IssueGate.WhyNot(early with { Steps = [.. early.Steps.Where(taken => taken.Step != IssueStep.DraftMade)] }, IssueStep.SentToPanel, IssueDay)
            .ShouldBlock("R40", "StepSkipped");
    }

    [Theory, Rule("R40")]
    [InlineData(IssueStep.ViewsObtained, false), InlineData(IssueStep.RegardHad, false), InlineData(IssueStep.ChiefConstableConsulted,
        true), InlineData(IssueStep.SentToPanel, true), InlineData(IssueStep.PanelReported, true)]
    public void The_gate_says_that_the_law_asks_for_an_order_only_where_it_does(IssueStep late, bool isLaw)
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);
        var step = file.Steps.Single(taken => taken.Step == late);
        var moved = file with { Steps = [.. file.Steps.Except([step]), step with { On = Day("2025-03-01") }] };

        var wrong = IssueGate.WhyNot(moved, IssueStep.Issued, IssueDay).Where(reason => reason.Code == "OrderWrong").ToList();

        wrong.ShouldNotBeEmpty();
        wrong.ShouldAllBe(reason => reason.Sentence.ToString().Contains("The law asks for the other order", StringComparison.Ordinal) == isLaw);
    }

    [Fact, Rule("R3"), Rule("R4"), Rule("R16"), Rule("R34"), Rule("R36"), Rule("R37")]
    public void What_is_not_recorded_is_named_and_never_assumed()
    {
        var codes = IssueGate.WhyNot(new IssueFile(), IssueStep.Issued, IssueDay).Codes().ToList();

        foreach (var missing in new[] { "TermNotRecorded", "BeforeDeclaration", "IssuerNotRecorded", "PanelOutcomeNotRecorded", "RecommendationsNotRecorded",
            "FinalTextNotRecorded", "ContentNotMapped", "ThreatRegardMissing", "EqualityAnalysisMissing" })
        {
            codes.ShouldContain(missing);
        }

        IssueGate.WhyNot(Given.SoundFile.Through(IssueStep.ResponsePublished) with { Recommendations = [] }, IssueStep.Issued, IssueDay)
            .ShouldBlock("R36", "RecommendationsNotRecorded");
        IssueGate.WhyNot(Given.SoundFile.Through(IssueStep.ResponsePublished) with { Recommendations = [], PanelOutcome = "report" }, IssueStep.Issued,
            IssueDay).ShouldBeEmpty();
    }

    [Fact, Rule("R34"), Rule("R36")]
    public void What_is_owed_to_a_report_is_owed_to_the_last_one_and_a_draft_sent_again_is_reviewed_again()
    {
        var file = Given.SoundFile.Through(IssueStep.ResponsePublished);
        IssueFile With(params (IssueStep Step, int Day)[] more) => file with
        {
            Steps = [.. file.Steps, .. more.Select(one => file.Last(one.Step)! with { On = new DateOnly(2025, 3, one.Day) })],
        };

        IssueGate.WhyNot(file, IssueStep.Issued, IssueDay).ShouldBeEmpty();
        IssueGate.WhyNot(With((IssueStep.PanelReported, 10)), IssueStep.Issued, IssueDay).Codes()
            .ShouldBe(["LastReportNotRegarded", "LastReportNotAnswered", "LastResponseNotPublished"]);
        IssueGate.WhyNot(file with { DecidedOn = file.Last(IssueStep.RegardHad)!.On.AddDays(-1) }, IssueStep.Issued, IssueDay)
            .ShouldBlock("R36", "DecidedBeforeRegard");
        IssueGate.WhyNot(With((IssueStep.PanelReported, 10), (IssueStep.RegardHad, 11), (IssueStep.Responded, 11), (IssueStep.ResponsePublished, 12)),
            IssueStep.Issued, IssueDay).ShouldBeEmpty();
        IssueGate.WhyNot(With((IssueStep.SentToPanel, 10)), IssueStep.Issued, IssueDay).ShouldBlock("R34", "LastDraftNotReviewed");
        IssueGate.WhyNot(With((IssueStep.SentToPanel, 10)) with { PanelTimePassedWithoutReport = true }, IssueStep.Issued, IssueDay).Codes()
            .ShouldNotContain("LastDraftNotReviewed");
    }

    [Fact, Rule("R33")]
    public void The_panel_reviews_a_version_that_was_sent_to_it()
    {
        var file = Given.SoundFile.Through(IssueStep.SentToPanel);
        var other = file with { Steps = [.. file.Steps, new(IssueStep.PanelReported, Day("2025-01-20"), "Panel", "another text")] };

        IssueGate.WhyNot(other, IssueStep.PanelReported, IssueDay).ShouldBlock("R33", "VersionNotSent");
    }

    [Fact, Rule("R183")]
    public void A_commissioner_with_fire_has_regard_to_the_fire_framework_too()
    {
        FireRegard.WhyNotIssue(GovernanceModel.FireCommissioner, framework: true, prioritiesOrJointPlan: false).ShouldBlock("R183", "FireRegardMissing");
        FireRegard.WhyNotIssue(GovernanceModel.FireCommissioner, framework: true, prioritiesOrJointPlan: true).ShouldBeEmpty();
        FireRegard.WhyNotIssue(GovernanceModel.Commissioner, framework: false, prioritiesOrJointPlan: false).ShouldBeEmpty();
    }

    [Fact, Rule("R42")]
    public void The_published_text_is_the_issued_one()
    {
        var file = Given.SoundFile.Through(IssueStep.CopiesSent);

        IssueGate.WhyNot(file, IssueStep.Published, IssueDay).ShouldBeEmpty();
        IssueGate.WhyNot(file with { FinalText = "v3" }, IssueStep.Published, IssueDay).ShouldContain(reason => reason.Code == "PublishedTextDiffers");
    }
}
