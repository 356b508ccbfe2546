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

    [Fact]
    public void Spaces_and_leading_noughts_do_no_harm() => new TypedDate(" 05", "03 ", "2026").Read().ShouldBe(new DateOnly(2026, 3, 5));
}
