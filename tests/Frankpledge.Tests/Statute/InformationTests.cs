using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Equality;
using Frankpledge.Statute.Information;
using Frankpledge.Statute.PlanMaking;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class InformationTests
{
    private static readonly AnnualReportFile Sound = new()
    {
        Year = new FinancialYear(2024), Produced = Day("2025-06-02"), SentToPanel = Day("2025-06-30"), PublicMeeting = Day("2025-09-08"),
        CommissionerAttended = true,
        PanelReported = true, Recommendations = [new("Recommendation 1", Answer.Accept, "Yes.")], ResponsePublished = true, Published = true,
    };

    private static readonly SpecifiedInformation Duties = new(SpecifiedInformation.UsualStandard, Counter);

    [Fact, Rule("R71"), Rule("R73"), Rule("R74"), Rule("R75"), Rule("R76"), Rule("R77"), Rule("R78")]
    public void Gate_G7_the_annual_report_is_closed_when_every_duty_is_done()
    {
        Sound.WhyNotClose().ShouldBeEmpty();
        (Sound with { ObjectivesWithoutProgress = ["Safer roads"] }).WhyNotClose().ShouldWarn("R71", "ObjectiveWithoutProgress");
        (Sound with { PublicMeeting = null }).WhyNotClose().ShouldBlock("R73", "NoPublicMeeting");
        (Sound with { MeetingClosed = true }).WhyNotClose().ShouldBlock("R73", "MeetingWasClosed");
        (Sound with { CommissionerAttended = false }).WhyNotClose().ShouldWarn("R74", "CommissionerAbsent");
        (Sound with { PanelReported = false }).WhyNotClose().ShouldBlock("R75", "NoPanelReport");
        (Sound with { Recommendations = [new("Recommendation 1", null, null)] }).WhyNotClose().ShouldBlock("R76", "RecommendationUnanswered");
        (Sound with { ResponsePublished = false }).WhyNotClose().ShouldBlock("R76", "ResponseNotPublished");
        (Sound with { Published = false }).WhyNotClose().ShouldBlock("R77", "ReportNotPublished");
    }

    [Fact, Rule("R72")]
    public void The_report_reaches_the_panel_within_the_local_standard()
    {
        Sound.CheckSent(new("Send the annual report", 10), Day("2025-09-01"), Counter).ShouldWarn("R72", "SentLate");
        Sound.CheckSent(new("Send the annual report", 20), Day("2025-09-01"), Counter).ShouldBeEmpty();
    }

    [Fact, Rule("R79")]
    public void A_year_of_specified_information_has_its_dates()
    {
        var year = Duties.Over(new FinancialYear(2025));

        year.Count(entry => entry.Item.Paragraph == "3(f)").ShouldBe(12);
        year.Count(entry => entry.Item.Paragraph == "7A").ShouldBe(4);
        year.Where(entry => entry.IsStatutoryDate).ShouldAllBe(entry => entry.Due == Day("2025-03-31") && entry.Item.Paragraph.StartsWith('3'));
        var april = year.First(entry => entry.Item.Paragraph == "3(f)");
        (april.Covers.ToString(), april.PeriodEnds, april.Due).ShouldBe(("April 2025", Day("2025-04-30"), Day("2025-05-30")));
        SpecifiedInformation.Check(april, null, Day("2025-05-31")).ShouldWarn("R79", "PublicationOverdue");
        SpecifiedInformation.Check(april, Day("2025-05-30"), Day("2026-05-31")).ShouldBeEmpty();
        year.Select(entry => entry.Due).ShouldBeInOrder();
    }

    [Fact, Rule("R80"), Rule("R81")]
    public void The_additions_of_2021_are_prominent_and_measures_are_published_soon()
    {
        var item = SpecifiedInformation.Items.Items.First(one => one.Paragraph == "7A");

        SpecifiedInformation.CheckProminent(item, linkedFromFrontPage: false).ShouldWarn("R80", "NotProminent");
        SpecifiedInformation.CheckProminent(item, linkedFromFrontPage: true).ShouldBeEmpty();
        Duties.CheckMeasure("999 answered in 10 seconds", Day("2025-06-30"), null, Day("2025-07-29")).ShouldWarn("R81", "MeasureNotPublished");
        Duties.CheckMeasure("999 answered in 10 seconds", Day("2025-06-30"), null, Day("2025-07-28")).ShouldBeEmpty();
    }

    [Fact, Rule("R48"), Rule("R82"), Rule("R83"), Rule("R84")]
    public void Requests_for_information_and_attendance_keep_to_the_Act()
    {
        InformationRequests.CheckChiefConstable("Disorder report", Day("2024-12-09"), null, Day("2025-01-20")).ShouldWarn("R48", "InformationOverdue");
        InformationRequests.WhyNotRefuse(null, true).ShouldBlock("R82", "RefusalWithoutGround");
        InformationRequests.WhyNotRefuse(RefusalGround.NationalSecurity, false).ShouldBlock("R82", "NotTheChiefConstablesView");
        InformationRequests.WhyNotRefuse(RefusalGround.ForbiddenByEnactment, false).ShouldBeEmpty();
        InformationRequests.CheckAttendance(Day("2025-01-13"), Day("2025-01-17"), new("Notice of attendance", 5), Counter)
            .ShouldWarn("R83", "NoticeNotReasonable");
        InformationRequests.WhyNotCallChiefConstable(require: true, commissionerRequired: true).ShouldBlock("R84", "ChiefConstableCannotBeRequired");
        InformationRequests.WhyNotCallChiefConstable(require: false, commissionerRequired: false).ShouldBlock("R84", "CommissionerNotCalled");
        InformationRequests.WhyNotCallChiefConstable(require: false, commissionerRequired: true).ShouldBeEmpty();
    }

    [Fact, Rule("R86")]
    public void Freedom_of_information_leaves_out_holidays_of_every_part_of_the_Kingdom()
    {
        var clock = new FreedomOfInformation(Calendar);

        var march = clock.AnswerBy(Day("2025-03-03"));
        march.Answer.ShouldBe(Day("2025-04-01"));
        march.LeftOut.ShouldContain(new LeftOutDay(Day("2025-03-17"), "St Patrick's Day in Northern Ireland"));
        clock.AnswerBy(Day("2026-06-01")).Answer.ShouldBe(Day("2026-06-30"));
        Calendar.IsWorkingDay(Day("2026-06-15")).ShouldBeTrue("a holiday of Scotland moves no panel date");
        clock.AnswerBy(Day("2021-12-31")).LeftOut.ShouldContain(new LeftOutDay(Day("2022-01-04"), "2 January holiday in Scotland"));
        clock.AnswerBy(Day("2022-12-30")).LeftOut.ShouldContain(new LeftOutDay(Day("2023-01-03"), "2 January holiday in Scotland"));
    }

    [Fact, Rule("R186")]
    public void A_large_request_about_the_environment_has_forty_days()
    {
        new FreedomOfInformation(Calendar).EnvironmentalAnswerBy(Day("2026-06-01"), largeAndComplex: false).Answer.ShouldBe(Day("2026-06-30"));
        new FreedomOfInformation(Calendar).EnvironmentalAnswerBy(Day("2026-06-01"), largeAndComplex: true).Answer.ShouldBe(Day("2026-07-29"));
    }

    [Fact, Rule("R79")]
    public void The_times_of_the_order_are_those_of_its_paragraphs()
    {
        PublicationFrequency Of(string paragraph) => SpecifiedInformation.Items.Items.Single(item => item.Paragraph == paragraph).Frequency;

        new[] { "1(d)", "3(h)", "4(d)" }.Select(Of).ShouldAllBe(frequency => frequency == PublicationFrequency.Quarterly);
        (Of("2(a)-(c)"), Of("2A"), Of("2(e)"), Of("1(f)"))
            .ShouldBe((PublicationFrequency.HalfYearly, PublicationFrequency.HalfYearly, PublicationFrequency.WhenItHappens, PublicationFrequency.Yearly));
    }

    [Fact, Rule("R143"), Rule("R144")]
    public void Publications_are_readable_by_everyone()
    {
        AccessiblePublication.WhyNotPublish(hasImageOnlyText: true, hasHtml: true, pdfIsTagged: true).ShouldBlock("R143", "TextAsPicture");
        AccessiblePublication.WhyNotPublish(hasImageOnlyText: false, hasHtml: false, pdfIsTagged: false).ShouldWarn("R143", "NoAccessibleForm");
        AccessiblePublication.CheckStatement(Day("2025-01-10"), Day("2026-01-10")).ShouldWarn("R144", "StatementReviewDue");
        AccessiblePublication.CheckStatement(Day("2025-01-10"), Day("2026-01-09")).ShouldBeEmpty();
    }

    [Fact, Rule("R139"), Rule("R140")]
    public void Equality_is_weighed_in_substance_by_the_person_who_decides()
    {
        var none = new EqualityAnalysis(Day("2025-01-01"), SeenByDecisionMaker: false, "None.");

        none.WhyNotDecide(Day("2025-01-02")).Codes().ShouldBe(["EqualityNotSeen", "EqualityNoneWithoutReason"]);
        (none with { SeenByDecisionMaker = true, ReasonForNone = "A correction of a date" }).WhyNotDecide(Day("2025-01-02")).ShouldBeEmpty();
        ProtectedCharacteristic.All.Items.Count.ShouldBe(9);
        ProtectedCharacteristic.Grid.Count.ShouldBe(25);
    }

    [Fact, Rule("R141"), Rule("R142")]
    public void Equality_information_is_yearly_and_groups_little_heard_are_named()
    {
        SpecificDuties.InformationDue(Day("2024-03-30")).ShouldBe(Day("2025-03-30"));
        SpecificDuties.ObjectivesDue(Day("2024-03-30")).ShouldBe(Day("2028-03-30"));
        SpecificDuties.CheckInformation(Day("2024-03-30"), Day("2025-03-31")).ShouldWarn("R141", "EqualityInformationOverdue");
        SpecificDuties.PayGapDue(2025, 249).ShouldBeNull();
        SpecificDuties.StaffDataNeeded(150).ShouldBeTrue();
        SpecificDuties.UnderHeard(new Dictionary<string, (double, double)> { ["16 to 24"] = (4, 14), ["65 and over"] = (20, 18) })
            .ShouldWarn("R142", "GroupUnderHeard");
    }

    [Fact, Rule("R172")]
    public void Records_are_final_and_kept()
    {
        Records.WhyNotChange().ShouldBlock("R172", "RecordIsFinal");
        Records.WhyNotDelete(RecordKind.Decision, Day("2000-01-01"), Day("2060-01-01")).ShouldBlock("R172", "KeptForEver");
        Records.WhyNotDelete(RecordKind.MeetingPapers, Day("2024-12-09"), Day("2030-12-09")).ShouldBlock("R172", "MustBeKept");
        Records.WhyNotDelete(RecordKind.MeetingPapers, Day("2024-12-09"), Day("2030-12-10")).ShouldBeEmpty();
    }
}
