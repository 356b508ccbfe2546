using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Timetables;

[Trait("Engine", "Both")]
public sealed class DuePageTests
{
    [Fact]
    public async Task Today_shows_what_is_late_first_with_its_reason_and_what_settles_it()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2025-03-20");
        await site.UseAsync<RaiseAlerts, int>(use => use.RunAsync(kent.Facts(), AChange(site)));
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync("/kent/manage");

        policy.Page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).First().ShouldBe("Late");
        var line = policy.Page.QuerySelectorAll(".fp-due > li").Single(item => item.QuerySelector("h3")!.TextContent == "Plan issued");
        var issue = line.Words();
        issue.ShouldContain("Mon 31 Mar");
        issue.ShouldContain("11 days");
        line.QuerySelector(".fp-tag").Words().ShouldBe("Law");
        line.QuerySelector("a.fp-rule")!.GetAttribute("href").ShouldBe("/kent/law/R20");
        issue.ShouldContain("The election was on Thursday 2 May 2024");
        issue.ShouldContain("Settled by: The day on which it was done");
        issue.ShouldContain("Alert raised on 20 March 2025.");
        policy.Page.QuerySelectorAll(".fp-due > li.is-late").Length.ShouldBeGreaterThan(5);
        int.Parse(policy.Page.QuerySelector(".fp-bell b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Each_body_sees_its_own()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2024-05-10");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        var officer = await site.SignedInAsync(await site.PersonAsync(kent, Role.PanelOfficer));

        await policy.OpenAsync("/kent/manage");
        await officer.OpenAsync("/kent/manage");

        policy.Main.ShouldContain("Draft frozen");
        officer.Main.ShouldNotContain("Draft frozen");
        officer.Main.ShouldContain("Panel's agenda published");
    }

    [Fact]
    public async Task The_law_alone_can_be_asked_for()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2024-05-10");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await policy.OpenAsync("/kent/manage?show=Law");

        policy.Main.ShouldContain("Plan issued");
        policy.Main.ShouldNotContain("Draft frozen");
    }

    [Fact]
    public async Task Post_of_a_bank_holiday_lists_the_deadlines_that_moved()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2024-05-10");
        var administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));

        await administrator.OpenAsync("/kent/manage/calendar");
        await administrator
            .SendAsync(("What", "Added"), ("Day.Day", "27"), ("Day.Month", "11"), ("Day.Year", "2024"), ("Name", "Jubilee"),
                ("Why", "Proclamation of 1 May 2024"));
        await administrator.FollowAsync();

        administrator.Main.ShouldContain("Wednesday 27 November 2024 is now a bank holiday in England");
        administrator.Main.ShouldContain("Panel's agenda published: was Thursday 21 November 2024, is now Wednesday 20 November 2024.");
        administrator.Page.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words())))
            .ShouldContain(row => row.StartsWith("Wednesday 27 November 2024 Jubilee Proclamation of 1 May 2024. Entered by", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_without_a_day_or_a_source_shows_the_errors()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2024-05-10");
        var administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await administrator.OpenAsync("/kent/manage/calendar");

        await administrator.SendAsync(("Day.Day", "31"), ("Day.Month", "2"), ("Day.Year", "2025"));
        administrator.Errors.ShouldBe(["Enter the day as day, month and year.", "Enter the name of the day, in at most 100 characters.",
            "Say which proclamation or notice makes the change, in at most 300 characters."]);
        await administrator.SendAsync(("Day.Day", "3"), ("Day.Month", "2"), ("Day.Year", "2025"));
        administrator.Errors.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Where_areas_share_an_installation_the_page_says_who_enters_bank_holidays_and_a_Post_enters_none()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await KentAsync(site, "2024-05-10");
        var administrator = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await administrator.OpenAsync("/kent/manage/calendar");
        await site.AreaAsync("surrey");

        await administrator.SendAsync(("What", "Added"), ("Day.Day", "27"), ("Day.Month", "11"), ("Day.Year", "2024"), ("Name", "Jubilee"),
            ("Why", "Proclamation of 1 May 2024"));
        administrator.Errors.ShouldHaveSingleItem().ShouldContain("Whoever keeps the installation enters them");
        await administrator.OpenAsync("/kent/manage/calendar");
        administrator.Main.ShouldContain("with ./frankpledge bank-holidays.");
        administrator.Page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await site.ReadAsync(db => Task.FromResult(db.BankHolidayEntries.Count()))).ShouldBe(0);
    }

    private static async Task<PoliceArea> KentAsync(TestSite site, string today)
    {
        site.Clock.Set(Noon("2024-05-10"));
        var kent = await site.AreaAsync("kent");
        await ATimetable(site, kent);
        site.Clock.Set(Noon(today));
        return kent;
    }
}
