using Frankpledge.Common;
using Frankpledge.Statute.Appointments;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Finance;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>The rules added on 28 November 2026 that count days.</summary>
public sealed class AddedRuleTests
{
    [Fact, Rule("R174")]
    public void Riot_claims_have_43_91_and_29_days_and_days_of_hold_up_do_not_count()
    {
        RiotClaim.Claim(Day("2024-08-05")).Last.ShouldBe(Day("2024-09-16"));
        RiotClaim.Evidence(Day("2024-09-16")).Last.ShouldBe(Day("2024-12-15"));
        RiotClaim.Evidence(Day("2024-09-16"), new DateRange(Day("2024-10-01"), Day("2024-10-07"))).Last.ShouldBe(Day("2024-12-22"));
        RiotClaim.Review(Day("2025-01-20")).Last.ShouldBe(Day("2025-02-17"));
        RiotClaim.WhyNotSend("Not in the riot", saysReview: true, saysAppeal: false).ShouldBlock("R174", "NoticeIncomplete");
        RiotClaim.WhyNotSend("Not in the riot", saysReview: true, saysAppeal: true).ShouldBeEmpty();
    }

    [Fact, Rule("R175"), Rule("R180")]
    public void Warnings_of_officers_are_decided_in_21_days_and_those_of_the_auditor_in_a_month()
    {
        OfficersReports.DecideOnSection114(Day("2025-01-20")).Last.ShouldBe(Day("2025-02-09"));
        OfficersReports.DecideOnAuditor(Day("2025-01-20")).Last.ShouldBe(Day("2025-02-19"));
        OfficersReports.WhyNotClose(reportedOnAction: false).ShouldBlock("R175", "ActionNotReported");
        OfficersReports.WhyNotClose(reportedOnAction: true).ShouldBeEmpty();
    }

    [Fact, Rule("R179")]
    public void Accounts_are_approved_after_thirty_working_days_and_published_by_the_day_of_the_year()
    {
        Accounts.RightsEnd(Day("2025-07-01"), Calendar).Answer.ShouldBe(Day("2025-08-11"));
        Accounts.WhyNotApprove(Day("2025-08-11"), Day("2025-07-01"), Calendar).ShouldBlock("R179", "RightsNotEnded");
        Accounts.WhyNotApprove(Day("2025-08-12"), Day("2025-07-01"), Calendar).ShouldBeEmpty();
        Accounts.PublishBy(new FinancialYear(2025)).ShouldBe(Day("2027-01-31"));
        Accounts.PublishBy(new FinancialYear(2028)).ShouldBe(Day("2029-07-31"));
    }

    [Fact, Rule("R187")]
    public void A_deputys_appointment_ends_with_the_term()
    {
        DeputyTerm.Check(Day("2028-05-10"), Day("2028-05-04")).ShouldBeEmpty();
        DeputyTerm.Check(Day("2028-05-11"), Day("2028-05-04")).ShouldWarn("R187", "DeputyTermTooLong");
    }
}
