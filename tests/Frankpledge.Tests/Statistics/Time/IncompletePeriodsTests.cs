using Frankpledge.Common;
using Frankpledge.Statistics.Time;

namespace Frankpledge.Tests.Statistics.Time;

public sealed class IncompletePeriodsTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>100 places with 1 to 10 events a month, 24 months.</summary>
    private static IEnumerable<PlaceCount> Counts(Func<int, int, bool> keep, Func<int, double>? factor = null) =>
        from month in Enumerable.Range(0, 24)
        from place in Enumerable.Range(0, 100)
        where keep(month, place)
        select new PlaceCount($"P{place:000}", Start.AddMonths(month), Math.Round((1 + (place + month) % 10) * (factor?.Invoke(month) ?? 1)));

    private static string[] Found(IEnumerable<PlaceCount> counts) =>
        [.. IncompletePeriods.Find(counts).Incomplete.Select(month => month.ToString("yyyy-MM", null))];

    [Fact]
    public void Finds_nothing_in_a_complete_file() => Found(Counts((_, _) => true)).ShouldBeEmpty();

    [Fact]
    public void Finds_the_month_that_lacks_a_tenth_of_the_places() => Found(Counts((month, place) => month != 5 || place >= 10)).ShouldBe(["2024-06"]);

    [Fact]
    public void Finds_the_month_whose_rows_are_halved_in_every_place() => Found(Counts((_, _) => true, month => month == 9 ? 0.5 : 1)).ShouldBe(["2024-10"]);

    [Fact]
    public void Finds_the_month_without_any_row() => Found(Counts((month, _) => month != 7)).ShouldBe(["2024-08"]);

    [Fact]
    public void A_real_fall_by_a_quarter_is_not_a_missing_load() => Found(Counts((_, _) => true, month => month >= 12 ? 0.75 : 1)).ShouldBeEmpty();

    [Fact]
    public void Quiet_places_that_are_often_at_zero_are_not_missed() =>
        Found(Counts((month, place) => place < 40 || (month + place) % 3 == 0)).ShouldBeEmpty();

    [Fact]
    public void Refuses_rows_that_cannot_be_counted()
    {
        Should.Throw<RefusedException>(() => IncompletePeriods.Find([])).Message.ShouldContain("There are none where at least 3 months");
        Should.Throw<RefusedException>(() => IncompletePeriods.Find([new("P1", Start, -1)])).Message.ShouldContain("The count of P1 in January 2024 is -1");
        Should.Throw<RefusedException>(() => IncompletePeriods.Find([new("", Start, 1)])).Message.ShouldContain("names no place");
        Should.Throw<RefusedException>(() => IncompletePeriods.Find([new("P1", Start.AddDays(3), 1)])).Message.ShouldContain("not the first day of a month");
    }
}
