using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Conduct;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class ConductTests
{
    [Fact, Rule("R127")]
    public void Suspension_needs_a_maximum_over_two_years_and_a_charge()
    {
        Suspension.WhyNotSuspend(2, charged: true).ShouldBlock("R127", "MaximumNotOverTwoYears");
        Suspension.WhyNotSuspend(2.5m, charged: true).ShouldBeEmpty();
        Suspension.WhyNotSuspend(null, charged: true).ShouldBeEmpty("life exceeds two years");
        Suspension.WhyNotSuspend(2.5m, charged: null).ShouldWarn("R127", "ChargeNotRecorded");
        Suspension.WhyNotSuspend(5, charged: false).ShouldBlock("R127", "NotCharged");
    }

    [Fact, Rule("R128"), Rule("R129")]
    public void Staff_act_for_six_months_at_most()
    {
        Suspension.WhyNotAppointActing(onCommissionersStaff: false).ShouldBlock("R128", "ActingNotStaff");
        Suspension.WhyNotAppointActing(onCommissionersStaff: true).ShouldBeEmpty();
        Vacancy.Incapacity(Day("2025-01-10")).Last.ShouldBe(Day("2025-07-09"));
    }

    [Fact, Rule("R130")]
    public void No_by_election_within_the_six_months_that_end_with_the_poll()
    {
        new Vacancy(Day("2027-12-01"), Day("2028-05-04")).ElectionNeeded.ShouldBeFalse();
        new Vacancy(Day("2027-11-05"), Day("2028-05-04")).ElectionNeeded.ShouldBeFalse();
        new Vacancy(Day("2027-11-04"), Day("2028-05-04")).ElectionNeeded.ShouldBeTrue();
        new Vacancy(Day("2028-06-01"), Day("2028-05-04")).WhyNotPossible().ShouldBlock("R130", "VacancyAfterPoll");
        var by = Vacancy.ElectionBy(Day("2025-12-01"), new ElectionBusinessDays(Calendar));
        by.Answer.ShouldBe(Day("2026-01-23"));
        by.LeftOut.ShouldContain(new LeftOutDay(Day("2025-12-24"), "Christmas Eve"));
    }

    [Fact, Rule("R132"), Rule("R133"), Rule("R135"), Rule("R136")]
    public void A_complaint_is_recorded_referred_or_set_aside_with_a_ground_and_never_investigated()
    {
        Complaints.WhyNotClose(recorded: false, complainantTold: false).ShouldBlock("R132", "ComplainantNotTold");
        Complaints.WhyNotClose(recorded: false, complainantTold: true).ShouldBeEmpty();
        Complaints.ReferBy(Day("2025-01-17")).ShouldBe(Day("2025-01-18"));
        Complaints.CheckReferral(Day("2025-01-17"), null, Day("2025-01-19")).ShouldBlock("R133", "ReferralLate");
        Complaints.CheckReferral(Day("2025-01-17"), Day("2025-01-18"), Day("2025-01-30")).ShouldBeEmpty();
        Complaints.WhyNotDisapply(DisapplicationGround.Anonymous, null).ShouldBlock("R135", "NoGround");
        Complaints.WhyNotDisapply(DisapplicationGround.Anonymous, "No name and no address").ShouldBeEmpty();
        Complaints.WhyNotTask(investigates: true).ShouldBlock("R136", "PanelMayNotInvestigate");
    }

    [Fact, Rule("R137"), Rule("R138")]
    public void Small_numbers_of_complaints_are_hidden_and_slow_handling_is_questioned()
    {
        new[] { 0, 1, 4, 5 }.Select(Complaints.Published).ShouldBe(["0", "<5", "<5", "5"]);
        Complaints.CheckTimeliness(217, 110).ShouldWarn("R138", "ComplaintsSlow");
        Complaints.CheckTimeliness(100, 110).ShouldBeEmpty();
    }
}
