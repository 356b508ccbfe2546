using Frankpledge.Statute.Precept;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>Gate G6.</summary>
public sealed class PreceptTests
{
    private static readonly PreceptEvents Notified = new()
    {
        Year = 2025, Notified = Day("2025-01-24"), Proposed = 22_000, PeopleConsulted = true, RatepayersConsulted = true,
    };

    private static readonly PreceptEvents Vetoed = Notified with
    {
        Reported = Day("2025-02-03"), Vote = new(15, 10, 13), Vetoed = VetoDirection.TooHigh,
    };

    private static PreceptScrutiny On(PreceptEvents events, string today) => new(events, Day(today));

    [Theory, Rule("R62")]
    [InlineData(10, 7), InlineData(11, 8), InlineData(12, 8), InlineData(13, 9), InlineData(14, 10), InlineData(15, 10)]
    [InlineData(16, 11), InlineData(17, 12), InlineData(18, 12), InlineData(19, 13), InlineData(20, 14)]
    public void Two_thirds_of_the_members_in_post_carry_a_veto(int members, int needed)
    {
        Veto.NeededOf(members).ShouldBe(needed);
        new Veto(members, needed).Carried.ShouldBeTrue();
        new Veto(members, needed - 1).Carried.ShouldBeFalse();
    }

    [Fact, Rule("R62")]
    public void Impossible_votes_are_refused_in_words()
    {
        new Veto(14, 15).WhyNotPossible().ShouldBlock("R62", "MoreVotesThanMembers");
        new Veto(15, 10, 9).WhyNotPossible().ShouldBlock("R62", "MoreVotesThanPresent");
        new Veto(15, 10, 16).WhyNotPossible().ShouldBlock("R62", "MorePresentThanMembers");
        new Veto(0, 0).WhyNotPossible().ShouldBlock("R62", "NoMembers");
        new Veto(14, -1).WhyNotPossible().ShouldBlock("R62", "NegativeVotes");
        new Veto(14, 9).WhyNotPossible().ShouldBeEmpty();
    }

    [Fact, Rule("R60")]
    public void There_is_no_review_without_a_notice_and_a_late_one_is_marked()
    {
        On(Notified with { Notified = null }, "2025-01-31").WhyNotReview().ShouldBlock("R60", "NoNotice");
        On(Notified with { Notified = null }, "2025-02-02").WhyNotReview().ShouldBlock("R60", "NoticeOverdue");
        On(Notified with { Notified = Day("2025-02-03") }, "2025-02-03").WhyNotReview().ShouldWarn("R60", "NoticeLate");
        On(Notified with { Notified = Day("2025-02-01") }, "2025-02-03").WhyNotReview().ShouldBeEmpty();
    }

    [Fact, Rule("R61")]
    public void The_report_is_due_on_8_February_although_it_is_a_Saturday()
    {
        On(Notified, "2025-02-08").CheckReport().ShouldBeEmpty();
        On(Notified with { NoReportMade = true }, "2025-02-09").CheckReport().ShouldWarn("R61", "ReportLate");
    }

    [Fact, Rule("R61")]
    public void A_missing_report_is_asked_for_and_neither_a_report_nor_a_veto_is_a_question_for_the_monitoring_officer()
    {
        var unknown = On(Notified, "2025-02-09");
        unknown.State.ShouldBe(PreceptState.ReportNotRecorded);
        unknown.CheckReport().ShouldWarn("R61", "ReportNotRecorded");
        unknown.HasEnded.ShouldBeFalse();

        var none = On(Notified with { NoReportMade = true }, "2025-02-09");
        none.State.ShouldBe(PreceptState.NoReport);
        none.HasEnded.ShouldBeFalse();
        PreceptIssue.WhyNotIssue(Notified with { NoReportMade = true }, 22_000, Day("2025-02-09")).ShouldBlock("R61", "NoReportNoVeto");
    }

    [Fact, Rule("R64")]
    public void A_veto_without_the_day_of_its_report_is_never_judged_by_todays_date()
    {
        var undated = Vetoed with { Reported = null };

        On(undated, "2025-03-20").State.ShouldBe(PreceptState.ReportNotRecorded);
        On(undated, "2025-03-20").VetoLapsed.ShouldBeFalse();
        On(undated, "2025-03-20").WhyNotRevise(21_000, Day("2025-02-10")).ShouldBlock("R64", "ReportDayMissing");
        On(undated with { NoReportMade = true }, "2025-03-20").VetoLapsed.ShouldBeTrue();
    }

