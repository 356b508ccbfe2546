using System.Text;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Base;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Frankpledge.Tests.Web.Public;

[Trait("Part", "Hardship")]
public sealed class KeptPagesTests
{
    private const long Room = 2 * 1024 * 1024;

    private readonly StandingClock clock = new();
    private readonly KeptPages kept;
    private string text = "first";
    private int renders;
    private string? seen;
    private string filling = "";

    public KeptPagesTests() => kept = new KeptPages(clock, Room);

    [Fact]
    public async Task A_page_is_rendered_once_and_answered_from_memory_with_its_headers()
    {
        (await GetAsync("/kent/plan")).Body.ShouldBe("first 200");
        text = "second";

        var again = await GetAsync("/kent/plan");

        again.Body.ShouldBe("first 200");
        again.Response.Headers["X-Of-The-Page"].ToString().ShouldBe("yes");
        again.Response.ContentLength.ShouldBe(9);
        renders.ShouldBe(1);
    }

    [Theory]
    [InlineData("/kent/plan?q=2", "localhost")]
    [InlineData("/kent/plan?q=A", "localhost")]
    [InlineData("/kent/plan/", "localhost")]
    [InlineData("/kent/plan", "elsewhere")]
    public async Task Another_address_is_another_page(string url, string host)
    {
        await GetAsync("/kent/plan");
        text = "second";
        (await GetAsync(url, host)).Body.ShouldBe("second 200");
    }

    [Theory]
    [InlineData("/KENT/Plan", "localhost")]
    [InlineData("/kent/plan?utm_source=letter&q=", "localhost")]
    [InlineData("/kent/plan", "LOCALHOST")]
    public async Task What_a_page_does_not_know_makes_no_other_page(string url, string host)
    {
        await GetAsync("/kent/plan");
        text = "second";
        (await GetAsync(url, host)).Body.ShouldBe("first 200");
        renders.ShouldBe(1);
    }

    [Fact]
    public async Task A_page_does_not_see_parameters_that_it_does_not_know()
    {
        await GetAsync("/kent/plan?evil=1&q=park&q=second");
        seen.ShouldBe("?q=park");
    }

    [Fact]
    public async Task Random_queries_and_long_values_do_not_fill_the_memory_and_do_not_push_out_what_is_read()
    {
        const int Queries = 500;
        await GetAsync("/kent/plan");
        var random = new Random(1);
        var letters = new byte[5_000];
        random.NextBytes(letters);
        filling = Convert.ToHexString(letters);
        for (var n = 0; n < Queries; n++)
        {
            filling = $"{n}{filling}";
            await GetAsync($"/kent/plan?q={n}");
            await GetAsync("/kent/plan");
            kept.Size.ShouldBeLessThanOrEqualTo(Room);
        }

        (await GetAsync($"/kent/plan?q={new string('x', 600)}")).Response.StatusCode.ShouldBe(200);
        (await GetAsync($"/kent/plan?q={new string('x', 600)}")).Response.StatusCode.ShouldBe(200);
        renders.ShouldBe(1 + Queries + 2);
        await GetAsync("/kent/plan?q=0");
        renders.ShouldBe(1 + Queries + 3, "the first of them had to make room");
        kept.EvictAll();
        kept.Size.ShouldBe(0);
    }

    [Fact]
    public async Task An_eviction_forgets_the_pages_of_that_area_and_of_none_and_keeps_the_others()
    {
        string[] pages = ["/kent/plan", "/surrey/plan", "/law"];
        foreach (var page in pages)
        {
            await GetAsync(page);
        }

        text = "second";
        kept.Evict("KENT");

        (await Task.WhenAll(pages.Select(page => GetAsync(page)))).Select(answer => answer.Body).ShouldBe(["second 200", "first 200", "second 200"]);
    }

    [Fact]
    public async Task Sixty_four_who_ask_at_once_cause_one_rendering()
    {
        var rendered = new TaskCompletionSource();
        var answers = Enumerable.Range(0, 64).Select(_ => GetAsync("/kent/plan", wait: rendered.Task)).ToList();
        rendered.SetResult();

        (await Task.WhenAll(answers)).ShouldAllBe(answer => answer.Body == "first 200");
        renders.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_begun_before_a_change_is_neither_kept_nor_sent_to_who_asks_after_it()
    {
        var rendered = new TaskCompletionSource();
        var early = GetAsync("/kent/plan", wait: rendered.Task);
        kept.Evict("kent");
        text = "second";
        var late = GetAsync("/kent/plan");
        rendered.SetResult();

        (await early).Body.ShouldBe("first 200");
        (await late).Body.ShouldBe("second 200");
        (await GetAsync("/kent/plan")).Body.ShouldBe("second 200");
    }

    [Theory]
    [InlineData(404, null, "GET", true)]
    [InlineData(500, null, "GET", true)]
    [InlineData(200, "a=b", "GET", true)]
    [InlineData(200, null, "POST", true)]
    [InlineData(200, null, "GET", false)]
    public async Task Errors_cookies_changes_and_pages_not_marked_are_not_kept(int status, string? cookie, string method, bool marked)
    {
        for (var ask = 1; ask <= 2; ask++)
        {
            var answer = await GetAsync("/kent/plan", status: status, cookie: cookie, method: method, marked: marked);
            answer.Response.StatusCode.ShouldBe(status);
            answer.Body.ShouldBe($"first {status}");
            renders.ShouldBe(ask);
        }
    }

    [Fact]
    public async Task A_rendering_that_fails_fails_for_the_one_who_asked_and_is_tried_again_for_the_others()
    {
        var rendered = new TaskCompletionSource();
        var first = GetAsync("/kent/plan", wait: rendered.Task);
        var second = GetAsync("/kent/plan");
        rendered.SetException(new InvalidOperationException("No connection."));

        await Should.ThrowAsync<InvalidOperationException>(() => first);
        (await second).Body.ShouldBe("first 200");
    }

    [Fact]
    public async Task After_twelve_hours_a_page_is_rendered_again()
    {
        await GetAsync("/kent/plan");
        text = "second";
        clock.Move(TimeSpan.FromHours(12));
        (await GetAsync("/kent/plan")).Body.ShouldBe("second 200");
    }

    private async Task<(HttpResponse Response, string Body)> GetAsync(
        string url, string host = "localhost", Task? wait = null, int status = 200, string? cookie = null, string method = "GET", bool marked = true)
    {
        var http = new DefaultHttpContext();
        var (path, query) = url.Split('?') is [var p, var q] ? (p, $"?{q}") : (url, "");
        (http.Request.Method, http.Request.Host, http.Request.Path, http.Request.QueryString) = (method, new HostString(host), path, new QueryString(query));
        if (path.Split('/') is [_, var area, _, ..])
        {
            http.Request.RouteValues["area"] = area;
        }

        http.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(marked ? [new KeptAttribute("q")] : []), "a page"));
        using var sent = new MemoryStream();
        http.Response.Body = sent;
        await kept.AnswerAsync(http, first => kept.KeepAsync(first, RenderAsync));
        await http.Response.CompleteAsync();
        return (http.Response, Encoding.UTF8.GetString(sent.ToArray()));

        async Task RenderAsync(HttpContext page)
        {
            Interlocked.Increment(ref renders);
            seen = page.Request.QueryString.Value;
            var shown = text;
            await (wait ?? Task.CompletedTask);
            page.Response.StatusCode = status;
            page.Response.Headers["X-Of-The-Page"] = "yes";
            if (cookie is not null)
            {
                page.Response.Headers.SetCookie = cookie;
            }

            await page.Response.WriteAsync($"{shown} {status}{filling}");
        }
    }
}
