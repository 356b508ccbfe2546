using System.Net;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Access;

[Trait("Engine", "Both")]
public sealed class AuditPageTests
{
    [Fact]
    public async Task Get_shows_the_newest_first_with_names_instead_of_ids()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        site.Clock.Move(TimeSpan.FromMinutes(1));
        await RenameAsync(site, area, "Kent and Medway", "A better name");

        await visitor.OpenAsync("/kent/manage/audit");

        visitor.Page.QuerySelectorAll("main h2").Select(h2 => h2.TextContent).ShouldBe(["A better name", "Testing", "Testing"]);
        var newest = visitor.Page.QuerySelector("main ol > li")!;
        newest.QuerySelector("caption")!.TextContent.ShouldBe("Changed area: Kent and Medway");
        newest.QuerySelectorAll("tbody tr").Single().Children.Select(cell => cell.TextContent).ShouldBe(["Name", "Kent", "Kent and Medway"]);
        visitor.Main.ShouldContain("Police and Crime Commissioner for Kent", Case.Sensitive, "the role was given in this body");
        visitor.Main.ShouldNotContain(area.Id.ToString());
    }

    [Fact]
    public async Task Every_page_of_the_demonstration_s_trail_is_below_a_hundred_kilobytes_and_leads_to_the_whole_of_what_it_cuts()
    {
        await using var site = await TestSite.StartAsync(demonstration: true);
        var area = await site.ReadAsync(db => db.Areas.Include(one => one.Bodies).SingleAsync());
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator, email: "auditor@demonstration.example"));
        var (pages, whole) = (0, "");

        for (var address = $"/{area.Slug}/manage/audit"; address is not null; pages++)
        {
            await visitor.OpenAsync(address);
            (await visitor.Answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan(100_000, address);
            visitor.Page.QuerySelectorAll("main ol > li details").ShouldAllBe(change => change.QuerySelector("tbody") != null);
            whole = visitor.Page.QuerySelector("main details a[href*='change=']")?.GetAttribute("href") ?? whole;
            address = visitor.Page.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }

        pages.ShouldBeGreaterThan(3);
        await visitor.OpenAsync(whole);
        var lines = (await visitor.Answer.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        lines.Select(line => line.Split(',')[0]).Distinct().ShouldHaveSingleItem().ShouldBe(whole[(whole.IndexOf("change=", StringComparison.Ordinal) + 7)..]);
    }

    [Fact]
    public async Task Get_with_a_text_shows_only_what_mentions_it()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        await RenameAsync(site, area, "Kent and its marshes", "A better name");

        (await visitor.OpenAsync("/kent/manage/audit?q=MARSHES")).Page.QuerySelectorAll("main h2").Length.ShouldBe(1);
        (await visitor.OpenAsync("/kent/manage/audit?q=better")).Page.QuerySelectorAll("main h2").Length.ShouldBe(1);
        (await visitor.OpenAsync("/kent/manage/audit?q=100%25")).Main.ShouldContain("No change is like that.");
    }

    [Fact]
    public async Task Get_shows_each_body_its_own_and_to_the_panel_nothing_of_the_office()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        var panel = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator, BodyKind.Panel));
        await site.PersonAsync(area, Role.Finance);
        await site.PersonAsync(area, Role.PanelMember);

        var seenByOffice = (await office.OpenAsync("/kent/manage/audit")).Main;
        var seenByPanel = (await panel.OpenAsync("/kent/manage/audit")).Main;

        seenByOffice.ShouldContain("Finance of Kent");
        seenByOffice.ShouldNotContain("PanelMember of Kent");
        seenByPanel.ShouldContain("PanelMember of Kent");
        seenByPanel.ShouldNotContain("Finance of Kent");
    }

    [Fact]
    public async Task Get_pages_through_more_than_a_page_of_changes()
    {
        await using var site = await TestSite.StartAsync();
        var area = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(area, Role.Administrator));
        for (var change = 0; change < 24; change++)
        {
            await RenameAsync(site, area, $"Kent {change}", $"Change {change}");
        }

        await visitor.OpenAsync("/kent/manage/audit");
        visitor.Page.QuerySelectorAll("main h2").Length.ShouldBe(25);
        await visitor.OpenAsync(visitor.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        visitor.Page.QuerySelectorAll("main h2").Length.ShouldBe(1);
        visitor.Page.QuerySelector("a[rel=next]").ShouldBeNull();
        (await visitor.OpenAsync("/kent/manage/audit?before=00000000-0000-0000-0000-000000000003")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_trail_never_holds_a_password_or_a_key()
    {
        await using var site = await TestSite.StartAsync();
        var person = await site.PersonAsync(await site.AreaAsync("kent"), Role.Administrator);

        var written = (await site.ReadAsync(db => db.AuditEntries.ToListAsync())).SelectMany(entry => entry.Rows)
            .SelectMany(row => (row.After ?? row.Before)!.Where(value => value.Key is "password_hash" or "security_stamp")).ToList();

        written.ShouldContain(value => value.Key == "password_hash" && value.Value == "(not kept here)");
        written.ShouldAllBe(value => value.Value == null || value.Value == "(not kept here)");
        person.PasswordHash.ShouldNotBeNull();
    }

    private static Task<int> RenameAsync(TestSite site, PoliceArea area, string name, string why) => site.UseAsync<ChangeArea, int>(async change =>
    {
        var version = (await site.ReadAsync(db => db.Areas.SingleAsync(a => a.Id == area.Id))).Version;
        await change.RunAsync(new AreaToChange(area.Id, name, AreaColour.Default, version, site.Today),
            new Change("A tester", null, site.Clock.GetUtcNow(), why));
        return 0;
    });
}