    [Fact, Rule("R66"), Rule("R65"), Rule("R68")]
    public void No_figure_is_made_up()
    {
        On(Vetoed with { Proposed = null }, "2025-02-10").WhyNotRevise(21_000, Day("2025-02-10")).ShouldBlock("R66", "ProposedNotRecorded");
        PreceptIssue.WhyNotIssue(Notified with { Proposed = null, Reported = Day("2025-02-03"), Responded = Day("2025-02-10") }, 22_000, Day("2025-02-11"))
            .ShouldBlock("R65", "ProposedNotRecorded");
        PreceptIssue.WhyNotIssue(Vetoed with { RevisedOn = Day("2025-02-12"), SecondReport = Day("2025-02-17"), FinalResponse = Day("2025-02-24") }, 21_000,
            Day("2025-02-25")).ShouldBlock("R68", "RevisedNotRecorded");
    }

    [Fact, Rule("R63")]
    public void A_veto_report_says_the_figures_and_the_direction()
    {
        On(Vetoed, "2025-02-03").WhyNotPublishVeto().ShouldBeEmpty();
        On(Vetoed with { Vetoed = null }, "2025-02-03").WhyNotPublishVeto().ShouldBlock("R63", "VetoWithoutDirection");
        On(Vetoed with { Vote = new(14, 9) }, "2025-02-03").WhyNotPublishVeto().ShouldBlock("R62", "VetoBelowMajority");
        On(Vetoed with { Vote = null }, "2025-02-03").WhyNotPublishVeto().ShouldBlock("R62", "NoVote");
    }

    [Fact, Rule("R64")]
    public void A_veto_reported_on_9_February_has_lapsed()
    {
        var late = On(Vetoed with { Reported = Day("2025-02-09") }, "2025-02-09");

        late.State.ShouldBe(PreceptState.VetoLapsed);
        late.HasEnded.ShouldBeTrue();
        late.CheckReport().ShouldBlock("R64", "VetoLapsed");
        PreceptIssue.WhyNotIssue(Vetoed with { Reported = Day("2025-02-09") }, 22_000, Day("2025-02-10")).ShouldBeEmpty();
        On(Vetoed with { Reported = Day("2025-02-08") }, "2025-02-09").VetoStands.ShouldBeTrue();
    }

