using Frankpledge.Statute.Calendar;
using Frankpledge.Statute.Register;
using static Frankpledge.Tests.Statute.Law;

namespace Frankpledge.Tests.Statute;

/// <summary>The lists are independent of the calculation: published dates for each year.</summary>
public sealed class BankHolidayTests
{
    [Theory, Rule("R7")]
    [InlineData("2012-01-02 2012-04-06 2012-04-09 2012-05-07 2012-06-04 2012-06-05 2012-08-27 2012-12-25 2012-12-26")]
    [InlineData("2013-01-01 2013-03-29 2013-04-01 2013-05-06 2013-05-27 2013-08-26 2013-12-25 2013-12-26")]
    [InlineData("2014-01-01 2014-04-18 2014-04-21 2014-05-05 2014-05-26 2014-08-25 2014-12-25 2014-12-26")]
    [InlineData("2015-01-01 2015-04-03 2015-04-06 2015-05-04 2015-05-25 2015-08-31 2015-12-25 2015-12-28")]
    [InlineData("2016-01-01 2016-03-25 2016-03-28 2016-05-02 2016-05-30 2016-08-29 2016-12-26 2016-12-27")]
    [InlineData("2017-01-02 2017-04-14 2017-04-17 2017-05-01 2017-05-29 2017-08-28 2017-12-25 2017-12-26")]
    [InlineData("2018-01-01 2018-03-30 2018-04-02 2018-05-07 2018-05-28 2018-08-27 2018-12-25 2018-12-26")]
    [InlineData("2019-01-01 2019-04-19 2019-04-22 2019-05-06 2019-05-27 2019-08-26 2019-12-25 2019-12-26")]
    [InlineData("2020-01-01 2020-04-10 2020-04-13 2020-05-08 2020-05-25 2020-08-31 2020-12-25 2020-12-28")]
    [InlineData("2021-01-01 2021-04-02 2021-04-05 2021-05-03 2021-05-31 2021-08-30 2021-12-27 2021-12-28")]
    [InlineData("2022-01-03 2022-04-15 2022-04-18 2022-05-02 2022-06-02 2022-06-03 2022-08-29 2022-09-19 2022-12-26 2022-12-27")]
    [InlineData("2023-01-02 2023-04-07 2023-04-10 2023-05-01 2023-05-08 2023-05-29 2023-08-28 2023-12-25 2023-12-26")]
    [InlineData("2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26")]
    [InlineData("2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26")]
    [InlineData("2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28")]
    [InlineData("2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28")]
    [InlineData("2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26")]
    [InlineData("2029-01-01 2029-03-30 2029-04-02 2029-05-07 2029-05-28 2029-08-27 2029-12-25 2029-12-26")]
    public void The_holidays_of_a_year_are_those_published(string days)
    {
        var expected = days.Split(' ').Select(Day).ToList();
        Calendar.HolidaysOf(expected[0].Year).Select(holiday => holiday.Day).ShouldBe(expected);
    }

    [Fact, Rule("R7")]
    public void Easter_falls_where_the_tables_put_it()
    {
        Easter.Sunday(2000).ShouldBe(Day("2000-04-23"));
        Easter.Sunday(2008).ShouldBe(Day("2008-03-23"));
        Easter.Sunday(2011).ShouldBe(Day("2011-04-24"));
        Easter.Sunday(2038).ShouldBe(Day("2038-04-25"));
        Easter.Sunday(2049).ShouldBe(Day("2049-04-18"));
        Easter.Sunday(2076).ShouldBe(Day("2076-04-19"));
    }

    [Fact, Rule("R7")]
    public void A_late_proclamation_moves_open_deadlines_and_names_them()
    {
        var changed = Calendar.With(new(Day("2025-01-15"), HolidayChange.Added, "Day of celebration", "Entered by the administrator"));
        OpenDeadline[] open =
        [
            new("Agenda for 20 January", calendar => new ClearDays(calendar, 5).LatestNotice(Day("2025-01-20")).Answer),
            new("Agenda for 17 February", calendar => new ClearDays(calendar, 5).LatestNotice(Day("2025-02-17")).Answer),
        ];

        var moved = CalendarChange.Moved(Calendar, changed, open).ShouldHaveSingleItem();

        moved.ShouldBe(new("Agenda for 20 January", Day("2025-01-10"), Day("2025-01-09")));
        changed.With(new(Day("2025-01-15"), HolidayChange.Removed, "Withdrawn", "Entered by the administrator")).IsWorkingDay(Day("2025-01-15")).ShouldBeTrue();
    }

    [Fact, Rule("R7")]
    public void Years_without_known_holidays_are_refused_with_a_sentence() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Calendar.IsWorkingDay(Day("1999-12-31"))).Message.ShouldContain("from 2000 to 2199");
}
