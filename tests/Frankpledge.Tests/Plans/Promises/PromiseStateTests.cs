using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Promises;

namespace Frankpledge.Tests.Plans.Promises;

/// <summary>Today is 22 November 2026.</summary>
public sealed class PromiseStateTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("", "", null, PromiseState.NothingRecorded)]
    [InlineData("", "", "2026-11-01", PromiseState.Reported)]
    [InlineData("", "", "2025-11-22", PromiseState.Reported)]
    [InlineData("", "", "2025-11-21", PromiseState.ReportedBefore)]
    [InlineData("", "-:Met", null, PromiseState.Met)]
    [InlineData("", "-:GivenUp", "2026-11-01", PromiseState.GivenUp)]
    [InlineData("2026-11-22", "", null, PromiseState.NothingRecorded)]
    [InlineData("2026-11-21", "", "2026-11-01", PromiseState.Late)]
    [InlineData("2026-11-21", "2026-11-21:Met", null, PromiseState.Met)]
    [InlineData("2026-11-21", "2026-11-21:GivenUp", null, PromiseState.GivenUp)]
    [InlineData("2026-03-31 2027-03-31", "2026-03-31:Met", null, PromiseState.Reported)]
    [InlineData("2026-03-31 2027-03-31", "2026-03-31:Met 2027-03-31:Met", null, PromiseState.Met)]
    [InlineData("2026-03-31 2026-06-30", "2026-06-30:GivenUp", null, PromiseState.Late)]
    [InlineData("2026-03-31 2027-03-31", "2026-03-31:GivenUp", null, PromiseState.GivenUp)]
    public void A_promise_stands_by_what_is_recorded_and_by_nothing_else(string days, string outcomes, string? account, PromiseState state) => PromiseStates.Of(
        [.. Words(days).Select(Day)],
        [.. Words(outcomes)
            .Select(one =>
                (one[0] == '-' ? (DateOnly?)null : Day(one[..10]), Enum.Parse<PromiseOutcome>(one[(one.IndexOf(':', StringComparison.Ordinal) + 1)..])))],
        account is null ? null : Day(account), Today).ShouldBe(state);

    [Theory]
    [InlineData("", PriorityState.NoPromise)]
    [InlineData("Met Late Reported", PriorityState.SomeLate)]
    [InlineData("Met Met", PriorityState.AllMet)]
    [InlineData("Met GivenUp", PriorityState.AllSettled)]
    [InlineData("GivenUp", PriorityState.AllSettled)]
    [InlineData("Met GivenUp Reported", PriorityState.AllReported)]
    [InlineData("Reported NothingRecorded", PriorityState.SomeReported)]
    [InlineData("Met ReportedBefore", PriorityState.SomeReported)]
    [InlineData("ReportedBefore NothingRecorded", PriorityState.NothingRecent)]
    [InlineData("NothingRecorded NothingRecorded", PriorityState.NothingRecorded)]
    public void A_priority_stands_by_its_promises(string promises, PriorityState state) =>
        PromiseStates.Of([.. Words(promises).Select(Enum.Parse<PromiseState>)]).ShouldBe(state);

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
