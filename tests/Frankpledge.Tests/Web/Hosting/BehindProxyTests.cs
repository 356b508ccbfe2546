using System.Net;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Hosting;

/// <summary>A site that a proxy at 10.0.0.7 stands in front of and ends TLS for.</summary>
[Trait("Engine", "Both")]
public sealed class BehindProxyTests : IAsyncLifetime
{
    private static readonly IPAddress Proxy = IPAddress.Parse("10.0.0.7");
    private static readonly IPAddress Stranger = IPAddress.Parse("10.0.0.8");

    private TestSite site = null!;
    private TestSite node = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        node = await site.AnotherNodeAsync(with: settings => settings with { Hosts = ["plan.example.org"], Proxies = [IPNetwork.Parse("10.0.0.7/32")] });
    }

    public async ValueTask DisposeAsync()
    {
        await node.DisposeAsync();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Behind_the_proxy_s_TLS_cookies_are_secure_and_browsers_are_told_to_come_by_TLS_only()
    {
        var answer = await AskAsync(Proxy, "/sign-in", ("X-Forwarded-Proto", "https"));

        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
        answer.Headers.GetValues("Set-Cookie")
            .ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal) && cookie.Contains("; httponly", StringComparison.Ordinal));
        (await (await AskAsync(Proxy, "/robots.txt", ("X-Forwarded-Proto", "https"))).Content.ReadAsStringAsync())
            .ShouldContain("https://plan.example.org/sitemap.xml");
    }

    [Fact]
    public async Task Nobody_else_is_believed_about_the_scheme()
    {
        var answer = await AskAsync(Stranger, "/sign-in", ("X-Forwarded-Proto", "https"));

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => !cookie.Contains("; secure", StringComparison.Ordinal));
        (await (await AskAsync(Stranger, "/robots.txt", ("X-Forwarded-Proto", "https"))).Content.ReadAsStringAsync())
            .ShouldContain("http://plan.example.org/sitemap.xml");
    }

    [Fact]
    public async Task Visitors_behind_the_proxy_are_told_apart_and_a_stranger_cannot_pass_for_another()
    {
        (await TriesUntilRefusedAsync(Proxy, tries => "192.0.2.1")).ShouldBeLessThan(100, "one visitor is held back");
        (await AskAsync(Proxy, "/sign-in", ("X-Forwarded-For", "192.0.2.2"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await TriesUntilRefusedAsync(Stranger, tries => $"192.0.2.{tries % 250}")).ShouldBeLessThan(100, "made-up addresses help nobody");
    }

    [Fact]
    public async Task With_a_base_address_of_TLS_every_cookie_is_secure_whatever_the_proxy_says()
    {
        await using var known = await site.AnotherNodeAsync(with: settings => settings with { BaseAddress = new Uri("https://plan.example.org") });
        var answer = await known.Browser().GetAsync(new Uri("/sign-in", UriKind.Relative));

        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
        answer.Headers.GetValues("Set-Cookie").ShouldAllBe(cookie => cookie.Contains("; secure", StringComparison.Ordinal));
    }

    private async Task<int> TriesUntilRefusedAsync(IPAddress from, Func<int, string> forwarded)
    {
        for (var tries = 1; tries < 200; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/sign-in") { Content = new FormUrlEncodedContent([]) };
            request.Headers.Host = "plan.example.org";
            request.Headers.Add("X-Forwarded-For", forwarded(tries));
            if ((await node.Browser(from).SendAsync(request)).StatusCode == HttpStatusCode.TooManyRequests)
            {
                return tries;
            }
        }

        return 200;
    }

    private async Task<HttpResponseMessage> AskAsync(IPAddress from, string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "plan.example.org";
        request.Headers.Add(header.Name, header.Value);
        return await node.Browser(from).SendAsync(request);
    }
}
