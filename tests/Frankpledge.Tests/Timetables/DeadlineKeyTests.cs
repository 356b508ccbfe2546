using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;

namespace Frankpledge.Tests.Timetables;

/// <summary>A deadline is found by its key from whichever module brings it.</summary>
[Trait("Engine", "Both")]
public sealed class DeadlineKeyTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_deadline_that_is_due_is_found_by_its_key_with_its_title_and_day()
    {
        await Given.APlan(site, kent, "# Victims\nC I will fund a helpline. |by March 2027|");
        await site.UseAsync<StartClock, Clock>(start => start.RunAsync(
            new ClockToStart(kent.Facts(), BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "A request", site.Today, null, site.Today),
            Given.AChange(site)));
        var due = await site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(here => here.OfAsync(kent.Facts(), site.Today));
        due.Select(one => one.Key.Split('/')[0]).Distinct().ShouldBe(["clock", "precept", "promise", "specified-information"], ignoreOrder: true);

        foreach (var one in due)
        {
            var found = (await FindAsync(one.Key)).ShouldNotBeNull(one.Key);
            found.Due.ShouldBe(one.DueOn, one.Key);
        }

        (await FindAsync("promise/2025-2029/C9/2027-03-31")).ShouldBeNull();
    }

    [Fact]
    public async Task A_source_that_another_module_brings_is_asked_too()
    {
        var found = await site
            .UseAsync<Calendars, ComputedDeadline?>(calendars => new ComputedDeadlines([new Brought()], calendars)
                .FindAsync(kent.Facts(), "survey/7/close", site.Today));

        found.ShouldNotBeNull().Title.ShouldBe("Close the survey");
    }

    [Fact]
    public async Task Refuses_to_record_the_day_of_what_does_not_exist_or_is_settled_elsewhere()
    {
        await Given.APlan(site, kent, "# Victims\nC I will fund a helpline. |by March 2027|");
        var clock = await site.UseAsync<StartClock, Clock>(start => start.RunAsync(
            new ClockToStart(kent.Facts(), BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "A request", site.Today, null, site.Today),
            Given.AChange(site)));
        foreach (var key in new[] { "precept/2027/Zebra", "nothing", $"clock/{clock.Id}", "promise/2025-2029/C1/2027-03-31" })
        {
            (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<SettleDeadline, int>(async settle =>
            {
                await settle.RunAsync(new DeadlineToSettle(kent.Id, key, site.Today, "Done", site.Today), Given.AChange(site));
                return 0;
            }))).Reasons.Single().Code.ShouldBe("DeadlineUnknown", key);
        }
    }

    private Task<ComputedDeadline?> FindAsync(string key) =>
        site.UseAsync<ComputedDeadlines, ComputedDeadline?>(known => known.FindAsync(kent.Facts(), key, site.Today));

    private sealed class Brought : IDeadlineSource
    {
        public Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
            Task.FromResult<IReadOnlyList<Deadline>>([]);

        public Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
            Task.FromResult(key == "survey/7/close" ? new ComputedDeadline(key, "Close the survey", today, "R24", "/manage", true) : null);
    }
}
