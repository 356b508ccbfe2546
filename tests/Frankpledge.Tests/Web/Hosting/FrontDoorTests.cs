using System.IO.Compression;
using System.Net;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;

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

    private static async Task<(HttpStatusCode Status, string All)> AskAsync(TestSite site, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        var answer = await site.Browser().SendAsync(request);
        return (answer.StatusCode, $"{answer.Headers}{await answer.Content.ReadAsStringAsync()}");
    }
}
