using System.Net;
using System.Text.Json;
using Frankpledge.Statute.Register;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Public;

[Trait("Engine", "Both")]
public sealed class LawPageTests(LawPageTests.Areas areas) : IClassFixture<LawPageTests.Areas>
{
    private HttpClient Browser => areas.Browser;

    [Theory]
    [InlineData("/law")]
    [InlineData("/kent/law")]
    public async Task Get_lists_every_rule_with_its_source_and_what_is_done_about_it(string address)
    {
        var page = await Browser.GetPageAsync(address);

        page.QuerySelectorAll(".fp-rules > div").Length.ShouldBe(189);
        page.QuerySelector("#R36").Words().ShouldContain("Stops a step here. 2011 Act s.5(6)(d)-(f), (12)(a).");
        page.QuerySelector("#R173").Words().ShouldContain("(verify)");
        page.QuerySelector("#R27").Words().ShouldContain("By people");
        page.QuerySelector("#R36 a")!.GetAttribute("href").ShouldBe($"{address}/R36");
    }

    [Theory, Rule("R13")]
    [InlineData("/law/R3", true)]
    [InlineData("/kent/law/R24", true)]
    [InlineData("/kent/law/R5", false)]
    public async Task Get_of_a_rule_warns_beside_a_day_of_its_example_that_lies_beyond_an_announced_change(string address, bool warns) =>
        (await Browser.GetPageAsync(address)).QuerySelectorAll(".fp-pending").Length.ShouldBe(warns ? 1 : 0);

    [Theory, Rule("R20")]
    [InlineData("city-of-london", "R31")]
    [InlineData("city-of-london", "R39")]
    [InlineData("city-of-london", "R139")]
    [InlineData("kent", "R183")]
    public async Task Where_nothing_is_stopped_by_a_rule_its_page_the_list_and_the_count_say_so(string area, string rule)
    {
        var page = (await Browser.GetPageAsync($"/{area}/law/{rule}")).QuerySelector("main").Words();

        page.ShouldContain("Stops no step here. Elsewhere a step");
        page.ShouldNotContain("can override");
        (await Browser.GetPageAsync($"/{area}/law")).QuerySelector($"#{rule}").Words().ShouldContain("Stops no step here.");
        (await Browser.GetPageAsync($"/{area}/law?state=StopsAStep")).QuerySelector($"#{rule}").ShouldBeNull();
    }

    [Fact, Rule("R20")]
    public async Task Where_the_steps_before_issue_are_not_judged_the_law_says_that_none_is_stopped_and_why()
    {
        (await Browser.GetPageAsync("/city-of-london/law")).QuerySelector("main").Words()
            .ShouldContain("Here 0 stop a step in this program while they are not kept, 18 stop one elsewhere and none here");
        (await Browser.GetPageAsync("/city-of-london/law/R31")).QuerySelector("main").Words()
            .ShouldContain("The steps before a plan is issued are not judged here. R20 is not the law here");
        (await Browser.GetPageAsync("/kent/law/R31")).QuerySelector("main").Words().ShouldContain("Stops a step here. A step that somebody takes");
    }

    [Fact]
    public async Task Get_stays_under_a_hundred_kilobytes() => (await Browser.GetByteArrayAsync("/kent/law")).Length.ShouldBeLessThan(100_000);

