using System.Net;
using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Deadlines;

[Trait("Engine", "Both")]
public sealed class ClockPageTests : IAsyncLifetime
{
    private const string Root = "/kent/manage/deadlines";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Post_starts_a_clock_from_a_calculator_and_settles_it()
    {
        var visitor = await SignedInAsync(Role.Governance);
        await visitor.OpenAsync($"{Root}/requests?received=2026-11-02");
        await visitor.OpenAsync(visitor.Page.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        await visitor.SendAsync(("Kind", "InformationRequest"), ("Label", "Request 26/018"));
        await visitor.FollowAsync();

        visitor.Page.QuerySelector("h1").Words().ShouldBe("Request 26/018");
        visitor.Main.ShouldContain("20 working days after Monday 2 November 2026");
        (await visitor.OpenAsync(Root)).Page.QuerySelector(".fp-due li").Words().ShouldContain("Request 26/018");

        await visitor.OpenAsync(visitor.Page.QuerySelector(".fp-due a")!.GetAttribute("href")!);
        await visitor.SendAsync(("Outcome", "Answered in full."));
        await visitor.FollowAsync();

        visitor.Main.ShouldContain("In time, 22 Nov 2026");
        visitor.Page.QuerySelector("main form").ShouldBeNull();
        (await visitor.OpenAsync(Root)).Page.QuerySelector("section[aria-labelledby=ended] tbody").Words().ShouldContain("Answered in full.");
    }

    [Fact, Rule("R11")]
    public async Task A_clock_in_whose_days_an_ordinary_poll_falls_says_that_the_day_may_be_later()
    {
        const string Warned = "the last day is not before Thursday 9 May 2024. The ordinary poll on Thursday 2 May 2024 falls within the period.";
        site.Clock.Set(new(2024, 4, 25, 10, 0, 0, TimeSpan.Zero));
        var clock = await Given.AClock(site, kent, BodyKind.Panel, ClockKind.StaffAppointment, daysAgo: 6);
        var visitor = await SignedInAsync(Role.Governance);

        (await visitor.OpenAsync($"{Root}/clocks/{clock.Id}")).Main.ShouldContain(Warned);
        (await visitor.OpenAsync("/kent/manage")).Main.ShouldContain(Warned);
    }

    [Fact]
    public async Task A_clock_whose_rule_is_not_settled_is_never_called_law()
    {
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.VictimsCommissionerReport);
        await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest);
        var visitor = await SignedInAsync(Role.Governance);

        await visitor.OpenAsync(Root);

        visitor.Page.QuerySelectorAll(".fp-due__rule").Select(rule => rule.Words())
            .ShouldBe(["Law Rule R86 This body only", "Not settled Rule R162 (not settled here) This body only"], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_of_an_empty_form_says_what_is_missing()
    {
        var visitor = await SignedInAsync(Role.PanelOfficer);
        await visitor.OpenAsync($"{Root}/clocks/start");
        await visitor.SendAsync();

        visitor.Errors.ShouldBe(["Choose what has begun.", "Say what it is about, in at most 120 characters, without the name of a private person.",
            "Enter the day on which it began, as day, month and year."]);
        visitor.Page.QuerySelectorAll("input[name=Kind][value=InspectionReport]").ShouldBeEmpty("the panel has no such clock");
    }

    [Fact]
    public async Task Post_cancels_with_a_reason_and_not_without()
    {
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InspectionReport);
        var visitor = await SignedInAsync(Role.Policy);
        await visitor.OpenAsync($"{Root}/clocks/{clock.Id}");

        await visitor.SendToAsync("?handler=cancel", ("Reason", ""));
        visitor.Errors.Single().ShouldStartWith("Say why the clock is cancelled");
        await visitor.SendToAsync("?handler=cancel", ("Reason", "Entered twice."));

        visitor.Status.ShouldBe(HttpStatusCode.Redirect);
        (await site.ReadAsync(db => db.Clocks.SingleAsync())).State.ShouldBe(ClockState.Cancelled);
    }

    [Fact]
    public async Task The_panel_does_not_find_the_offices_clock_and_a_member_may_only_read()
    {
        var office = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.InformationRequest, "Only for the office");
        var shared = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.ChiefConstableAppointment, "For both");
        var member = await SignedInAsync(Role.PanelMember);

        (await member.OpenAsync($"{Root}/clocks/{office.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await member.OpenAsync(Root)).Main.ShouldNotContain("Only for the office");
        (await member.OpenAsync($"{Root}/clocks/{shared.Id}")).Page.QuerySelector("main form").ShouldBeNull();
    }

    [Fact]
    public async Task Post_by_a_reader_is_forbidden()
    {
        var clock = await Given.AClock(site, kent, BodyKind.LocalPolicingBody, ClockKind.StaffAppointment);
        var keeper = await SignedInAsync(Role.PanelOfficer);
        await keeper.OpenAsync($"{Root}/clocks/{clock.Id}");
        var reader = await SignedInAsync(Role.PanelMember);
        await reader.OpenAsync("/account/password");

        await reader.SendToAsync($"{Root}/clocks/{clock.Id}?handler=cancel", ("Reason", "I say so."));

        reader.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await site.ReadAsync(db => db.Clocks.SingleAsync())).State.ShouldBe(ClockState.Running);
    }

    [Fact]
    public async Task Post_records_a_step_of_the_precept_and_takes_it_back()
    {
        var visitor = await SignedInAsync(Role.PanelOfficer);
        await visitor.OpenAsync($"{Root}/precept");
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href*='precept%2F2027%2FNotify']")!.GetAttribute("href")!);
        await visitor.SendAsync(("Note", "By letter"));
        await visitor.FollowAsync();

        visitor.Page.QuerySelector("main table tbody tr").Words().ShouldContain("Sun 22 Nov");

        await visitor.OpenAsync(visitor.Page.QuerySelector("a[href*='precept%2F2027%2FNotify']")!.GetAttribute("href")!);
        visitor.Main.ShouldContain("By letter");
        await visitor.SendAsync();
        (await site.ReadAsync(db => db.SettledDeadlines.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Only_the_office_records_its_publications()
    {
        const string Spending = $"{Root}/record?key=specified-information%2F3(g)%2F2026-10-31";

        (await (await SignedInAsync(Role.PanelOfficer)).OpenAsync(Spending)).Status.ShouldBe(HttpStatusCode.NotFound);
        var finance = await SignedInAsync(Role.Finance);
        await finance.OpenAsync(Spending);
        await finance.SendAsync();
        await finance.FollowAsync();

        finance.Page.QuerySelectorAll("tbody tr")
            .ShouldContain(row => row.Words().Contains("October 2026", StringComparison.Ordinal)
                && row.Words().Contains("Published 22 Nov 2026", StringComparison.Ordinal));
    }

    private async Task<Visitor> SignedInAsync(Role role) => await site.SignedInAsync(await site.PersonAsync(kent, role));
}
