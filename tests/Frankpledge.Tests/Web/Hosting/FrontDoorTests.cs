using System.IO.Compression;
using System.Net;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>A site that is known by https://plan.example.org.</summary>
[Trait("Engine", "Both")]
[Trait("Part", "Hardship")]
public sealed class FrontDoorTests
{
    private static readonly Uri Known = new("https://plan.example.org");

    [Theory]
    [InlineData("/kent")]
    [InlineData("/kent/plans/2025-2029/data.json")]
    [InlineData("/kent/plans/2025-2029/data.csv")]
    [InlineData("/kent/sitemap.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/law.json")]
    [InlineData("/kent/manage")]
    public async Task No_answer_repeats_a_name_that_a_visitor_made_up(string path)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        await using var node = await site.AnotherNodeAsync(with: settings => settings with { BaseAddress = Known });

        var foreign = await AskAsync(node, path, "evil.example");
        foreign.Status.ShouldBe(HttpStatusCode.BadRequest);
        foreign.All.ShouldNotContain("evil.example");

        var local = await AskAsync(node, path, "localhost:81");
        local.All.ShouldNotContain("localhost");
        if (path is not "/kent/plans/2025-2029/data.csv" and not "/kent")
        {
            local.All.ShouldContain("https://plan.example.org");
        }
    }

    [Fact]
    public async Task Behind_a_name_with_tls_browsers_are_told_to_stay_with_it_and_cookies_are_secure()
    {
        await using var site = await TestSite.StartAsync();
        await using var node = await site.AnotherNodeAsync(with: settings => settings with { BaseAddress = Known });

        (await AskAsync(node, "/", "plan.example.org")).All.ShouldContain("Strict-Transport-Security: max-age=31536000");
        (await AskAsync(node, "/sign-in", "plan.example.org")).All.ShouldContain("secure", Case.Insensitive);
        (await AskAsync(site, "/", "localhost")).All.ShouldNotContain("Strict-Transport-Security");
    }

    [Fact]
    public async Task Without_a_base_address_a_site_answers_to_this_machine_s_names_only()
    {
        await using var site = await TestSite.StartAsync();

        (await AskAsync(site, "/law", "127.0.0.1:5080")).Status.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(site, "/law", "[::1]")).Status.ShouldBe(HttpStatusCode.OK);
        (await AskAsync(site, "/", "plan.example.org")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("/kent")]
    [InlineData("/kent/plans/2025-2029/data.json")]
    [InlineData("/robots.txt")]
    [InlineData("/sign-in")]
    public async Task HEAD_answers_as_GET_does_without_the_bytes_the_first_time_and_later(string path)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        var browser = site.Browser();

        for (var ask = 1; ask <= 2; ask++)
        {
            var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            head.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
            var get = await browser.GetAsync(new Uri(path, UriKind.Relative));
            (await get.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
            head.Headers.ETag.ShouldBe(get.Headers.ETag);
            head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
        }
    }

    [Theory]
    [InlineData("/kent", "br")]
    [InlineData("/kent", "gzip")]
    [InlineData("/kent/plans/2025-2029/data.csv", "br")]
    [InlineData("/sign-in", "gzip")]
    [InlineData("/no/such/page", "br")]
    public async Task Every_page_comes_compressed_to_those_who_take_it_the_first_time_and_later(string path, string coding)
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        var browser = site.Browser();

        for (var ask = 1; ask <= 2; ask++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Accept-Encoding", coding);
            var answer = await browser.SendAsync(request);
            answer.Content.Headers.ContentEncoding.ShouldBe([coding]);
            answer.Headers.Vary.ShouldContain("Accept-Encoding");
            await using var bytes = await answer.Content.ReadAsStreamAsync();
            await using Stream plain = coding == "br" ? new BrotliStream(bytes, CompressionMode.Decompress) : new GZipStream(bytes, CompressionMode.Decompress);
            using var text = new StreamReader(plain);
            var read = await text.ReadToEndAsync();
            if (path != "/sign-in")
            {
                read.ShouldBe(await (await browser.GetAsync(new Uri(path, UriKind.Relative))).Content.ReadAsStringAsync());
            }
        }
    }

    [Fact]
    public async Task A_page_that_the_browser_has_already_is_not_sent_again_until_it_changes()
    {
        await using var site = await TestSite.StartAsync();
        var area = await Given.AnArea(site);
        var browser = site.Browser();
        var first = await browser.GetAsync(new Uri("/kent", UriKind.Relative));
        first.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");

        (await AgainAsync()).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await (await AgainAsync()).Content.ReadAsByteArrayAsync()).ShouldBeEmpty();

        await Given.APlan(site, area);
        site.Keeping<KeptPages>().EvictAll();
        (await AgainAsync()).StatusCode.ShouldBe(HttpStatusCode.OK);

        async Task<HttpResponseMessage> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/kent");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            return await browser.SendAsync(request);
        }
    }

    [Theory]
    [InlineData("DROP TABLE review_steps")]
    [InlineData("ALTER TABLE thread_entries RENAME COLUMN place TO lost")]
    public async Task A_program_whose_tables_are_not_whole_is_not_ready(string sql)
    {
        await using var site = await TestSite.StartAsync();
        await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql));

        var wrong = await AskAsync(site, "/health/ready", "10.0.0.9");

        wrong.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        wrong.All.ShouldEndWith("not ready: database\n");
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_takes_its_own_page_and_who_watches_the_program_is_told_for_an_hour()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site));
        (await site.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE editions SET stage = 'Nonsense'"))).ShouldBe(1);

        (await site.Browser().GetAsync(new Uri("/kent", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.InternalServerError);

        var ready = await AskAsync(site, "/health/ready", "10.0.0.9");
        ready.Status.ShouldBe(HttpStatusCode.OK, "the other pages go on");
        ready.All.ShouldEndWith("ready, but a page met a row that cannot be read: run verify\n");
        site.Clock.Set(site.Clock.GetUtcNow().AddMinutes(61));
        (await AskAsync(site, "/health/ready", "10.0.0.9")).All.ShouldEndWith("\nready\n");
    }

    [Fact]
    public async Task Who_balances_the_load_is_told_whether_the_program_lives_and_whether_its_records_answer()
    {
        await using var site = await TestSite.StartAsync();
        (await AskAsync(site, "/health/live", "10.0.0.9")).Status.ShouldBe(HttpStatusCode.OK);
        var ready = await AskAsync(site, "/health/ready", "10.0.0.9");
        (ready.Status, ready.All).ShouldSatisfyAllConditions(one => one.Item1.ShouldBe(HttpStatusCode.OK), one => one.Item2.ShouldEndWith("\nready\n"));

        await using var down = await site.AnotherNodeAsync(with: settings => settings with { Database = "Host=127.0.0.1;Port=1;Timeout=2;Username=nobody" });
        (await AskAsync(down, "/health/live", "10.0.0.9")).Status.ShouldBe(HttpStatusCode.OK);
        var wrong = await AskAsync(down, "/health/ready", "10.0.0.9");
        wrong.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        wrong.All.ShouldEndWith("not ready: database\n");

        Directory.Move(site.Settings.Data, site.Settings.Data + ".gone");
        (await AskAsync(site, "/health/ready", "10.0.0.9")).All.ShouldContain("folder");
        Directory.Move(site.Settings.Data + ".gone", site.Settings.Data);
    }

    [Fact]
    public async Task With_a_database_that_is_down_every_door_answers_500_in_words_with_a_reference()
    {
        await using var site = await TestSite.StartAsync();
        await using var down = await site.AnotherNodeAsync(with: settings => settings with { Database = "Host=127.0.0.1;Port=1;Timeout=2;Username=nobody" });

        var (status, all) = await AskAsync(down, "/kent", "localhost");

        ((int)status).ShouldBeInRange(500, 503);
        all.ShouldContain("give this reference");
        all.ShouldNotContain("127.0.0.1:1");
    }

    [Fact]
    public async Task An_error_page_keeps_the_frame_of_its_area_and_offers_its_search()
    {
        await using var site = await TestSite.StartAsync();
        await Given.APlan(site, await site.AreaAsync("kent"));
        var visitor = new Visitor(site.Browser());

        // The frame is in memory as soon as the feed has been looked at, which a request cannot wait for.
        await site.FreshenAsync();
        await visitor.OpenAsync("/kent/no/such/page");

        visitor.Status.ShouldBe(HttpStatusCode.NotFound);
        visitor.Page.QuerySelector("form[role=search]").ShouldNotBeNull().GetAttribute("action").ShouldBe("/kent/search");
        visitor.Page.QuerySelector("main li a").ShouldNotBeNull().GetAttribute("href").ShouldBe("/kent");
    }

    [Fact]
    public async Task A_link_made_at_the_command_line_begins_with_the_base_address_unless_another_is_given()
    {
        await using var site = await TestSite.StartAsync();
        var known = site.Settings with { BaseAddress = Known };

        (await Verbs.RunAsync(known, "areas", "set-up", "kent", "--admin-name", "Ada", "--admin-email", "ada@example.org")).Output
            .ShouldContain("https://plan.example.org/choose-password?link=");
        (await Verbs.RunAsync(known, "people", "link", "ada@example.org", "--site", "https://other.example.org/")).Output
            .ShouldContain("https://other.example.org/choose-password");
        var unknown = (await Verbs.RunAsync(site.Settings, "people", "link", "ada@example.org")).Output;
        unknown.ShouldContain("\n/choose-password?link=");
        unknown.ShouldContain("Put before it the address at which the program is served");
        unknown.ShouldNotContain("localhost");
        (await Verbs.RunAsync(known, "people", "link", "ada@example.org")).Output.ShouldNotContain("Put before it");
    }

    [Fact]
    public async Task Security_txt_is_there_only_where_a_contact_was_given()
    {
        await using var site = await TestSite.StartAsync();
        (await AskAsync(site, "/.well-known/security.txt", "localhost")).Status.ShouldBe(HttpStatusCode.NotFound);

        await using var node = await site.AnotherNodeAsync(with: settings => settings with { SecurityContact = new Uri("mailto:security@example.org") });
        (await AskAsync(node, "/.well-known/security.txt", "localhost")).All
            .ShouldContain("Contact: mailto:security@example.org\nExpires: 2027-05-21T00:00:00Z");
    }

    private static async Task<(HttpStatusCode Status, string All)> AskAsync(TestSite site, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        var answer = await site.Browser().SendAsync(request);
        return (answer.StatusCode, $"{answer.Headers}{await answer.Content.ReadAsStringAsync()}");
    }
}
