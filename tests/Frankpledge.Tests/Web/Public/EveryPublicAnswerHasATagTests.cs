using System.Net;
using Frankpledge.Areas;
using Frankpledge.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Whoever holds a public page asks whether it still stands and is told so without the page.</summary>
[Trait("Engine", "Both")]
public sealed class EveryPublicAnswerHasATagTests
{
    /// <summary>Doors of accounts, each with a form for one visitor; states of this moment; a redirect; a calendar behind a secret.</summary>
    private static readonly string[] OfOneVisitor =
        ["sign-in", "sign-out", "set-up", "account", "choose-password", "forgotten-password", "second-factor", "health", "error", "calendar", "unsubscribe"];

    [Fact]
    public async Task Every_public_address_gives_an_ETag_answers_304_to_it_and_is_made_smaller()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        await Given.APlan(site, kent);
        var browser = site.Browser();
        var (without, asked) = (new List<string>(), new List<string>());
        foreach (var route in site.Keeping<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var template = route.RoutePattern.RawText!.TrimStart('/');
            if (route.Metadata.GetMetadata<IAuthorizeData>() is not null || OfOneVisitor.Contains(template.Split('/')[0])
                || route.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } methods } && !methods.Contains("GET"))
            {
                continue;
            }

            var address = "/" + string.Join('/', template.Split('/').Select(part => part switch
            {
                "{area}" => "kent", "{plan}" => "2025-2029", "{number:int}" => "1", "{part}" => "safer-streets", "{rule}" => "R36",
                _ when part.StartsWith("{reference", StringComparison.Ordinal) => "C1", _ => part,
            }));
            using var first = await browser.GetAsync(new Uri(address, UriKind.Relative));
            if (first.StatusCode != HttpStatusCode.OK)
            {
                continue;
            }

            asked.Add(address);
            if (first.Headers.ETag is not { } tag)
            {
                without.Add(address);
                continue;
            }

            using var again = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { tag }, AcceptEncoding = { new("br") } } };
            using var second = await browser.SendAsync(again);
            if (second.StatusCode != HttpStatusCode.NotModified)
            {
                without.Add($"{address} {second.StatusCode}");
            }
        }

        without.ShouldBeEmpty();
        asked.Count.ShouldBeGreaterThan(35, string.Join(", ", asked));
        asked.ShouldContain("/robots.txt");
        using var schema = await browser.SendAsync(new(HttpMethod.Get, "/schemas/plan-1.json") { Headers = { AcceptEncoding = { new("br") } } });
        schema.Content.Headers.ContentEncoding.ShouldBe(["br"]);
    }
}
