using Frankpledge.Statute.Consulting;
using Frankpledge.Statute.Inspection;
using Frankpledge.Statute.PersonalData;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>Inspection, victims, consultation and people's data.</summary>
public sealed class PartnersTests
{
    [Fact, Rule("R154"), Rule("R155"), Rule("R156"), Rule("R157"), Rule("R162")]
    public void Gate_G9_an_inspection_report_is_answered_in_56_days()
    {
        var response = new InspectionResponse(Day("2024-12-18"));

        response.Due.ShouldBe(Day("2025-02-11"));
        response.Alerts.ShouldBe([Day("2025-01-28"), Day("2025-02-04"), Day("2025-02-10")]);
        response.CheckInvitation(null).ShouldWarn("R154", "ChiefConstableNotInvited");
        response.CheckInvitation(Day("2025-02-11")).ShouldWarn("R154", "InvitationTooLate");
        response.CheckInvitation(Day("2025-01-20")).ShouldBeEmpty();
        InspectionResponse.WhyNotClose([new("Recommendation 2", null, " ")]).ShouldBlock("R156", "InspectionRecommendationUnanswered");
        InspectionResponse.WhyNotClose([new("Recommendation 2", null, "Done before the report")]).ShouldBeEmpty();
        InspectionResponse.WhyNotCloseUnsent(sentToInspectors: true, sentToSecretaryOfState: false).ShouldBlock("R157", "CommentsNotSent");
        InspectionResponse.VictimsCommissionerReply(Day("2024-12-18")).Last.ShouldBe(Day("2025-02-11"));
    }

    [Fact, Rule("R158")]
    public void The_Victims_Code_is_versioned_data()
    {
        VictimsCode.On(Day("2025-01-01"))!.Rights.Count.ShouldBe(12);
        VictimsCode.On(Day("2021-03-31")).ShouldBeNull();
    }

    [Fact, Rule("R171")]
    public void A_consultation_is_fair_and_its_length_is_said_in_every_way()
    {
        var days = new ConsultationDays(Day("2024-07-14"), Day("2024-10-18"));

        (days.Days, days.Weeks.ToString(), days.SundayWeeks, days.IsoWeeks).ShouldBe((97, "13 weeks and 6 days", 14, 15));
        new ConsultationDays(Day("2024-10-18"), Day("2024-07-14")).WhyNotPossible().ShouldBlock("R171", "EndBeforeStart");
        FairConsultation.WhyNotClose(hasFindings: false).ShouldBlock("R171", "NoFindings");
        FairConsultation.Check(draftMarkedFinal: true, Day("2021-11-01"), Day("2021-09-15")).Codes().ShouldBe(["DraftAlreadyFinal", "PanelBeforeClose"]);
        FairConsultation.Check(draftMarkedFinal: false, Day("2021-11-01"), null).ShouldBeEmpty();
    }

    [Fact, Rule("R146"), Rule("R149"), Rule("R150")]
    public void A_survey_starts_with_its_notice_and_its_assessment()
    {
        SurveyData.WhyNotOpen("To make the plan", null, Day("2026-01-01")).ShouldBlock("R146", "PrivacyNoticeIncomplete");
        SurveyData.WhyNotOpen("To make the plan", "The commissioner", Day("2026-01-01")).ShouldBeEmpty();
        SurveyData.WhyNotAskChildren(forChildren: true, noticeForChildren: false).ShouldBlock("R149", "NoNoticeForChildren");
        SurveyData.WhyNotStart(largeScaleSpecialCategories: true, assessed: false).ShouldBlock("R150", "NoImpactAssessment");
    }

    [Fact, Rule("R147"), Rule("R148"), Rule("R151"), Rule("R152")]
    public void Answers_are_kept_apart_checked_and_deleted_in_time()
    {
        SurveyData.WhyNotExport(rowLevel: true, holdsSpecialCategories: true).ShouldBlock("R147", "SpecialCategoriesInRows");
        SurveyData.WhyNotExport(rowLevel: false, holdsSpecialCategories: true).ShouldBeEmpty();
        SurveyData.WhyNotAsk(specialCategory: true, offersPreferNotToSay: false).ShouldBlock("R147", "NoPreferNotToSay");
        SurveyData.WhyNotShow(checkedAndRedacted: false).ShouldBlock("R148", "FreeTextNotChecked");
        SurveyData.WhyNotKeep(Day("2026-01-01"), Day("2026-01-02")).ShouldBlock("R151", "RetentionEnded");
        SurveyData.WhyNotKeep(Day("2026-01-01"), Day("2026-01-01")).ShouldBeEmpty();
        SurveyData.WhyNotQuote(identifiesSomebody: true, "Reviewer").ShouldBlock("R152", "ExcerptIdentifies");
        SurveyData.WhyNotQuote(identifiesSomebody: false, null).ShouldBlock("R152", "ExcerptNotSignedOff");
        SurveyData.WhyNotQuote(identifiesSomebody: false, "Reviewer").ShouldBeEmpty();
    }
}
