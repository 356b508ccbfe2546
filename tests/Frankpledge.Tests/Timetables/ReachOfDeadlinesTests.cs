using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

/// <summary>Every deadline asks its rule whether it is law for the body of its day.</summary>
[Trait("Engine", "Both")]
public sealed class ReachOfDeadlinesTests
{
    [Theory, Rule("R13")]
    [InlineData("city-of-london", false, false)]
    [InlineData("london", false, true)]
    [InlineData("greater-manchester", true, true)]
    [InlineData("kent", true, true)]
    public async Task The_City_has_no_precept_and_no_specified_information_and_London_no_precept_of_Schedule_5(string slug, bool precept, bool publications)
    {
        await using var site = await TestSite.StartAsync();
        var area = await AnArea(site, slug);

        var due = await DueAsync(site, area);

        due.Any(deadline => deadline.Key.StartsWith("precept/", StringComparison.Ordinal)).ShouldBe(precept);
        due.Any(deadline => deadline.Key.StartsWith("specified-information/", StringComparison.Ordinal)).ShouldBe(publications);
    }

    [Fact, Rule("R13")]
    public async Task Refuses_a_clock_of_law_that_does_not_speak_to_the_body_and_a_pause_for_a_by_election()
    {
        await using var site = await TestSite.StartAsync();
        var city = await AnArea(site, "city-of-london");
        var kent = await AnArea(site);

        (await CodeOfRefusal(() => AClock(site, city, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment))).ShouldBe("NotLawHere");
        (await CodeOfRefusal(() => site.UseAsync<StartClock, Clock>(start => start.RunAsync(
            new(kent.Facts(), BodyKind.LocalPolicingBody, ClockKind.StaffAppointment, "Deputy", site.Today.AddDays(-5),
                new(site.Today.AddDays(-3), site.Today.AddDays(-1)), site.Today), AChange(site))))).ShouldBe("NotAnOrdinaryElection");
    }

    [Fact, Rule("R20")]
    public async Task An_unfinished_timetable_stays_due_when_the_next_begins()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        await ATimetable(site, kent, "2028-05-04");

        var due = await DueAsync(site, kent);

        due.Single(deadline => deadline.Key == "plan-timetable/2024-05-02/issue").DaysLeft(site.Today).ShouldBeLessThan(0);
        due.Single(deadline => deadline.Key == "plan-timetable/2028-05-04/poll").Pending.ShouldNotBeNull();
        due[0].DueOn.ShouldBeLessThan(site.Today, "what is late comes first");
    }

    [Fact, Rule("R20")]
    public async Task The_timetable_knows_the_plan_in_the_records()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);
        await ATimetable(site, kent);
        await APlan(site, kent);

        (await DueAsync(site, kent)).ShouldNotContain(deadline => deadline.Key == "plan-timetable/2024-05-02/issue");
    }

    [Fact, Rule("R2")]
    public async Task A_by_election_begins_no_timetable_and_another_day_needs_its_order()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await AnArea(site);

        (await CodeOfRefusal(() => ATimetable(site, kent, "2026-03-05"))).ShouldBe("NotAnOrdinaryElection");
        var table = await site
            .UseAsync<SetUpTimetable, StoredTimetable>(
                use => use.RunAsync(new TimetableToSetUp(kent.Id, Day("2028-05-11"), Order: "SI 2027/1"), AChange(site)));
        table.Poll.ShouldBe(Day("2028-05-11"));
    }

    private static Task<IReadOnlyList<Deadline>> DueAsync(TestSite site, PoliceArea area) =>
        site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(use => use.OfAsync(area.Facts(), site.Today));
}
