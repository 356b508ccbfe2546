using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Statute.Calendar;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Clocks;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Timetables;

[Trait("Engine", "Both")]
public sealed class ClockUseCaseTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_clock_of_one_body_is_invisible_to_the_other_and_a_shared_one_is_seen_by_both()
    {
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Of the office");
        await Given.AClock(site, kent, BodyKind.Panel, ClockKind.InformationRequest, "Of the panel");
        await Given.AClock(site, kent, BodyKind.Panel, ClockKind.StaffAppointment, "Of both");

        (await LabelsAsync(BodyKind.LocalPolicingBody)).ShouldBe(["Of both", "Of the office"]);
        (await LabelsAsync(BodyKind.Panel)).ShouldBe(["Of both", "Of the panel"]);
        var deadlines = await DeadlinesAsync();
        deadlines.Single(one => one.Title == "Of the panel").IsSeenBy(BodyKind.LocalPolicingBody).ShouldBeFalse();
        deadlines.Single(one => one.Title == "Of the office").IsSeenBy(BodyKind.Panel).ShouldBeFalse();
        deadlines.Single(one => one.Title == "Of both").IsSeenBy(BodyKind.Panel).ShouldBeTrue();
    }

    [Fact]
    public async Task An_alert_on_the_panels_own_clock_does_not_name_it_in_the_trail_that_the_office_reads()
    {
        await Given.AClock(site, kent, BodyKind.Panel, ClockKind.InformationRequest, "Only for the panel", daysAgo: 20);
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Only for the office", daysAgo: 20);

        await site.UseAsync<RaiseAlerts, int>(raise => raise.RunAsync(kent.Facts(), Given.AChange(site)));

        var alerts = await site.ReadAsync(db => db.AuditEntries.Where(entry => entry.Why.StartsWith("Alert")).Select(entry => entry.Why).ToListAsync());
        alerts.ShouldContain(why => why.Contains("Only for the office", StringComparison.Ordinal));
        alerts.ShouldNotContain(why => why.Contains("Only for the panel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_other_body_cannot_settle_what_it_cannot_see()
    {
        var clock = await Given.AClock(site, kent, BodyKind.Panel, ClockKind.InformationRequest);

        var refused = await Should.ThrowAsync<RefusedException>(() => SettleAsync(clock.Id, BodyKind.LocalPolicingBody));

        refused.Reasons.Single().Code.ShouldBe("ClockUnknown");
        (await SettleAsync(clock.Id, BodyKind.Panel)).State.ShouldBe(ClockState.Settled);
    }

    [Fact]
    public async Task Another_areas_clock_is_unknown()
    {
        var essex = await site.AreaAsync("essex");
        var clock = await Given.AClock(site, essex, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment);

        (await Should.ThrowAsync<RefusedException>(() => SettleAsync(clock.Id, BodyKind.LocalPolicingBody))).Reasons.Single().Code.ShouldBe("ClockUnknown");
    }

    [Fact]
    public async Task A_settled_clock_is_no_deadline_any_more_and_the_trail_says_who_settled_it()
    {
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InspectionReport, "Custody");
        (await DeadlinesAsync()).Single(one => one.Subject == clock.Id).Rule.ShouldBe("R155");

        await SettleAsync(clock.Id, BodyKind.LocalPolicingBody);

        (await DeadlinesAsync()).ShouldNotContain(one => one.Subject == clock.Id);
        var entry = (await site.ReadAsync(db => db.AuditEntries.OrderBy(one => one.Id).ToListAsync()))
            .Last(audit => audit.Rows.Any(row => row.Table == "clocks"));
        entry.Rows.Single().After!["note"].ShouldBe("Done.");
        entry.BodyId.ShouldBe(kent.LocalPolicingBody(site.Today).Id);
    }

    [Theory]
    [InlineData(BodyKind.Panel, ClockKind.InspectionReport, "About custody", 1, "NotThisBodysClock")]
    [InlineData(BodyKind.LocalPolicingBody, ClockKind.InspectionReport, " ", 1, "ClockLabelMissing")]
    [InlineData(BodyKind.LocalPolicingBody, ClockKind.InspectionReport, "About custody", -1, "ClockStartsLater")]
    [InlineData(BodyKind.LocalPolicingBody, ClockKind.InspectionReport, "About custody", 800, "ClockTooOld")]
    public async Task Refuses_to_start_a_clock_that_cannot_be(BodyKind by, ClockKind kind, string label, int daysAgo, string code)
    {
        (await Should.ThrowAsync<RefusedException>(() => Given.AClock(site, kent, by, kind, label, daysAgo))).Reasons.Single().Code.ShouldBe(code);
        (await site.ReadAsync(db => db.Clocks.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_pause_where_the_law_knows_none_or_that_ends_before_it_begins()
    {
        static DateRange Pause(int from, int to) => new(new(2026, 11, from), new DateOnly(2026, 11, to));
        async Task<string> CodeAsync(ClockKind kind, DateRange pause) =>
            (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<StartClock, Clock>(start => start.RunAsync(
            new ClockToStart(kent.Facts(), BodyKind.LocalPolicingBody, kind, "A label", new(2026, 11, 2), pause, site.Today), Given.AChange(site))))).Reasons
                .Single().Code;

        (await CodeAsync(ClockKind.InspectionReport, Pause(5, 12))).ShouldBe("NoPauseHere");
        (await CodeAsync(ClockKind.StaffAppointment, Pause(12, 5))).ShouldBe("PauseBackwards");
    }

    [Fact]
    public async Task The_precept_round_is_due_without_anybody_entering_it_and_a_veto_brings_three_more_dates()
    {
        async Task<List<string>> StepsAsync() =>
            [.. (await DeadlinesAsync()).Where(one => one.Key.StartsWith("precept/", StringComparison.Ordinal))
                .Select(one => $"{one.Key} {one.DueOn:yyyy-MM-dd}")];
        (await StepsAsync()).ShouldBe(["precept/2027/Notify 2027-02-01", "precept/2027/Report 2027-02-08", "precept/2027/Issue 2027-02-28"]);

        await RecordAsync("precept/2027/Notify");
        await RecordAsync("precept/2027/VetoTooLow");

        (await StepsAsync())
            .ShouldBe(["precept/2027/Report 2027-02-08", "precept/2027/Revise 2027-02-15", "precept/2027/SecondReport 2027-02-22",
                "precept/2027/Issue 2027-02-28", "precept/2027/Respond 2027-03-01"]);
    }

    [Fact]
    public async Task A_publication_is_due_within_weeks_until_it_is_recorded_and_again_when_that_is_taken_back()
    {
        var due = (await DeadlinesAsync()).Where(one => one.Key.StartsWith("specified-information/", StringComparison.Ordinal)).ToList();
        due.ShouldNotBeEmpty();
        var (today, last) = (site.Today, site.Today.AddDays(45));
        due.ShouldAllBe(one => one.DueOn >= today && one.DueOn <= last && !one.IsSeenBy(BodyKind.Panel));
        var spending = due.First(one => one.Key.Contains("3(g)", StringComparison.Ordinal));
        spending.Kind.ShouldBe(DeadlineKind.Own, "the day is the office's own");

        await RecordAsync(spending.Key);
        (await DeadlinesAsync()).ShouldNotContain(one => one.Key == spending.Key);
        (await Should.ThrowAsync<RefusedException>(() => RecordAsync(spending.Key))).Reasons.Single().Code.ShouldBe("AlreadySettled");

        await site.UseAsync<ReopenDeadline, int>(async reopen =>
        {
            await reopen.RunAsync(kent.Id, spending.Key, Given.AChange(site));
            return 0;
        });
        (await DeadlinesAsync()).ShouldContain(one => one.Key == spending.Key);
    }

    [Fact]
    public async Task A_publication_missed_since_the_area_came_here_is_late_and_one_from_before_is_not_known()
    {
        site.Clock.Move(TimeSpan.FromDays(20));

        var late = (await DeadlinesAsync()).Where(one => one.DueOn < site.Today).ToList();

        late.ShouldNotBeEmpty();
        late.Where(one => one.Rule is "R79" or "R80").ShouldAllBe(one => one.DueOn >= new DateOnly(2026, 11, 22));
    }

    [Fact]
    public async Task Refuses_to_record_what_is_still_to_come() =>
        (await Should.ThrowAsync<RefusedException>(() => RecordAsync("precept/2027/Notify", site.Today.AddDays(1)))).Reasons.Single().Code
            .ShouldBe("SettledLater");

    private Task<IReadOnlyList<Deadline>> DeadlinesAsync() =>
        site.UseAsync<DeadlinesHere, IReadOnlyList<Deadline>>(here => here.OfAsync(kent.Facts(), site.Today));

    private Task<List<string>> LabelsAsync(BodyKind body) =>
        site.ReadAsync(db => db.ClocksOf(kent.Facts(), body).OrderBy(clock => clock.Label).Select(clock => clock.Label).ToListAsync());

    private Task<Clock> SettleAsync(Guid id, BodyKind by) =>
        site.UseAsync<SettleClock, Clock>(
            settle => settle.RunAsync(new ClockToEnd(kent.Facts(), by, id, site.Today, "Done.", site.Today), Given.AChange(site)));

    private Task<int> RecordAsync(string key, DateOnly? on = null) => site.UseAsync<SettleDeadline, int>(async settle =>
    {
        await settle.RunAsync(new DeadlineToSettle(kent.Id, key, on ?? site.Today, "", site.Today), Given.AChange(site));
        return 0;
    });
}
