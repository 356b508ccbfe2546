using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables.Clocks;

namespace Frankpledge.Tests.Web.Deadlines;

[Trait("Engine", "Both")]
public sealed class PromisesPageTests : IAsyncLifetime
{
    private const string Page = "/kent/manage/deadlines/promises";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_lists_what_was_read_the_late_first_and_what_was_not()
    {
        await Given.APlan(site, kent,
            "# Streets\nC I will light parks. |by March 2027|\nC I will act. |by September 2025|\nE The force should halve it. |in a decade|");
        var member = await site.SignedInAsync(await site.PersonAsync(kent, Role.PanelMember));

        await member.OpenAsync(Page);

        member.Page.QuerySelector(".fp-lead").Words().ShouldBe("Late: 1. To come: 1. Met: 0. Given up: 0.");
        member.Page.QuerySelectorAll("tbody tr").Select(row => row.Words()).ShouldSatisfyAllConditions(
            rows => rows.Last().ShouldContain("Wed 31 Mar 2027"), rows => rows.Last().ShouldContain("To come"),
            rows => rows.First().ShouldContain("Late"), rows => rows.First().ShouldContain("had passed more than a year before the plan came here."));
        member.Page.QuerySelector("section[aria-labelledby=unread]").Words().ShouldContain("“in a decade” does not say from which day to count.");
        member.Page.QuerySelectorAll("main a").ShouldNotContain(link => link.GetAttribute("href")!.Contains("/manage/promises/", StringComparison.Ordinal));
        (await member.OpenAsync(member.Page.QuerySelector("tbody a")!.GetAttribute("href")!)).Page.QuerySelector("h1").Words().ShouldBe("I will act.");
    }

    [Fact]
    public async Task What_is_expected_of_others_is_not_counted_as_a_promise_of_the_body()
    {
        await Given.APlan(site, kent, "# Streets\nC I will light parks. |by March 2026|\nE The force should act. |by September 2025|");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync(Page);

        policy.Page.QuerySelector(".fp-lead").Words()
            .ShouldStartWith("Late: 2, of which the body itself promised 1; the others are expected of somebody else, or are targets.");
        policy.Page.QuerySelector("thead").Words().ShouldBe("DueStatementState");
        (await site.Browser().GetPageAsync("/kent/promises")).QuerySelector("main").Words().ShouldContain("1 late");
        (await policy.OpenAsync("/kent/manage")).Page.QuerySelector("main").Words().ShouldContain("Days in the plan 2");
    }

    [Fact]
    public async Task A_promise_is_recorded_as_met_from_Today_with_what_shows_it()
    {
        await Given.APlan(site, kent, "# Streets\nC I will light parks. |by March 2027|");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage?show=Promise");
        var line = policy.Page.QuerySelectorAll(".fp-due > li").Single();
        line.QuerySelector(".fp-tag").Words().ShouldBe("Day in the plan");

        await policy.OpenAsync(line.QuerySelector("a")!.GetAttribute("href")!);
        await policy.OpenAsync(policy.Page.QuerySelector("tbody td:last-child a")!.GetAttribute("href")!);
        await policy.SendAsync(("Outcome", "GivenUp"));
        policy.Errors.Single().ShouldStartWith("Say why the promise was given up.");
        await policy.SendAsync(("Outcome", "Met"), ("Evidence", "The parks are lit."));

        (await policy.OpenAsync(Page)).Page.QuerySelector("tbody").Words().ShouldContain("Met on 22 Nov 2026. The parks are lit.");
        (await policy.OpenAsync("/kent/manage?show=Promise")).Page.QuerySelectorAll(".fp-due > li").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_without_a_plan_says_so_and_a_promise_that_is_none_is_not_found()
    {
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        (await policy.OpenAsync(Page)).Main.ShouldContain("No statement of a plan in force says by when.");
        (await policy.OpenAsync("/kent/manage/promises/C1?day=2027-03-31")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_record_of_an_older_version_that_did_not_say_which_is_shown_and_the_promise_stays_due()
    {
        await Given.APlan(site, kent, "# Streets\nC I will light parks. |by March 2027|");
        await site.ReadAsync(async db =>
        {
            db.SettledDeadlines
                .Add(new() { Id = Guid.CreateVersion7(), AreaId = kent.Id, Key = "promise/2025-2029/C1/2027-03-31", SettledOn = Given.Day("2026-10-01"),
                    Note = "See the minutes." });
            await db.SaveAsync(site.Change());
            return true;
        });
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        (await policy.OpenAsync(Page)).Page.QuerySelector("tbody").Words().ShouldContain("did not say whether it was met or given up: “See the minutes.”");
        (await policy.OpenAsync("/kent/manage?show=Promise")).Page.QuerySelectorAll(".fp-due > li").Length.ShouldBe(1);
    }
}
