using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>Gate G8.</summary>
public sealed class AppointmentTests
{
    private static readonly Hearing November = new(Day("2024-11-11"));

    [Fact, Rule("R118"), Rule("R121")]
    public void A_notice_holds_four_things()
    {
        var notice = new AppointmentNotice(Post.DeputyCommissioner, "A. Candidate", "Experience", " ", "Full time");

        notice.WhyNotNotify().ShouldBlock("R118", "NoticeIncomplete");
        (notice with { WhyMet = "Ten years in office" }).WhyNotNotify().ShouldBeEmpty();
        (notice with { Post = Post.ChiefConstable }).WhyNotNotify().ShouldBlock("R121", "NoticeIncomplete");
        AppointmentNotice.WhyNotEligible(isOrWasConstable: false, onBarredList: true).Codes().ShouldBe(["NotAConstable", "OnBarredList"]);
    }

    [Fact, Rule("R119")]
    public void Senior_staff_are_heard_before_the_report_within_three_weeks()
    {
        November.ReportBy.ShouldBe(Day("2024-12-01"));
        November.Alerts.ShouldBe([Day("2024-11-24"), Day("2024-11-29"), Day("2024-12-01")]);
        November.WhyNotReport(null, Day("2024-11-25")).ShouldBlock("R119", "NoHearing");
        November.WhyNotReport(Day("2024-11-20"), Day("2024-12-02")).ShouldWarn("R119", "ReportLate");
        November.WhyNotReport(Day("2024-11-20"), Day("2024-12-01")).ShouldBeEmpty();
    }

    [Fact, Rule("R120")]
    public void There_is_no_veto_of_staff_and_an_early_appointment_is_questioned()
    {
        November.WhyNotDecide(asVeto: true, null, Day("2024-12-02")).ShouldBlock("R120", "NoVetoOfStaff");
        November.WhyNotDecide(asVeto: false, null, Day("2024-12-01")).ShouldWarn("R120", "AppointedBeforeReport");
        November.WhyNotDecide(asVeto: false, null, Day("2024-12-02")).ShouldBeEmpty();
    }

    [Fact, Rule("R122")]
    public void The_hearing_of_9_December_was_on_day_29()
    {
        var reasons = November.WhyNotReportOnChiefConstable(Day("2024-12-09"), Day("2024-12-09"));

        reasons.ShouldWarn("R122", "ReportLate");
        reasons.Single().Sentence.ShouldContain("day 29");
    }

    [Fact, Rule("R123")]
    public void A_veto_of_a_chief_constable_needs_the_majority_a_hearing_and_to_be_in_time()
    {
        November.WhyNotVeto(new(15, 10), Day("2024-11-25"), Day("2024-12-01")).ShouldBeEmpty();
        November.WhyNotVeto(new(15, 10), Day("2024-11-25"), Day("2024-12-09")).ShouldBlock("R123", "VetoOutOfTime");
        November.WhyNotVeto(new(15, 10), null, Day("2024-11-25")).ShouldBlock("R123", "VetoWithoutHearing");
        November.WhyNotVeto(new(15, 9), Day("2024-11-25"), Day("2024-11-25")).ShouldBlock("R62", "VetoBelowMajority");
    }

    [Fact, Rule("R124")]
    public void Nobody_is_appointed_until_the_process_has_ended()
    {
        var process = new ChiefConstableProcess(November, IsReserve: false, Reported: null, Vetoed: false, Decided: null);

        process.WhyNotAppoint(Day("2024-12-01")).ShouldBlock("R124", "ProcessNotEnded");
        process.WhyNotAppoint(Day("2024-12-02")).ShouldBeEmpty();
        (process with { Reported = Day("2024-11-26") }).WhyNotAppoint(Day("2024-12-02")).ShouldBlock("R124", "DecisionNotNotified");
        (process with { Reported = Day("2024-11-26"), Decided = Day("2024-11-28") }).WhyNotAppoint(Day("2024-11-28")).ShouldBeEmpty();
    }

    [Fact, Rule("R125")]
    public void A_vetoed_candidate_is_out_and_a_reserve_cannot_be_vetoed()
    {
        var vetoed = new ChiefConstableProcess(November, IsReserve: false, Reported: Day("2024-11-26"), Vetoed: true, Decided: null);

        vetoed.WhyNotAppoint(Day("2024-12-02")).ShouldBlock("R125", "Vetoed");
        vetoed.WhyNotVetoAgain().ShouldBeEmpty();
        (vetoed with { IsReserve = true }).WhyNotVetoAgain().ShouldBlock("R125", "NoVetoOfReserve");
    }

    [Fact, Rule("R126")]
    public void Removal_goes_step_by_step_and_in_private()
    {
        Removal.PanelPeriod(Day("2025-01-06")).Last.ShouldBe(Day("2025-02-16"));
        Removal.PanelPeriod(Day("2024-04-25"), new DateRange(Day("2024-05-02"), Day("2024-05-09"))).Last.ShouldBe(Day("2024-06-13"));
        Removal.WhyNotTake(RemovalStep.SecondNoticeReceived, [RemovalStep.InspectorsViewsObtained, RemovalStep.ReasonsGiven], false)
            .ShouldBlock("R126", "RemovalStepEarly");
        RemovalStep[] noticed =
            [RemovalStep.InspectorsViewsObtained, RemovalStep.ReasonsGiven, RemovalStep.RepresentationsConsidered, RemovalStep.SecondNoticeReceived];
        Removal.WhyNotTake(RemovalStep.PanelToldOfDecision, noticed, sixWeeksPassed: false).Count.ShouldBe(3);
        Removal.WhyNotTake(RemovalStep.PanelToldOfDecision, noticed, sixWeeksPassed: true).ShouldBeEmpty();
        Removal.HearingIsOpen.ShouldBeFalse();
    }
}
