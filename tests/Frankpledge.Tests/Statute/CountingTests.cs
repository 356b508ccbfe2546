using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

public sealed class CountingTests
{
    [Theory, Rule("R1")]
    [InlineData("2025-03-31", "2024/25")]
    [InlineData("2025-04-01", "2025/26")]
    [InlineData("2099-12-31", "2099/00")]
    public void A_financial_year_ends_on_31_March(string day, string label) => FinancialYear.Containing(Day(day)).Label.ShouldBe(label);

    [Theory, Rule("R1")]
    [InlineData("2024/25", 2024)]
    [InlineData("2024", 2024)]
    [InlineData("2024/26", 0)]
    [InlineData("24/25", 0)]
    public void A_financial_year_is_read_from_its_label(string text, int start) =>
        (FinancialYear.TryParse(text, out var year) ? year.StartYear : 0).ShouldBe(start);

    [Fact, Rule("R5")]
    public void The_first_day_of_a_period_counts()
    {
        InclusivePeriod.OfWeeks(Day("2024-11-11"), 3).Last.ShouldBe(Day("2024-12-01"));
        InclusivePeriod.OfDays(Day("2024-12-18"), 56).Last.ShouldBe(Day("2025-02-11"));
        InclusivePeriod.OfWeeks(Day("2025-01-06"), 6).Last.ShouldBe(Day("2025-02-16"));
        InclusivePeriod.OfMonths(Day("2025-01-10"), 6).Last.ShouldBe(Day("2025-07-09"));
        InclusivePeriod.OfMonths(Day("2025-08-31"), 6).Last.ShouldBe(Day("2026-02-28"));
        InclusivePeriod.FirstOfMonthsEndingWith(Day("2028-05-04"), 6).ShouldBe(Day("2027-11-05"));
        Should.Throw<ArgumentOutOfRangeException>(() => InclusivePeriod.OfDays(Day("2025-01-01"), 0));
    }

    [Fact, Rule("R11")]
    public void The_pause_after_a_poll_is_left_out_and_shown()
    {
        var period = InclusivePeriod.OfWeeks(Day("2024-04-25"), 3).Excluding(new DateRange(Day("2024-05-02"), Day("2024-05-09")));

        period.Last.ShouldBe(Day("2024-05-23"));
        period.DayNumber(Day("2024-05-01")).ShouldBe(7);
        period.DayNumber(Day("2024-05-05")).ShouldBe(0);
        period.DayNumber(Day("2024-05-10")).ShouldBe(8);
        var working = period.Working();
        working.Counted.Count.ShouldBe(21);
        working.LeftOut.Count.ShouldBe(8);
        working.Sentence
            .ShouldBe("3 weeks beginning with Thursday 25 April 2024, that day counted, with 8 days from Thursday 2 May to Thursday 9 May left out: the last day is Thursday 23 May 2024.");
    }

    [Fact, Rule("R11")]
    public void A_pause_that_began_before_the_period_leaves_out_only_what_falls_inside() =>
        InclusivePeriod.OfDays(Day("2024-05-06"), 3).Excluding(new DateRange(Day("2024-05-02"), Day("2024-05-09"))).Last.ShouldBe(Day("2024-05-12"));

    [Theory, Rule("R6")]
    [InlineData("2025-01-20", "2025-01-10")]
    [InlineData("2024-12-09", "2024-11-29")]
    [InlineData("2025-02-17", "2025-02-07")]
    [InlineData("2016-09-05", "2016-08-25")]
    [InlineData("2021-09-15", "2021-09-07")]
    [InlineData("2025-02-03", "2025-01-24")]
    public void Five_clear_days_leave_out_both_ends(string meeting, string latest) =>
        new ClearDays(Calendar, ClearDays.InEngland).LatestNotice(Day(meeting)).Answer.ShouldBe(Day(latest));

