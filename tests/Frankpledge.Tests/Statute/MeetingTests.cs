using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Meetings;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class MeetingTests
{
    private static readonly AgendaRules Agenda = new(new ClearDays(Calendar, 5));

    [Fact, Rule("R102")]
    public void A_meeting_is_not_convened_without_notice()
    {
        Agenda.WhyNotConvene(null, Day("2025-01-20")).ShouldBlock("R102", "NoNotice");
        Agenda.WhyNotConvene(Day("2025-01-13"), Day("2025-01-20")).ShouldWarn("R102", "NoticeLate");
        Agenda.WhyNotConvene(Day("2025-01-10"), Day("2025-01-20")).ShouldBeEmpty();
    }

    [Fact, Rule("R103")]
    public void After_the_deadline_an_item_comes_only_as_urgent_business()
    {
        Agenda.WhyNotAdd(Day("2025-01-13"), Day("2025-01-20"), asUrgent: false).ShouldBlock("R103", "AgendaClosed");
        Agenda.WhyNotAdd(Day("2025-01-13"), Day("2025-01-20"), asUrgent: true).ShouldBeEmpty();
    }

    [Fact, Rule("R104")]
    public void Urgency_needs_the_chairs_reason_and_the_minutes_state_it()
    {
        AgendaRules.WhyNotTakeUrgent(" ", null).ShouldBlock("R104", "UrgencyWithoutReason");
        AgendaRules.WhyNotTakeUrgent("a vacancy arose on Friday", "Minute 848. Urgent business was taken.").ShouldWarn("R104", "UrgencyNotMinuted");
        AgendaRules.WhyNotTakeUrgent("a vacancy arose on Friday", "Urgent because a vacancy arose on Friday.").ShouldBeEmpty();
    }

    [Fact, Rule("R101"), Rule("R105")]
    public void Items_are_open_unless_confidential_or_closed_by_resolution()
    {
        ClosedBusiness.IsOpen(confidential: false, excludedByResolution: false).ShouldBeTrue();
        ClosedBusiness.IsOpen(confidential: true, excludedByResolution: false).ShouldBeFalse();
        ClosedBusiness.WhyNotPublish(confidential: true).ShouldBlock("R105", "Confidential");
    }

    [Fact, Rule("R106"), Rule("R107")]
    public void An_item_is_closed_by_paragraph_and_public_interest()
    {
        ClosedBusiness.WhyNotClose([], "Privacy.").ShouldBlock("R106", "NoParagraph");
        ClosedBusiness.WhyNotClose([8], "Privacy.").ShouldBlock("R106", "UnknownParagraph");
        ClosedBusiness.WhyNotClose([1], " ").ShouldBlock("R106", "NoPublicInterest");
        ClosedBusiness.Resolution("minute 850", [3, 1], "the candidate's privacy").ShouldContain("paragraphs 1 and 3 of Part 1 of Schedule 12A");
        Should.Throw<RefusedException>(() => ClosedBusiness.Resolution("minute 850", [], ""));
        ExemptParagraph.All.Items.Select(paragraph => paragraph.Number).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
    }

    [Fact, Rule("R108"), Rule("R110"), Rule("R111")]
    public void Papers_tell_the_public_what_they_may_know()
    {
        ClosedBusiness.WhyNotPublishMinutes(hasClosedPart: true, hasPublicSummary: false).ShouldBlock("R108", "NoPublicSummary");
        AgendaRules.WhyNotPublishReport(null).ShouldBlock("R110", "NoBackgroundPapers");
        AgendaRules.WhyNotPublishReport("None").ShouldBeEmpty();
        Minutes.CheckWebcast(null, "").ShouldWarn("R111", "NoWebcast");
        Minutes.CheckWebcast(null, "The equipment failed").ShouldBeEmpty();
    }

    [Fact, Rule("R109")]
    public void Papers_stay_open_for_six_years()
    {
        Minutes.WhyNotDelete(Day("2024-12-09"), Day("2030-12-09")).ShouldBlock("R109", "PapersMustStayOpen");
        Minutes.WhyNotDelete(Day("2024-12-09"), Day("2030-12-10")).ShouldBeEmpty();
    }

    [Fact, Rule("R113")]
    public void Minute_numbers_have_no_gap_and_no_repeat_within_a_meeting()
    {
        var december = Enumerable.Range(836, 16).Where(number => number != 845).Select(number => new MinuteNumber(Day("2024-12-09"), number)).ToList();
        var october = new MinuteNumber(Day("2024-10-07"), 838);

        var reasons = Minutes.WhyNotAdopt([.. december, october]);
        reasons.ShouldBlock("R113", "MinuteNumberMissing");
        reasons.Single().Sentence.ShouldContain("845");
        Minutes.WhyNotAdopt([october, october]).ShouldBlock("R113", "MinuteNumberRepeated");
    }

    [Fact, Rule("R112"), Rule("R114"), Rule("R116"), Rule("R117")]
    public void Votes_are_counted_from_those_who_may()
    {
        Voting.WhyNotVote(pecuniaryInterest: true, dispensation: false).ShouldBlock("R112", "PecuniaryInterest");
        Voting.WhyNotVote(pecuniaryInterest: true, dispensation: true).ShouldBeEmpty();
        Voting.CheckRecord(null, 14).ShouldWarn("R114", "VoteWithoutFigures");
        Voting.CheckRecord(new(7, 5, 1, 0), 14).ShouldWarn("R114", "VoteDoesNotAddUp");
        Voting.CheckRecord(new(7, 5, 1, 1), 14).ShouldBeEmpty();
        new Division(6, 6, 0, 0).Carried.ShouldBeFalse();
        Voting.WhyNotVoteFrom(remote: true, remoteAllowed: false).ShouldBlock("R116", "RemoteVote");
        Voting.CheckPresent(15, 9, 5, vetoPossible: true).ShouldWarn("R117", "VetoImpossible");
        Voting.CheckPresent(15, 4, 5, vetoPossible: false).ShouldBlock("R117", "NoQuorum");
        Voting.CheckPresent(15, 10, 5, vetoPossible: true).ShouldBeEmpty();
    }

    [Fact, Rule("R115")]
    public void The_one_rule_on_questions_gives_both_readings_of_four_days()
    {
        new PublicQuestionRule(4, QuestionNotice.Days).LastDay(Day("2025-01-20"), Calendar).ShouldBe(Day("2025-01-16"));
        var clear = new PublicQuestionRule(4, QuestionNotice.ClearWorkingDays);
        clear.LastDay(Day("2025-01-20"), Calendar).ShouldBe(Day("2025-01-13"));
        clear.Sentence(Day("2025-01-20"), Calendar)
            .ShouldBe("Questions from the public must arrive by Monday 13 January 2025, 4 clear working days before the meeting.");
    }
}
