using System.Net;
using Frankpledge.Areas;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

[Trait("Engine", "Both")]
public sealed class TimetablePageTests
{
    private const string Page = "/kent/manage/timetable";

    [Fact]
    public async Task Get_without_a_timetable_offers_the_last_election_and_Post_sets_it_up()
    {
        await using var site = await TestSite.StartAsync();
        var visitor = await PolicyAsync(site);

        await visitor.OpenAsync(Page);
        visitor.Page.QuerySelectorAll("[name^='poll.']").Select(part => part.GetAttribute("value")).ShouldBe(["2", "5", "2024"]);
        await visitor.SendToAsync("?handler=SetUp");

        visitor.LedTo.ShouldBe($"{Page}?poll=2024-05-02&done=set-up");
        await visitor.FollowAsync();
        visitor.Main.ShouldContain("Check the days, then set the first baseline.");
    }

    [Fact, Rule("R20")]
    public async Task Get_tells_in_a_sentence_whether_the_plan_can_be_issued_in_time()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var visitor = await DemonstrationAsync(site, Role.Policy);

        await visitor.OpenAsync($"{Demonstration}?on=2025-01-24");

        Words(visitor, ".fp-lead")
            .ShouldBe("The plan can still be issued in time, with 3 working days to spare. “Panel reviews the draft” comes 7 weeks and 3 days later than first planned, which was Friday 29 November 2024.");
        Fact(visitor, "Must be issued by").ShouldBe("31 Mar 2025 The end of the election’s financial year");
        Fact(visitor, "Float").ShouldStartWith("3 working days 5 days in all");
        visitor.Main.ShouldContain("invented for this demonstration");
        visitor.Page.QuerySelectorAll("svg[role=img]").Length.ShouldBe(2);
        var panel = Line(visitor, "Panel reviews the draft");
        panel.ShouldContain("29 Nov 2024");
        panel.ShouldContain("20 Jan 2025");
        panel.ShouldContain("52 days later");
        panel.ShouldContain("against the latest baseline: None");
        visitor.Page.QuerySelectorAll("section a[href='/west-midlands-demonstration/law/R34']").ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(Role.Policy, "The first step to slip was \u201CFindings of the consultation reported\u201D, by 3 weeks")]
    [InlineData(Role.PanelMember, "A step of the office slipped first, by 3 weeks")]
    public async Task Whoever_reads_it_the_cause_of_slippage_is_the_same(Role role, string cause)
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var visitor = await DemonstrationAsync(site, role);

        await visitor.OpenAsync(Demonstration);

        Words(visitor, ".fp-reading").ShouldStartWith(cause);
    }

    [Fact]
    public async Task Get_after_the_launch_says_that_it_was_issued_in_time()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var visitor = await DemonstrationAsync(site, Role.Policy);

        await visitor.OpenAsync(Demonstration);

        Words(visitor, ".fp-lead").ShouldStartWith("The plan was issued on Wednesday 26 March 2025, with 5 days (3 working days) to spare.");
    }

    [Fact]
    public async Task Get_with_a_try_shows_what_would_follow_and_saves_nothing_until_Post()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var (visitor, table) = await SetUpAsync(site);

        await visitor.OpenAsync($"{Page}?step=panel&to=2025-03-24");

        visitor.Main.ShouldContain("What if: nothing is saved");
        Words(visitor, ".fp-lead").ShouldStartWith("As things stand the plan will be");
        Line(visitor, "Panel reviews the draft").ShouldContain("24 Mar 2025");
        (await Now(site, table)).Planned.ShouldBeEmpty();

        await visitor.SendToAsync($"{Page}?handler=Move");
        visitor.LedTo.ShouldBe($"{Page}?done=moved");
        (await Now(site, table)).Planned["panel"].ShouldBe(Day("2025-03-24"));
    }

    [Fact]
    public async Task Get_with_a_day_that_cannot_be_says_so()
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, _) = await SetUpAsync(site);

        await visitor.OpenAsync($"{Page}?on=9999-12-31");
        visitor.Errors.ShouldBe(["Enter the day to show as a day from 2012 to 2100. Today is shown instead."]);
        await visitor.OpenAsync($"{Page}?try=panel:2099-01-01");
        visitor.Errors.Single().ShouldStartWith("Enter a day from the election");
    }

    [Fact]
    public async Task Post_from_a_page_that_is_out_of_date_shows_the_error()
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, table) = await SetUpAsync(site);
        await visitor.OpenAsync($"{Page}?step=draft");
        await Moved(site, table, ("launch", "2025-04-04"));

        await visitor.SendToAsync($"{Page}?step=draft&handler=Done", ("day", "2024-11-01"));

        visitor.Errors.Single().ShouldStartWith("Somebody else changed this timetable");
        (await Now(site, table)).Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_records_names_an_owner_and_keeps_a_baseline()
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, table) = await SetUpAsync(site);
        await visitor.OpenAsync($"{Page}?step=draft");
        await visitor.SendToAsync($"{Page}?step=draft&handler=Done", ("day", "2024-11-01"));
        await visitor.OpenAsync($"{Page}?step=panel");
        await visitor.SendToAsync($"{Page}?step=panel&handler=Assign", ("owner", "Panel chair"));
        await visitor.OpenAsync(Page);
        await visitor.SendToAsync($"{Page}?handler=Baseline", ("reason", ""));
        await visitor.FollowAsync();

        var now = await Now(site, table);
        now.Done["draft"].ShouldBe(Day("2024-11-01"));
        now.Owners["panel"].ShouldBe("Panel chair");
        now.Baselines.Single().Reason.ShouldBe("First baseline");
        visitor.Main.ShouldContain("The baseline is kept.");
        Line(visitor, "Panel reviews the draft").ShouldContain("Panel chair");
    }

    [Fact]
    public async Task The_panel_reads_what_concerns_it_and_changes_nothing()
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, table) = await SetUpAsync(site);
        await visitor.OpenAsync(Page);
        var kent = await site.ReadAsync(db => db.Areas.Include(area => area.Bodies).SingleAsync());
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.PanelOfficer));

        await officer.OpenAsync(Page);
        officer.Main.ShouldContain("Panel reviews the draft");
        officer.Main.ShouldNotContain("Needs assessment");
        officer.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();

        await officer.OpenAsync("/kent/manage/timetable.csv");
        (await officer.Answer.Content.ReadAsStringAsync()).ShouldNotContain("Needs assessment");
        (await Now(site, table)).Planned.ShouldBeEmpty();
    }

    [Fact, Rule("R10")]
    public async Task A_step_whose_day_is_local_says_so_beside_its_rule()
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, _) = await SetUpAsync(site);

        await visitor.OpenAsync(Page);

        Line(visitor, "Panel's agenda published").ShouldContain("R103 local");
        Line(visitor, "Draft frozen").ShouldContain("R29 local");
        Line(visitor, "Ordinary election").ShouldNotContain("local");
    }

    [Theory]
    [InlineData("ics", "BEGIN:VCALENDAR", "text/calendar")]
    [InlineData("csv", "stage,owner,rule,earliest", "text/csv")]
    public async Task The_files_are_for_those_who_see_the_page(string format, string begins, string type)
    {
        await using var site = await TestSite.StartAsync();
        var (visitor, _) = await SetUpAsync(site);

        await visitor.OpenAsync($"{Page}.{format}");
        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await visitor.Answer.Content.ReadAsStringAsync()).ShouldStartWith(begins);
        var stranger = await new Visitor(site.Browser()).OpenAsync($"{Page}.{format}");
        stranger.Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private const string Demonstration = "/west-midlands-demonstration/manage/timetable";

    private static async Task<Visitor> PolicyAsync(TestSite site) =>
        await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.Policy));

    private static async Task<(Visitor Visitor, Guid Table)> SetUpAsync(TestSite site)
    {
        var kent = await site.AreaAsync("kent");
        var table = await ATimetable(site, kent);
        return (await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy)), table.Id);
    }

    private static async Task<Visitor> DemonstrationAsync(TestSite site, Role role)
    {
        var account = Frankpledge.Web.Access.DemonstrationAccounts.All.First(one => one.Role == role);
        var visitor = new Visitor(site.Browser());
        await visitor.OpenAsync("/sign-in");
        return await visitor.SendAsync(("Email", account.Email), ("Password", Frankpledge.Web.Access.DemonstrationAccounts.Password));
    }

    private static string Words(Visitor visitor, string selector) => visitor.Page.QuerySelector(selector).Words();

    private static string Fact(Visitor visitor, string label) =>
        string.Join(' ', visitor.Page.QuerySelectorAll(".fp-facts div").Single(fact => fact.QuerySelector("dt").Words() == label)
        .QuerySelector("dd")!.ChildNodes.Select(node => node.TextContent.Trim()).Where(text => text.Length > 0)).Replace('\u00a0', ' ');

    private static string Line(Visitor visitor, string step) =>
        visitor.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th").Words().StartsWith(step, StringComparison.Ordinal))
        .QuerySelectorAll("th, td").Aggregate("", (text, cell) => $"{text} {cell.Words()}");
}