    [Fact, Rule("R59"), Rule("R65"), Rule("R53")]
    public void Without_a_veto_only_the_proposed_or_a_recommended_figure_is_issued_after_the_response()
    {
        var reported = Notified with { Reported = Day("2025-02-03"), Recommended = 21_500 };
        var answered = reported with { Responded = Day("2025-02-10") };

        PreceptIssue.WhyNotIssue(reported, 22_000, Day("2025-02-10")).ShouldBlock("R59", "ScrutinyNotEnded");
        PreceptIssue.WhyNotIssue(answered, 22_000, Day("2025-02-11")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(answered, 21_500, Day("2025-02-11")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(answered, 21_999, Day("2025-02-11")).ShouldBlock("R65", "FigureNotAllowed");
        PreceptIssue.WhyNotIssue(answered with { PeopleConsulted = false }, 22_000, Day("2025-02-11")).ShouldBlock("R53", "PeopleNotAsked");
        PreceptIssue.WhyNotConsulted(people: true, ratepayers: false).ShouldBlock("R53", "RatepayersNotAsked");
    }

    [Theory, Rule("R66")]
    [InlineData(VetoDirection.TooHigh, 22_000, "WrongDirection")]
    [InlineData(VetoDirection.TooHigh, 22_001, "WrongDirection")]
    [InlineData(VetoDirection.TooHigh, 21_999, null)]
    [InlineData(VetoDirection.TooLow, 22_000, "WrongDirection")]
    [InlineData(VetoDirection.TooLow, 22_001, null)]
    public void A_revised_precept_moves_the_way_the_veto_points(VetoDirection direction, long revised, string? code) =>
        On(Vetoed with { Vetoed = direction }, "2025-02-10").WhyNotRevise(revised, Day("2025-02-10")).Codes().SingleOrDefault().ShouldBe(code);

    [Fact, Rule("R66")]
    public void There_is_nothing_to_revise_without_a_veto_and_after_15_February_it_is_late()
    {
        On(Notified, "2025-02-10").WhyNotRevise(21_000, Day("2025-02-10")).ShouldBlock("R66", "NoVetoToAnswer");
        On(Vetoed, "2025-02-16").WhyNotRevise(21_000, Day("2025-02-16")).ShouldWarn("R66", "RevisionLate");
    }

    [Fact, Rule("R67")]
    public void There_is_no_second_veto()
    {
        On(Vetoed, "2025-02-17").WhyNotReportAgain(asVeto: true, Day("2025-02-17")).ShouldBlock("R67", "NoSecondVeto");
        On(Vetoed, "2025-02-17").WhyNotReportAgain(asVeto: false, Day("2025-02-17")).ShouldBeEmpty();
        On(Vetoed, "2025-02-23").WhyNotReportAgain(asVeto: false, Day("2025-02-23")).ShouldWarn("R67", "SecondReportLate");
    }

    [Fact, Rule("R68"), Rule("R59")]
    public void After_a_veto_the_revised_figure_is_issued_or_one_that_does_not_go_back()
    {
        var done = Vetoed with { Revised = 21_500, SecondReport = Day("2025-02-17"), SecondRecommended = 21_300, FinalResponse = Day("2025-02-24") };

        On(Vetoed, "2025-02-10").State.ShouldBe(PreceptState.AwaitingRevision);
        On(Vetoed with { Revised = 21_500 }, "2025-02-16").State.ShouldBe(PreceptState.AwaitingSecondReport);
        On(Vetoed with { Revised = 21_500 }, "2025-02-23").State.ShouldBe(PreceptState.SecondReportNotRecorded);
        On(Vetoed with { Revised = 21_500, NoSecondReportMade = true }, "2025-02-23").HasEnded.ShouldBeTrue();
        PreceptIssue.WhyNotIssue(done with { FinalResponse = null }, 21_500, Day("2025-02-20")).ShouldBlock("R59", "ScrutinyNotEnded");
        PreceptIssue.WhyNotIssue(done, 21_500, Day("2025-02-25")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(done, 21_300, Day("2025-02-25")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(done with { SecondRecommended = 21_900 }, 21_900, Day("2025-02-25")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(done, 21_200, Day("2025-02-25")).ShouldBeEmpty();
        PreceptIssue.WhyNotIssue(done, 22_000, Day("2025-02-25")).ShouldBlock("R68", "FigureNotAllowedAfterVeto");
    }

    [Fact, Rule("R69")]
    public void Each_billing_authority_without_its_notice_is_named_and_late_is_still_valid()
    {
        PreceptIssue.NoticesOwed(["Dudley", "Walsall"], ["Dudley"], 2025, Day("2025-02-28")).ShouldWarn("R69", "PreceptNotIssued");
        PreceptIssue.NoticesOwed(["Walsall"], [], 2025, Day("2025-03-01")).ShouldWarn("R69", "PreceptLate");
    }

    [Fact, Rule("R70")]
    public void No_weekday_meeting_fits_when_the_commissioner_uses_the_whole_time()
    {
        var feasibility = new PreceptFeasibility(Calendar, 5);

        feasibility.Check(2025).Count.ShouldBe(2);
        feasibility.Rounds(2025)[0].ShouldSatisfyAllConditions(
            round => round.EarliestMeeting.ShouldBe(Day("2025-02-11")),
            round => round.LatestMeeting.ShouldBe(Day("2025-02-07")),
            round => round.NotifyBy.ShouldBe(Day("2025-01-30")));
        feasibility.Check(2025, Day("2025-01-24"), Day("2025-02-07")).ShouldBeEmpty();
        feasibility.PapersFor(Day("2025-02-03")).Answer.ShouldBe(Day("2025-01-24"));
        feasibility.PapersFor(Day("2025-02-17")).Answer.ShouldBe(Day("2025-02-07"));
    }

    [Fact, Rule("R70")]
    public void In_no_year_does_a_meeting_fit_after_the_last_lawful_notice()
    {
        var feasibility = new PreceptFeasibility(Calendar, 5);
        foreach (var year in Enumerable.Range(2012, 49))
        {
            feasibility.Rounds(year).ShouldAllBe(round => !round.Fits);
            feasibility.Rounds(year)
                .ShouldAllBe(round => feasibility.PapersFor(round.LatestMeeting).Answer == round.NotifyBy && round.NotifyBy < round.NoticeBy);
        }
    }
}