    [Fact, Rule("R6")]
    public void The_working_names_the_days_and_the_bank_holiday()
    {
        var working = new ClearDays(Calendar, 5).LatestNotice(Day("2016-09-05"));

        working.Counted.ShouldBe([Day("2016-08-26"), Day("2016-08-30"), Day("2016-08-31"), Day("2016-09-01"), Day("2016-09-02")]);
        working.LeftOut.ShouldContain(new LeftOutDay(Day("2016-08-29"), "Summer bank holiday"));
        working.Sentence.ShouldContain("Summer bank holiday (29 August)");
    }

    [Fact, Rule("R6")]
    public void Three_clear_days_are_counted_and_an_evening_publication_counts_the_next_day()
    {
        var wales = new ClearDays(Calendar, ClearDays.PerhapsInWales);

        wales.LatestNotice(Day("2025-01-20")).Answer.ShouldBe(Day("2025-01-14"));
        wales.CountsAsMadeOn(Day("2025-01-14"), new TimeOnly(17, 1), new TimeOnly(17, 0)).ShouldBe(Day("2025-01-15"));
        wales.CountsAsMadeOn(Day("2025-01-11"), new TimeOnly(9, 0), new TimeOnly(17, 0)).ShouldBe(Day("2025-01-13"));
        wales.Check(Day("2025-01-15"), Day("2025-01-20")).ShouldWarn("R6", "NoticeTooShort");
        wales.Check(Day("2025-01-14"), Day("2025-01-20")).ShouldBeEmpty();
    }

    [Fact, Rule("R8")]
    public void A_fixed_date_stays_on_its_weekend_and_has_a_working_target()
    {
        var date = FixedDate.On("Report", "The panel reports", Day("2025-02-08"), "R61", Counter);

        date.WorkingTarget.ShouldBe(Day("2025-02-07"));
        date.Check(Day("2025-02-07")).ShouldBeEmpty();
        date.Check(Day("2025-02-08")).ShouldWarn("R8", "ReportPastTarget");
        date.Check(Day("2025-02-09")).ShouldBlock("R8", "ReportLate");
    }

    [Fact, Rule("R9")]
    public void Christmas_Eve_is_no_business_day_of_an_election_yet_a_working_day()
    {
        var business = new ElectionBusinessDays(Calendar, [Day("2025-12-30")]);

        business.RollForward(Day("2025-12-24")).ShouldBe(Day("2025-12-29"));
        business.WhyNotBusiness(Day("2025-12-30")).ShouldBe("day of public thanksgiving or mourning");
        Calendar.IsWorkingDay(Day("2025-12-24")).ShouldBeTrue();
    }

    [Fact, Rule("R10")]
    public void A_local_standard_warns_and_is_never_called_statutory()
    {
        var standard = new LocalStandard("Send the draft plan to the panel", 20);

        var warning = standard.Check(Day("2025-01-06"), Day("2025-02-04"), Counter).ShouldHaveSingleItem();
        warning.Severity.ShouldBe(Severity.Warn);
        warning.Sentence.ShouldContain("local standard");
        warning.Sentence.ShouldNotContain("statut", Case.Insensitive);
        standard.Check(Day("2025-01-06"), Day("2025-02-03"), Counter).ShouldBeEmpty();
    }

    [Fact, Rule("R12")]
    public void A_day_is_a_local_day_on_both_clock_changes()
    {
        CivilTime.HoursIn(Day("2025-03-30")).ShouldBe(23);
        CivilTime.HoursIn(Day("2025-10-26")).ShouldBe(25);
        CivilTime.DayOf(new DateTimeOffset(2025, 3, 31, 22, 59, 59, TimeSpan.Zero)).ShouldBe(Day("2025-03-31"));
        CivilTime.DayOf(new DateTimeOffset(2025, 3, 31, 23, 0, 0, TimeSpan.Zero)).ShouldBe(Day("2025-04-01"));
        CivilTime.EndOf(Day("2025-03-31")).ShouldBe(new DateTimeOffset(2025, 3, 31, 23, 0, 0, TimeSpan.Zero));
        CivilTime.TimeOf(new DateTimeOffset(2025, 10, 26, 1, 30, 0, TimeSpan.Zero)).ShouldBe(new TimeOnly(1, 30));
    }
}
