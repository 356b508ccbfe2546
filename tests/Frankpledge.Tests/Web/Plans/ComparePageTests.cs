using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Contract;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>Two plans side by side: on the public page, in its files and at the command line.</summary>
[Trait("Engine", "Both")]
public sealed class ComparePageTests : IAsyncLifetime
{
    private const string Page = "/kent/plans/2016-2020/compare";

    private const string Older = """
        # Safer roads
        C I will slow drivers outside every school.
        E The force should stop speeding drivers on our roads.
        # Cruelty to animals
        C I will fund a rescue of neglected horses.
        # Burglary
        C I will mark bicycles, tools and phones in every town so that thieves cannot sell them.
        """;

    private const string Newer = """
        # Roads made safer
        E The force is to stop speeding drivers on roads near schools.
        C I will light the roads that people walk on.
        # Homes
        C I will visit each victim of a burglary within a day.
        N Tenants may ask landlords for stronger doors, windows and lights.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await AnArea(site);
        await APlan(site, kent, Older, "2016-2020", "Police and Crime Plan 2016 to 2020", issued: new(2016, 9, 1));
        await APlan(site, kent, Newer);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_without_a_second_plan_offers_the_others_and_each_leads_to_a_comparison_that_names_both_editions()
    {
        var browser = site.Browser();
        var choose = await browser.GetPageAsync(Page);

        var link = choose.QuerySelector("section[aria-labelledby=others] a")!;
        link.GetAttribute("href").ShouldBe($"{Page}?edition=1&with=kent/2025-2029/1");
        (await browser.GetPageAsync(link.GetAttribute("href")!)).QuerySelector("h1").Words().ShouldBe("Two plans side by side");
        (await browser.GetAsync($"{Page}?with=kent/2025-2029")).Headers.Location!.OriginalString.ShouldBe($"{Page}?edition=1&with=kent/2025-2029/1");
    }

    [Fact]
    public async Task Get_shows_what_stands_in_both_what_is_mentioned_and_what_was_not_found()
    {
        var page = await site.Browser().GetPageAsync($"{Page}?edition=1&with=kent/2025-2029/1");

        page.QuerySelectorAll("section[aria-labelledby=both] tbody tr").Select(row => (row.Children[0].Words(), row.QuerySelector("td a").Words()))
            .ShouldBe([("Safer roads", "Roads made safer")]);
        page.QuerySelectorAll("section[aria-labelledby=first] li").Select(item => item.Words()).ShouldBe(
            ["Cruelty to animals not found in the other plan", "Burglary its words stand in 1 statement of the other plan, such as C2"]);
        page.QuerySelectorAll("section[aria-labelledby=second] li").Select(item => item.QuerySelector("a").Words()).ShouldBe(["Homes"]);
    }

    [Fact]
    public async Task Get_counts_who_undertakes_and_what_the_records_know()
    {
        await AnEntry(site, kent, "C1", AnAccount(site, "Speeds by the school.") with { Kind = ThreadKind.Measure, Value = 24m, Unit = "mph", Period = "2025" });
        var page = await site.Browser().GetPageAsync($"{Page}?edition=1&with=kent/2025-2029/1");

        var rows = page.QuerySelectorAll("section[aria-labelledby=counts] tbody tr").ToDictionary(
            row => row.Children[0].Words(), row => (row.Children[1].Words(), row.Children[2].Words()));
        rows["Statements in all"].ShouldBe(("4", "4"));
        rows["That promise or expect something"].ShouldBe(("4", "3"));
        rows["With a measure linked"].ShouldBe(("0", "1"));
        rows["Recorded as met"].ShouldBe(("0", "0"));
    }

    [Fact]
    public async Task The_files_and_the_verb_tell_what_the_page_tells()
    {
        var browser = site.Browser();
        var data = JsonDocument.Parse(await browser.GetStringAsync($"{Page}.json?edition=1&with=kent/2025-2029/1")).RootElement;
        var said = JsonDocument.Parse((await site.RunAsync("compare", "kent/2016-2020/1", "kent/2025-2029/1", "--json")).Output).RootElement;

        said.GetRawText().ShouldBe(data.GetRawText());
        data.GetProperty("subjects").EnumerateArray().Select(one => $"{one.GetProperty("plan")} {one.GetProperty("section")[0]} {one.GetProperty("standing")}")
            .ShouldBe(
            [
                "first Safer roads both", "first Cruelty to animals not_found", "first Burglary mentioned", "second Roads made safer both",
                "second Homes not_found",
            ]);
        (await browser.GetStringAsync($"{Page}.csv?edition=1&with=kent/2025-2029/1")).Split('\n').Length.ShouldBe(7);
        (await site.RunAsync("compare", "kent/2016-2020/1", "kent/2025-2029/1")).Output.ShouldContain("Cruelty to animals: not found");
    }

    [Theory]
    [InlineData("?edition=1&with=kent/1999-2000/1")]
    [InlineData("?edition=1&with=kent/2016-2020/1")]
    [InlineData("?edition=9&with=kent/2025-2029/1")]
    [InlineData("?edition=1&with=../../etc")]
    [InlineData("?edition=x")]
    public async Task Get_of_what_is_not_there_or_of_a_plan_beside_itself_is_not_found(string asked)
    {
        (await site.Browser().GetAsync(Page + asked)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser().GetAsync($"{Page}.json{asked}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_of_a_withdrawn_text_shows_its_note_and_no_words_of_it()
    {
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 1, "It was not ours."), AChange(site)));

        var page = await site.Browser().GetPageAsync($"{Page}?edition=1&with=kent/2025-2029/1");
        page.Body.Words().ShouldContain("It was not ours.");
        page.Body.Words().ShouldNotContain("Roads made safer");
        (await site.Browser().GetAsync($"{Page}.csv?edition=1&with=kent/2025-2029/1")).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.RunAsync("compare", "kent/2016-2020/1", "kent/2025-2029/1")).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task A_comparison_with_a_plan_of_another_area_is_kept_until_that_area_changes()
    {
        var essex = await AnArea(site, "essex");
        await APlan(site, essex, Newer);
        const string address = $"{Page}?edition=1&with=essex/2025-2029/1";
        var first = await site.Browser().GetAsync(address);
        var again = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        (await site.Browser().SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);

        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(essex.Id, "2025-2029", 1, "It was not theirs."), AChange(site)));

        (await site.Browser().GetPageAsync(address)).Body.Words().ShouldContain("It was not theirs.");
    }
}
