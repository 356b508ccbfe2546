using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Frankpledge.Tests.Web.Design;

public sealed partial class ServingTests
{
    [Fact]
    public async Task Every_asset_that_a_page_names_is_kept_by_browsers_for_a_year()
    {
        await using var host = await DesignHost.StartAsync();
        var page = await host.PageAsync("/design");
        var addresses = page.QuerySelectorAll("link[href^='/assets/'], script[src]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src")).ToList();

        addresses.Count.ShouldBe(5, "font, style sheet, colour, icon, script");
        foreach (var address in addresses)
        {
            var answer = await host.Browser.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable", address);
        }
    }

    [Fact]
    public async Task The_style_sheet_has_our_font_and_neither_crown_nor_Transport()
    {
        await using var host = await DesignHost.StartAsync();
        var css = await host.Browser.GetStringAsync(await StyleSheetAsync(host));

        css.ShouldContain("Atkinson Hyperlegible Next");
        css.ShouldContain("font-display:swap");
        css.ShouldNotContain("GDS Transport");
        css.ShouldNotContain("govuk-crest");
        Address().Matches(css).Select(match => match.Groups[1].Value).ShouldAllBe(address => address.StartsWith("./"));
    }

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("identity", null)]
    [InlineData("", null)]
    public async Task Sends_the_smallest_form_that_the_browser_accepts(string accepted, string? encoding)
    {
        await using var host = await DesignHost.StartAsync();
        var address = await StyleSheetAsync(host);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        var answer = await host.Browser.SendAsync(request);

        answer.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        (await UnpackAsync(answer, encoding)).ShouldBe(await host.Browser.GetStringAsync(address));
    }

    [Fact]
    public async Task The_colour_of_an_area_is_one_rule_and_nothing_else_passes_as_a_colour()
    {
        await using var host = await DesignHost.StartAsync();

        (await host.Browser.GetStringAsync("/assets/colour/4c2c92.css")).ShouldBe(":root{--area:#4c2c92}");
        (await host.Browser.GetAsync("/assets/colour/4c2c9.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser.GetAsync("/assets/colour/red;}a{b.css")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Browser.GetAsync("/assets/names.json")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/design")]
    [InlineData("/test/nowhere/at/all")]
    [InlineData("/test/failure")]
    public async Task Every_answer_forbids_what_is_inline_or_from_elsewhere(string path)
    {
        await using var host = await DesignHost.StartAsync();
        var headers = (await host.Browser.GetAsync(path)).Headers;

        var policy = headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        policy.ShouldNotContain("*");
        headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        headers.GetValues("Referrer-Policy").Single().ShouldBe("same-origin");
    }

    private static async Task<string> StyleSheetAsync(DesignHost host) =>
        (await host.PageAsync("/design")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;

    private static async Task<string> UnpackAsync(HttpResponseMessage answer, string? encoding)
    {
        var packed = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        }, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex("""url\("?([^)"]*)""")]
    private static partial Regex Address();
}
