using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Reading;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Reading;

public sealed class DeadlineWordsTests
{
    private static readonly DateOnly PlanEnds = new(2029, 3, 31);

    [Theory]
    [InlineData("by 31 March 2020", "2020-03-31")]
    [InlineData("By 31st of March, 2020.", "2020-03-31")]
    [InlineData("no later than Tuesday 31 Mar 2020", "2020-03-31")]
    [InlineData("on March 31st 2020", "2020-03-31")]
    [InlineData("by 31/03/2020", "2020-03-31")]
    [InlineData("before 1 April 2020", "2020-03-31")]
    [InlineData("by March 2020", "2020-03-31")]
    [InlineData("in September of 2025", "2025-09-30")]
    [InlineData("by Sept 2025", "2025-09-30")]
    [InlineData("by the end of February 2028", "2028-02-29")]
    [InlineData("before March 2028", "2028-02-29")]
    [InlineData("by the start of March 2028", "2028-03-01")]
    [InlineData("by mid-March 2028", "2028-03-15")]
    [InlineData("by 2020", "2020-12-31")]
    [InlineData("before 2020", "2019-12-31")]
    [InlineData("before the end of 2020", "2020-12-31")]
    [InlineData("by the middle of 2026", "2026-06-30")]
    [InlineData("in late 2026", "2026-12-31")]
    [InlineData("by the end of 2025/26", "2026-03-31")]
    [InlineData("by 2025–26", "2026-03-31")]
    [InlineData("by the end of the financial year 2025-26", "2026-03-31")]
    [InlineData("by the start of the 2025/2026 financial year", "2025-04-01")]
    [InlineData("over the course of 1999/00", "2000-03-31")]
    [InlineData("by summer 2026", "2026-08-31")]
    [InlineData("in Spring of 2017", "2017-05-31")]
    [InlineData("by the end of autumn 2026", "2026-11-30")]
    [InlineData("in winter 2027/28", "2028-02-29")]
    [InlineData("by the end of the plan", "2029-03-31")]
    [InlineData("over the life of this plan", "2029-03-31")]
    [InlineData("by the end of the Police and Crime Plan", "2029-03-31")]
    public void Words_that_name_a_day_are_read(string words, string day) => Deadline.Read(words, PlanEnds).Day.ShouldBe(Day(day));

    [Theory]
    [InlineData("within three years", "does not say from which day to count.")]
    [InlineData("in a decade", "does not say from which day to count.")]
    [InlineData("over the next four years", "does not say from which day to count.")]
    [InlineData("in September", "names no year.")]
    [InlineData("later this year", "names no year.")]
    [InlineData("by the end of each June", "names no year.")]
    [InlineData("by the start of the 2017 financial year", "names no day that can be read with certainty.")]
    [InlineData("by winter 2026", "names no day that can be read with certainty.")]
    [InlineData("by 31 June 2026", "names no day that can be read with certainty.")]
    [InlineData("by 31/13/2026", "names no day that can be read with certainty.")]
    [InlineData("by 2025-29", "names no day that can be read with certainty.")]
    [InlineData("by Christmas 2026", "names no day that can be read with certainty.")]
    [InlineData("by early 2026", "names no day: nobody can say when “early” is over.")]
    [InlineData("", "names no year.")]
    public void Other_words_are_not_and_the_reason_is_said(string words, string reason) =>
        Deadline.Read(words, PlanEnds).ShouldBe(new Deadline(words, null, $"“{words}” {reason}"));

    [Fact]
    public void The_end_of_a_plan_without_a_day_of_issue_is_not_known() =>
        Deadline.Read("by the end of the plan", null)
            .ShouldBe(new Deadline("by the end of the plan", null,
                "“by the end of the plan” waits for the plan's day of issue: the end of the plan follows from it."));

    [Theory]
    [InlineData("by March 2020", "“by March 2020” is read as Tuesday 31 March 2020, the last day of that month.")]
    [InlineData("by 31 March 2020", "“by 31 March 2020” is read as Tuesday 31 March 2020.")]
    [InlineData("before 2020", "“before 2020” is read as Tuesday 31 December 2019, the day before that year.")]
    public void The_reading_is_a_sentence(string words, string sentence) => Deadline.Read(words, null).Reading.ShouldBe(sentence);

    [Fact]
    public void Every_day_is_read_back_however_it_is_written() => Holds(day =>
    {
        foreach (var format in (string[])["d MMMM yyyy", "dddd d MMM yyyy", "MMMM d, yyyy", "d/M/yyyy", "dd.MM.yyyy"])
        {
            Deadline.Read($"By  {day.ToString(format, CultureInfo.InvariantCulture)}", null).Day.ShouldBe(day, format);
        }
    });

    [Fact]
    public void A_month_and_a_year_end_with_their_last_day_and_before_them_is_the_day_before_their_first() => Holds(day =>
    {
        var (month, year) = (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, 1, 1));
        var named = day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
        Deadline.Read($"by {named}", null).Day.ShouldBe(month.AddMonths(1).AddDays(-1));
        Deadline.Read($"before {named}", null).Day.ShouldBe(month.AddDays(-1));
        Deadline.Read($"by the start of {named}", null).Day.ShouldBe(month);
        Deadline.Read($"by {day.Year}", null).Day.ShouldBe(year.AddYears(1).AddDays(-1));
        Deadline.Read($"before {day.Year}", null).Day.ShouldBe(year.AddDays(-1));
        Deadline.Read($"mid {named}", null).Day!.Value.ShouldBeInRange(month, month.AddMonths(1));
    });

    private static void Holds(Action<DateOnly> rule) =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(Gen.Choose(new DateOnly(1901, 1, 1).DayNumber, new DateOnly(2199, 12, 31).DayNumber).ToArbitrary(),
                number => rule(DateOnly.FromDayNumber(number))));
}