    [Fact]
    public async Task Get_filters_by_words_subject_severity_and_state()
    {
        async Task<List<string>> FoundAsync(string query) =>
            [.. (await Browser.GetPageAsync($"/kent/law?{query}")).QuerySelectorAll(".fp-rules > div").Select(rule => rule.Id!)];

        var vetoes = await FoundAsync("q=vetoes");
        vetoes.ShouldContain("R62");
        vetoes.ShouldNotContain("R1");
        (await FoundAsync("subject=Equality")).ShouldBe(["R139", "R140", "R141", "R142"]);
        (await FoundAsync("state=ByPeople")).ShouldContain("R27");
        (await FoundAsync("q=vetoes&severity=Warn")).Count.ShouldBeInRange(1, vetoes.Count - 1);
        (await FoundAsync("q=zebra")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_with_a_number_goes_straight_to_the_rule()
    {
        var answer = await Browser.GetAsync("/kent/law?q=r36");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/kent/law/R36");
    }

    [Fact]
    public async Task Get_a_rule_shows_its_words_example_home_and_tests()
    {
        var page = await Browser.GetPageAsync("/kent/law/R62");

        page.QuerySelector("h1").Words().ShouldContain("veto", Case.Insensitive);
        page.Body.Words().ShouldContain("9 of 14 members voted for the veto and 10 are needed: there is no veto.");
        page.QuerySelector("main code").Words().ShouldBe("Precept.Veto");
        page.Body.Words().ShouldContain("Two thirds of the members in post carry a veto");
        page.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe("/kent/law/R61");
        page.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/kent/law/R63");
        page.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldEndWith("/kent/law/R62");
        page.QuerySelector("meta[property='og:description']")!.GetAttribute("content").ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Get_every_rule_has_a_page_and_nothing_else_has()
    {
        for (var number = 1; number <= 189; number++)
        {
            (await Browser.GetAsync($"/kent/law/R{number}")).StatusCode.ShouldBe(HttpStatusCode.OK, $"R{number}");
        }

        (await Browser.GetAsync("/law/R1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Browser.GetAsync("/kent/law/62")).Headers.Location!.ToString().ShouldBe("/kent/law/R62");
        (await Browser.GetAsync("/kent/law/R190")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.GetAsync("/kent/law/zebra")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.GetAsync("/nowhere/law")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Browser.GetAsync("/nowhere/law/R1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_in_Wales_says_what_differs()
    {
        var here = (await Browser.GetPageAsync("/gwent/law")).QuerySelector("section[aria-labelledby=here]");

        here.Words().ShouldContain("Five clear days are the safe notice");
        here.Words().ShouldContain("Welsh and in English");
        (await Browser.GetPageAsync("/gwent/law/R103")).QuerySelector(".fp-note").Words().ShouldContain("not settled here");
        (await Browser.GetPageAsync("/gwent/law/R94")).QuerySelector(".fp-note").ShouldBeNull();
        (await Browser.GetPageAsync("/kent/law/R103")).QuerySelector(".fp-note").ShouldBeNull();
    }

    [Fact]
    public async Task Get_in_the_City_shows_no_commissioners_law()
    {
        (await Browser.GetPageAsync("/city-of-london/law/R20")).QuerySelector(".fp-note").Words().ShouldContain("other law stands in its place");
        (await Browser.GetPageAsync("/city-of-london/law/R60")).QuerySelector(".fp-note").Words().ShouldContain("nothing like it");
        (await Browser.GetPageAsync("/city-of-london/law")).QuerySelector("#commissioners-end").ShouldBeNull();
        (await Browser.GetPageAsync("/kent/law")).QuerySelector("#commissioners-end").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_under_a_mayor_says_what_differs()
    {
        var here = (await Browser.GetPageAsync("/greater-manchester/law")).QuerySelector("section[aria-labelledby=here]");

        here.Words().ShouldContain("A mayor governs policing here.");
        here!.QuerySelector("a[href='/greater-manchester/law/R3']").ShouldNotBeNull();
        (await Browser.GetPageAsync("/kent/law")).QuerySelector("section[aria-labelledby=here]").Words().ShouldNotContain("mayor");
    }

    [Fact]
    public async Task The_rule_book_is_in_the_footer_in_the_site_map_and_to_be_had_as_data()
    {
        (await Browser.GetPageAsync("/kent")).QuerySelector("footer a[href='/kent/law']").ShouldNotBeNull();
        (await Browser.GetStringAsync("/kent/sitemap.xml")).ShouldContain("/kent/law/R189<");

        var json = JsonDocument.Parse(await Browser.GetStringAsync("/law.json")).RootElement;
        json.GetArrayLength().ShouldBe(189);
        json[61].GetProperty("number").GetString().ShouldBe("R62");
        json[61].GetProperty("homes")[0].GetString().ShouldBe("Precept.Veto");
        (await Browser.GetStringAsync("/law.csv")).Split('\n').Length.ShouldBe(191);
    }

    public sealed class Areas : IAsyncLifetime
    {
        private TestSite site = null!;

        public HttpClient Browser { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            site = await TestSite.StartAsync();
            foreach (var slug in new[] { "kent", "gwent", "greater-manchester", "city-of-london" })
            {
                await site.AreaAsync(slug);
            }

            Browser = site.Browser();
        }

        public ValueTask DisposeAsync() => site.DisposeAsync();
    }
}
