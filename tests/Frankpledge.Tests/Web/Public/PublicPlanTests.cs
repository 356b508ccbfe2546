using System.Net;
using System.Text.Json;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting.Demonstration;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class PublicPlanTests(PublicPlanTests.DemonstrationSite fixture) : IClassFixture<PublicPlanTests.DemonstrationSite>
{
    private const string Area = $"/{LoadDemonstration.Slug}";

    private HttpClient Browser => fixture.Browser;

    [Fact]
    public async Task Home_names_who_answers_and_counts_what_was_promised()
    {
        var page = await Browser.GetPageAsync(Area);

        page.QuerySelector("h1").Words().ShouldContain("What was promised");
        page.Body.Words().ShouldContain("Police and Crime Commissioner for West Midlands");
        page.QuerySelector(".fp-demo").Words().ShouldStartWith("Demonstration");
        page.QuerySelectorAll(".fp-promises > li").Length.ShouldBe(9);
    }

    [Theory]
    [InlineData("", "Home")]
    [InlineData("/plans/2025-2029", "The plan")]
    [InlineData("/plans/2025-2029/C1", "The plan")]
    [InlineData("/plans/2025-2029/editions", "Editions")]
    [InlineData("/plans/2025-2029/editions/1", "Editions")]
    [InlineData("/promises", "Promises")]
    public async Task The_navigation_marks_one_place(string page, string place) =>
        (await Browser.GetPageAsync($"{Area}{page}")).QuerySelectorAll(".fp-nav [aria-current]").Select(item => item.Words()).ShouldBe([place]);

    [Fact]
    public async Task Part_shows_each_statement_with_a_reference_that_leads_to_it()
    {
        var page = await Browser.GetPageAsync($"{Area}/plans/2025-2029/answering-the-call");
        var statement = page.QuerySelectorAll(".fp-st").First(row => row.Words().Contains("within 10 seconds", StringComparison.Ordinal));
        var reference = statement.QuerySelector("a")!;

        var own = await Browser.GetPageAsync(reference.GetAttribute("href")!);

        own.QuerySelector("h1").Words().ShouldBe("I expect WMP to: Answer 999 calls within 10 seconds");
        own.QuerySelectorAll(".fp-thread").Length.ShouldBe(6);
    }

    [Fact]
    public async Task Statement_shows_how_its_wording_came_about()
    {
        var reference = await ReferenceOfAsync("I will publish the number of vehicles seized by district.");

        var page = await Browser.GetPageAsync($"{Area}/plans/2025-2029/{reference}");

        page.QuerySelector(".fp-editions ins").Words().ShouldBe("added: seized by district.");
        page.QuerySelector(".fp-editions del").Words().ShouldBe("removed: seized.");
    }

    [Fact]
    public async Task A_statement_that_changed_a_little_kept_its_reference()
    {
        var reference = await ReferenceOfAsync("I will publish the number of vehicles seized by district.");

        var draft = await Browser.GetPageAsync($"{Area}/plans/2025-2029/editions/1");

        draft.QuerySelector($"#{reference}").Words().ShouldEndWith("I will publish the number of vehicles seized.");
    }

    [Fact]
    public async Task Contents_filter_by_kind_and_by_who_acts()
    {
        var all = await Browser.GetPageAsync($"{Area}/plans/2025-2029?kind=Target");
        var force = await Browser.GetPageAsync($"{Area}/plans/2025-2029?kind=Target&actor=WMP");

        all.QuerySelectorAll(".fp-st").Length.ShouldBeGreaterThan(force.QuerySelectorAll(".fp-st").Length);
        force.QuerySelectorAll(".fp-st").ShouldContain(row => row.Words().Contains("101 calls within 3 minutes", StringComparison.Ordinal));
        force.QuerySelectorAll(".fp-st").ShouldNotContain(row => row.Words().Contains("Victims' Advocate", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_forgives_a_slip_and_says_so()
    {
        var page = await Browser.GetPageAsync($"{Area}/search?q=burglery");

        page.QuerySelectorAll(".fp-st").ShouldContain(row => row.Words().Contains("burglary", StringComparison.Ordinal));
        page.Body.Words().ShouldContain("We looked for “burglary”");
    }

    [Fact]
    public async Task Search_finds_other_endings_of_a_word()
    {
        var page = await Browser.GetPageAsync($"{Area}/search?q=reducing+burglaries");

        page.QuerySelectorAll(".fp-st").ShouldContain(row => row.Words().Contains("Reduce burglary and robbery", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?q=%22")]
    [InlineData("?q=NOT+OR+AND")]
    [InlineData("?q=%27%29%3B+DROP")]
    [InlineData("?q=*")]
    [InlineData("")]
    public async Task Search_takes_anything_that_is_typed(string query) =>
        (await Browser.GetAsync($"{Area}/search{query}")).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Search_for_a_reference_goes_straight_there()
    {
        var answer = await Browser.GetAsync($"{Area}/search?q=c14");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe($"{Area}/plans/2025-2029/C14");
    }

    [Fact]
    public async Task Json_has_every_statement_with_its_permanent_address()
    {
        using var json = JsonDocument.Parse(await Browser.GetStringAsync($"{Area}/plans/2025-2029/data.json"));
        var statements = json.RootElement.GetProperty("statements").EnumerateArray().ToList();

        statements.Count.ShouldBe(120);
        statements.Select(s => s.GetProperty("reference").GetString()).ShouldBeUnique();
        statements.ShouldAllBe(s => s.GetProperty("check").GetString() == "read by rule", "nobody has looked at the demonstration one by one");
        json.RootElement.GetProperty("checks").GetProperty("read_by_rule").GetInt32().ShouldBe(120);
        var first = statements[0].GetProperty("url").GetString()!;
        (await Browser.GetAsync(new Uri(first).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Csv_has_a_row_a_statement()
    {
        var csv = await Browser.GetStringAsync($"{Area}/plans/2025-2029/data.csv");
        using var reader = new CsvHelper.CsvReader(new StringReader(csv), System.Globalization.CultureInfo.InvariantCulture);

        reader.GetRecords<dynamic>().Count().ShouldBe(120);
    }

    [Fact]
    public async Task Sitemap_lists_pages_that_open()
    {
        var map = System.Xml.Linq.XDocument.Parse(await Browser.GetStringAsync($"{Area}/sitemap.xml"));
        var paths = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).AbsolutePath).ToList();

        paths.Count.ShouldBeGreaterThan(120);
        foreach (var path in paths.Where((_, i) => i % 12 == 0))
        {
            (await Browser.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/nowhere/plan")]
    [InlineData("/nowhere/plan.json")]
    [InlineData($"{Area}/plans/2025-2029/Z99")]
    [InlineData($"{Area}/plans/2025-2029/no-such-part")]
    [InlineData($"{Area}/plans/2025-2029/editions/99")]
    [InlineData($"{Area}/plans/1999/C1")]
    public async Task What_does_not_exist_is_not_found_and_says_so(string path)
    {
        var answer = await Browser.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Page not found");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/plans/2025-2029")]
    [InlineData("/plans/2025-2029/safer-roads")]
    [InlineData("/plans/2025-2029/C1")]
    [InlineData("/plans/2025-2029/whole")]
    public async Task Public_pages_are_small_set_no_cookie_and_ask_nobody_else(string path)
    {
        var response = await Browser.GetAsync(Area + path);
        var page = await response.Content.ReadAsStringAsync();

        page.Length.ShouldBeLessThan(100_000);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        System.Text.RegularExpressions.Regex.Matches(page, "(?:src|href|action)=\"(https?:)?//(?!localhost)").ShouldBeEmpty();
    }

    private async Task<string> ReferenceOfAsync(string text)
    {
        using var json = JsonDocument.Parse(await Browser.GetStringAsync($"{Area}/plans/2025-2029/data.json"));
        return json.RootElement.GetProperty("statements").EnumerateArray().Single(s => s.GetProperty("text").GetString() == text).GetProperty("reference")
            .GetString()!;
    }

    /// <summary>One demonstration for all tests of this class: they only read.</summary>
    public sealed class DemonstrationSite : IAsyncLifetime
    {
        private TestSite site = null!;

        public HttpClient Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            site = await TestSite.StartAsync(demonstration: true);
            Browser = site.Browser();
        }

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
