using FsCheck;
using FsCheck.Fluent;
using Frankpledge.Web.Design.GovUk;

namespace Frankpledge.Tests.Web.Design;

public sealed class TypedDateTests
{
    [Fact]
    public void Every_day_reads_back_as_itself() => Prop.ForAll(
        Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber).Where(day => day.Year >= 1000).ToArbitrary(),
        day => TypedDate.Of(day).Read() == day).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("31", "2", "2026")]
    [InlineData("1", "13", "2026")]
    [InlineData("1", "1", "26")]
    [InlineData("one", "1", "2026")]
    [InlineData("", "1", "2026")]
    [InlineData(null, null, null)]
    public void What_is_no_day_of_the_calendar_reads_as_nothing(string? day, string? month, string? year) =>
        new TypedDate(day, month, year).Read().ShouldBeNull();

    [Theory]
    [InlineData("27", "March", "2026")]
    [InlineData("27", "mar", "2026")]
    [InlineData("2026-03-27", null, null)]
    [InlineData("27/3/2026", "", "")]
    [InlineData("27 March 2026", "", "")]
    public void A_month_may_be_a_word_and_the_day_stand_in_one_field(string day, string? month, string? year) =>
        new TypedDate(day, month, year).Read().ShouldBe(new DateOnly(2026, 3, 27));

    [Theory]
    [InlineData("", "", "", "Enter a day, a month and a year, such as 27 3 2026.")]
    [InlineData("27", "", "2026", "Enter the month as well.")]
    [InlineData("27", "3", "26", "Write the year with four figures, such as 2026.")]
    [InlineData("31", "4", "2026", "“31 4 2026” is not a day. Enter one such as 27 3 2026.")]
    [InlineData("27", "3", "2026", null)]
    public void What_is_wrong_is_said_in_a_sentence(string day, string month, string year, string? sentence) =>
        new TypedDate(day, month, year).Problem.ShouldBe(sentence);

    [Fact]
    public void Every_day_is_asked_for_in_the_same_three_fields()
    {
        var asking = Frankpledge.Tests.Architecture.Sources.Of("src/Frankpledge.Web", "*.cs*")
            .Where(file => File.ReadAllText(file).Contains("type=\"date\"", StringComparison.Ordinal)
            || File.ReadAllText(file).Contains("\"type\", \"date\"", StringComparison.Ordinal));

        asking.ShouldBeEmpty("use <govuk-date-input>");
    }

    [Fact]
    public void Spaces_and_leading_noughts_do_no_harm() => new TypedDate(" 05", "03 ", "2026").Read().ShouldBe(new DateOnly(2026, 3, 5));
}
