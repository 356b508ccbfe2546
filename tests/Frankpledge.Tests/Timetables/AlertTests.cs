using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Frankpledge.Web.Modules.Timetables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Timetables;

[Trait("Engine", "Both")]
public sealed class AlertTests
{
    private const string Issue = "plan-timetable/2024-05-02/issue";

    [Theory]
    [InlineData(181, null)]
    [InlineData(180, 180)]
    [InlineData(91, 180)]
    [InlineData(90, 90)]
    [InlineData(30, 30)]
    [InlineData(10, 10)]
    [InlineData(0, 10)]
    [InlineData(-1, Alert.Overdue)]
    public void The_nearest_threshold_is_reached(int daysLeft, int? reached) => Alert.Reached(daysLeft).ShouldBe(reached);

    [Fact]
    public async Task Each_threshold_is_raised_once_however_often_the_timer_looks()
    {
        await using var site = await TestSite.StartAsync();
        var clock = await TimetableAsync(site, "2024-10-01");
        var timer = Timer(site, clock);

        await timer.RaiseAsync(CancellationToken.None);
        (await timer.RaiseAsync(CancellationToken.None)).ShouldBe(0);
        clock.Move(TimeSpan.FromDays(3));
        await timer.RaiseAsync(CancellationToken.None);

        (await AlertsAsync(site)).ShouldBe([(180, Day("2024-10-04"))]);
    }

    [Fact]
    public async Task A_timer_that_was_stopped_catches_up_once_and_with_the_nearest_threshold()
    {
        await using var site = await TestSite.StartAsync();
        var clock = await TimetableAsync(site, "2024-10-02");
        await Timer(site, clock).RaiseAsync(CancellationToken.None);
        (await AlertsAsync(site)).ShouldBe([(180, Day("2024-10-02"))]);

        clock.Move(Noon("2025-03-11") - clock.GetUtcNow());
        var restarted = Timer(site, clock);
        await restarted.RaiseAsync(CancellationToken.None);
        (await restarted.RaiseAsync(CancellationToken.None)).ShouldBe(0);

        (await AlertsAsync(site)).ShouldBe([(180, Day("2024-10-02")), (30, Day("2025-03-11"))]);
    }

    [Fact]
    public async Task Two_nodes_that_look_at_the_same_moment_raise_each_alert_once()
    {
        await using var site = await TestSite.StartAsync();
        await using var other = await site.AnotherNodeAsync();
        var clock = await TimetableAsync(site, "2025-04-01");

        // Several rounds, because the nodes must meet between reading and writing for this to prove anything.
        var raised =
            await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Timer(i % 2 == 0 ? site : other, clock).RaiseAsync(CancellationToken.None))));

        var keys = await site.ReadAsync(db => db.Alerts.Select(alert => new { alert.Deadline, alert.DueOn, alert.DaysBefore }).ToListAsync());
        keys.Count.ShouldBeGreaterThan(10);
        keys.Distinct().Count().ShouldBe(keys.Count);
        raised.Sum().ShouldBe(keys.Count);
        (await AlertsAsync(site)).ShouldBe([(Alert.Overdue, Day("2025-04-01"))]);
    }

    [Fact]
    public async Task A_losing_insert_says_that_somebody_else_was_faster_and_is_no_error()
    {
        await using var site = await TestSite.StartAsync();
        await TimetableAsync(site, "2024-05-10");
        var area = await site.ReadAsync(db => db.AreaFactsAsync("kent"));
        var change = AChange(site) with { At = Noon("2025-04-01") };

        await using var first = site.Services.CreateAsyncScope();
        await using var second = site.Services.CreateAsyncScope();
        var stale = first.ServiceProvider.GetRequiredService<RaiseAlerts>();
        await second.ServiceProvider.GetRequiredService<RaiseAlerts>().RunAsync(area, change);

        (await stale.RaiseAsync(area, (await first.ServiceProvider.GetRequiredService<DeadlinesHere>().OfAsync(area, Day("2025-04-01")))[0], Alert.Overdue,
            change)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_source_that_fails_in_one_area_is_logged_with_the_area_and_does_not_stop_the_areas_after_it()
    {
        await using var site = await TestSite.StartAsync();
        await AnArea(site, "bedfordshire");
        await using var node = await site.AnotherNodeAsync(services => services.AddScoped<IDeadlineSource, FailsInBedfordshire>());
        var clock = await TimetableAsync(site, "2025-04-01");
        var log = new KeptLog();

        (await new AlertTimer(node.Services.GetRequiredService<IServiceScopeFactory>(), clock, log).RaiseAsync(CancellationToken.None)).ShouldBePositive();

        (await AlertsAsync(site)).ShouldBe([(Alert.Overdue, Day("2025-04-01"))], "Kent comes after Bedfordshire");
        log.Errors.Single().ShouldContain("bedfordshire");
    }

    [Fact]
    public async Task The_service_looks_a_minute_after_its_start_and_then_every_quarter_of_an_hour()
    {
        await using var site = await TestSite.StartAsync();
        var clock = await TimetableAsync(site, "2025-02-28");
        using var timer = Timer(site, clock);

        await timer.StartAsync(CancellationToken.None);
        await clock.RestsAsync();
        (await AlertsAsync(site)).ShouldBeEmpty();
        clock.Move(AlertTimer.AfterStart);
        await clock.RestsAsync();
        (await AlertsAsync(site)).ShouldBe([(90, Day("2025-02-28"))]);

        clock.Move(TimeSpan.FromHours(12) + AlertTimer.Between);
        await clock.RestsAsync();
        (await AlertsAsync(site)).ShouldContain((30, Day("2025-03-01")));
        await timer.StopAsync(CancellationToken.None);
    }

    private sealed class FailsInBedfordshire : IDeadlineSource
    {
        public Task<IReadOnlyList<Deadline>> OfAsync(AreaFacts area, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
            area.Slug == "bedfordshire" ? throw new InvalidOperationException("No deadline can be read.") : Task.FromResult<IReadOnlyList<Deadline>>([]);

        public Task<ComputedDeadline?> FindAsync(AreaFacts area, string key, DateOnly today, WorkingCalendar calendar, CancellationToken cancel) =>
            Task.FromResult<ComputedDeadline?>(null);
    }

    private sealed class KeptLog : ILogger<AlertTimer>
    {
        public List<string> Errors { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Errors.Add($"{formatter(state, exception)} {exception?.Message}");
    }

    /// <summary>An area with a timetable of 2024 whose declaration is made, and a clock of its own.</summary>
    private static async Task<TickingClock> TimetableAsync(TestSite site, string today)
    {
        site.Clock.Set(Noon("2024-05-10"));
        var table = await ATimetable(site, await AnArea(site));
        await Done(site, table.Id, "acceptance", "2024-05-09");
        return new TickingClock(Noon(today));
    }

    private static AlertTimer Timer(TestSite site, TimeProvider clock) =>
        new(site.Services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<AlertTimer>.Instance);

    /// <summary>The alerts about the issue of the plan, in the order in which they were raised.</summary>
    private static async Task<IReadOnlyList<(int DaysBefore, DateOnly RaisedOn)>> AlertsAsync(TestSite site) =>
        [.. (await site.ReadAsync(db => db.Alerts.AsNoTracking().Where(alert => alert.Deadline == Issue).ToListAsync()))
            .OrderByDescending(alert => alert.DaysBefore).Select(alert => (alert.DaysBefore, alert.RaisedOn))];
}
