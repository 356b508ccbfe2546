using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>A day that cannot be is refused before it is kept, so that nothing that is due is hidden by it.</summary>
[Trait("Engine", "Both")]
public sealed class PreceptOrderTests
{
    [Theory, Rule("R61")]
    [InlineData("", "Report 2027-02-05", "StepBeforeMissing")]
    [InlineData("Notify 2027-02-01", "Report 2020-01-01", "SettledTooEarly")]
    [InlineData("Notify 2027-02-01", "Report 2027-01-31", "OutOfOrder")]
    [InlineData("Notify 2027-02-01, Report 2027-02-05", "Revise 2027-02-10", "StepBeforeMissing")]
    [InlineData("Notify 2027-02-01, Report 2027-02-05, VetoTooHigh 2027-02-05", "Revise 2027-02-04", "OutOfOrder")]
    [InlineData("Notify 2027-02-01, VetoTooHigh 2027-02-05", "SecondReport 2027-02-20", "StepBeforeMissing")]
    [InlineData("Notify 2027-02-01, VetoTooHigh 2027-02-05, Revise 2027-02-12", "Respond 2027-02-20", "StepBeforeMissing")]
    [InlineData("Issue 2027-02-20", "Notify 2027-02-21", "OutOfOrder")]
    [InlineData("Notify 2027-02-01, Report 2027-02-05", "NoReport 2027-02-20", "OtherIsRecorded")]
    [InlineData("Notify 2027-02-01", "NoReport 2027-02-08", "ReportMayCome")]
    [InlineData("Notify 2027-02-01, VetoTooHigh 2027-02-05", "VetoTooLow 2027-02-05", "OtherIsRecorded")]
    [InlineData("", "Notify 2026-03-31", "SettledTooEarly")]
    public async Task Refuses_a_step_of_a_precept_round_whose_day_or_place_cannot_be(string recorded, string step, string code)
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        site.Clock.Set(Noon("2027-02-25"));
        foreach (var before in recorded.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            await RecordAsync(site, kent, before);
        }

        var due = await DueAsync(site, kent);

        (await CodeOfRefusal(() => RecordAsync(site, kent, step))).ShouldBe(code);
        (await DueAsync(site, kent)).ShouldBe(due, "nothing was kept");
    }

    [Fact, Rule("R66")]
    public async Task A_round_in_its_order_is_kept_step_by_step()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        site.Clock.Set(Noon("2027-03-01"));

        string[] steps = ["Notify 2027-02-01", "Report 2027-02-05", "VetoTooLow 2027-02-05", "Revise 2027-02-12", "SecondReport 2027-02-20",
            "Respond 2027-02-26", "Issue 2027-02-26"];
        foreach (var step in steps)
        {
            await RecordAsync(site, kent, step);
        }

        (await DueAsync(site, kent)).ShouldBeEmpty();
    }

    private static async Task<List<string>> DueAsync(TestSite site, PoliceArea area) =>
        [.. (await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(here => here.OfAsync(area.Facts(), site.Today)))
            .Select(one => one.Key).Where(key => key.StartsWith("precept/2027/", StringComparison.Ordinal))];

    private static Task<bool> RecordAsync(TestSite site, PoliceArea area, string step) => site.UseAsync<SettleDeadline, bool>(async settle =>
    {
        var (name, day) = (step.Split(' ')[0], Day(step.Split(' ')[1]));
        await settle.RunAsync(new DeadlineToSettle(area.Id, $"precept/2027/{name}", day, "", site.Today), AChange(site));
        return true;
    });
}
