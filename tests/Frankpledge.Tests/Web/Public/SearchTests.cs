using System.Net;
using System.Text.Json;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

/// <summary>Page, data and verb find the same, on both engines.</summary>
[Trait("Engine", "Both")]
public sealed class SearchTests : IAsyncLifetime
{
    private TestSite site = null!;
    private HttpClient browser = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        await Given.APlan(site, await Given.AnArea(site),
            "# Streets\nC I will put an officer in every neighbourhood.\nC I will halve break-ins.\nC I will look after victims of crime.\nE Policing is polite in Môn.");
        browser = site.Browser();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_reference_that_nothing_has_is_named_and_where_nothing_is_found_words_are_offered_that_find_something()
    {
        var unknown = await browser.GetPageAsync("/kent/search?q=c999");
        unknown.QuerySelector("#found").Words().ShouldBe("No statement has the reference C999");
        unknown.Body.Words().ShouldNotContain("Try fewer or other words");
        JsonDocument.Parse(await browser.GetStringAsync("/kent/search.json?q=C999")).RootElement.GetProperty("unknown_reference").GetString().ShouldBe("C999");
        (await site.RunAsync("search", "kent", "C999", "--on", "2026-11-22")).Output.ShouldContain("no statement has the reference C999");

        await Given.APlan(site, await Given.AnArea(site, "essex"), "# Parks\nC I will light parks near schools.\nC I will open parks near schools.");
        var nothing = await browser.GetPageAsync("/essex/search?q=burglary");
        var tries = nothing.QuerySelectorAll("[aria-labelledby=found] .fp-tries a").Select(link => link.GetAttribute("href")!).ToList();
        tries.ShouldNotBeEmpty();
        foreach (var word in tries)
        {
            (await browser.GetPageAsync(word)).QuerySelector("#found").Words().ShouldContain("statements for");
        }
    }

    [Theory]
    [InlineData("neighbour", "C1", "neighbourhood")]
    [InlineData("polic", "E1", "Policing")]
    [InlineData("break-in", "C2", "break-ins")]
    [InlineData("\"victims of crime\"", "C3", "victims of crime")]
    [InlineData("MON", "E1", "Môn")]
    [InlineData("in", "C1 E1", "in in")]
    public async Task The_page_the_data_and_the_verb_find_the_same_and_mark_it(string typed, string references, string marked)
    {
        var page = await browser.GetPageAsync($"/kent/search?q={Uri.EscapeDataString(typed)}");
        page.QuerySelectorAll(".fp-st a").Select(link => link.GetAttribute("href"))
            .ShouldBe(references.Split(' ').Select(reference => $"/kent/plans/2025-2029/{reference}"));
        string.Join(' ', page.QuerySelectorAll("main mark").Select(mark => mark.TextContent)).ShouldBe(marked);

        var json = await browser.GetStringAsync($"/kent/search.json?q={Uri.EscapeDataString(typed)}");
        var (exit, printed) = await site.RunAsync("search", "kent", typed, "--on", "2026-11-22", "--json");
        exit.ShouldBe(0);
        printed.TrimEnd().ShouldBe(json);
        string.Join(' ', JsonDocument.Parse(json).RootElement.GetProperty("found").EnumerateArray().Select(one => one.GetProperty("reference").GetString()))
            .ShouldBe(references);
    }

    [Fact]
    public async Task What_did_not_count_is_said()
    {
        (await browser.GetPageAsync("/kent/search?q=officer+crime")).QuerySelector("main").Words()
            .ShouldContain("No statement has all of these words. These have some of them.");
        (await browser.GetPageAsync($"/kent/search?q={string.Join('+', Enumerable.Range(1, 13).Select(n => $"officer{n}"))}")).QuerySelector("main").Words()
            .ShouldContain("Only the first 12 words were looked for.");
    }

    [Theory]
    [InlineData("AND OR NOT NEAR(a b) ^ * : \" ( ) & | ! <-> '';--")]
    [InlineData("\"\" \" “”")]
    [InlineData("%00\uD83D")]
    [InlineData("C99999999999999999999")]
    public async Task Anything_may_be_typed(string typed)
    {
        (await browser.GetAsync($"/kent/search?q={Uri.EscapeDataString(typed)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.RunAsync("search", "kent", typed)).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task A_query_of_a_thousand_letters_is_answered()
    {
        (await browser.GetPageAsync($"/kent/search?q={new string('x', 1000)}")).QuerySelector("main h2").Words()
            .ShouldBe($"Nothing found for “{new string('x', 100)}…”");
        (await browser.GetAsync($"/kent/search?q={string.Concat(Enumerable.Repeat("officer ", 125))}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/kent/search.json?q=x&plan=1999")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
