using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The City of London has no commissioner, no panel, and no period by law: no page says otherwise, and none asks for what would be refused.</summary>
[Trait("Engine", "Both")]
public sealed class CityPlanTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea city = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        city = await Given.AnArea(site, "city-of-london");
        await Given.APlan(site, city, "# Fraud\nC I will act on every fraud that is reported to me.", title: "Policing Plan");
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Its_plan_is_in_force_without_an_end_that_another_law_gives()
    {
        var page = (await site.Browser().GetPageAsync("/city-of-london/plans/2025-2029")).QuerySelector("main").Words();

        page.ShouldContain("Final edition, issued 31 March 2025");
        page.ShouldNotContain("In force to");
        (await site.RunAsync("plans", "list", "city-of-london", "--on", "2029-04-02", "--json")).Output.ShouldContain("\"standing\":\"InForce\"");
    }

    [Fact]
    public async Task Its_text_is_not_checked_for_what_only_other_bodies_must_set_out_and_that_is_said()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(city, Role.Policy));
        await office.OpenAsync("/city-of-london/manage/plans/2025-2029/checks");

        office.Main.ShouldContain("Not judged here, because no rule of law asks the body of this area for it: What the law wants in the plan");
        office.Page.QuerySelector("#check-contents").ShouldBeNull();
        office.Main.ShouldNotContain("R22");
        (await site.RunAsync("check", "city-of-london/2025-2029/1", "--json")).Output.ShouldNotContain("\"R22\"");
    }

    [Fact]
    public async Task What_is_not_judged_is_said_before_a_draft_is_frozen_too()
    {
        await site.ADraftAsync(city);
        var office = await site.SignedInAsync(await site.PersonAsync(city, Role.Policy));

        (await office.OpenAsync("/city-of-london/manage/drafting/2025-2029/freeze")).Main
            .ShouldContain("Not judged here, because no rule of law asks the body of this area for it: What the law wants in the plan");
    }

    [Theory]
    [InlineData("recommendations")]
    [InlineData("chief-constable")]
    public async Task No_desk_asks_for_what_would_be_refused(string desk)
    {
        var office = await site.SignedInAsync(await site.PersonAsync(city, Role.Policy));
        await office.OpenAsync($"/city-of-london/manage/before-issue/{desk}");

        office.Page.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        office.Main.ShouldMatch("does not apply here|is not the law here");
    }

    [Fact]
    public async Task Whoever_acts_is_the_body_that_is_there()
    {
        var main = (await site.Browser().GetPageAsync("/city-of-london/plans/2025-2029/C1")).QuerySelector("main").Words();

        main.ShouldContain("Who acts");
        main.ShouldContain("Common Council of the City of London");
        main.ShouldNotContain("police and crime commissioner", Case.Insensitive);
    }

    [Theory]
    [InlineData("london", "Mayor's Office for Policing and Crime")]
    [InlineData("greater-manchester", "Mayor of Greater Manchester")]
    [InlineData("city-of-london", "Common Council of the City of London")]
    public async Task Nobody_is_called_a_commissioner_where_none_is_elected(string slug, string body)
    {
        if (slug != "city-of-london")
        {
            await Given.APlan(site, await Given.AnArea(site, slug), "# Fraud\nC I will act on every fraud that is reported to me.");
        }

        var browser = site.Browser();
        (await browser.GetPageAsync($"/{slug}/plans/2025-2029/C1")).QuerySelector("main").Words().ShouldContain($"Who acts: {body}");
        (await browser.GetPageAsync($"/{slug}/plans/2025-2029")).QuerySelector("main .fp-chips").Words().ShouldContain(body);
        foreach (var file in (string[])["data.json", "data.csv"])
        {
            var data = await browser.GetStringAsync($"/{slug}/plans/2025-2029/{file}");
            data.ShouldNotContain("PCC");
            System.Text.RegularExpressions.Regex.Unescape(data).ShouldContain(body);
        }

        var glossary = await browser.GetPageAsync($"/{slug}/glossary");
        (glossary.QuerySelector("#short-pcc"), glossary.QuerySelector("#short-opcc")).ShouldBe((null, null));
        (await browser.GetPageAsync($"/{slug}/data")).QuerySelector("main").Words().ShouldContain("Where no police and crime commissioner is elected");
    }

    [Fact]
    public async Task Letters_for_a_commissioner_are_explained_where_there_is_one()
    {
        await Given.AnArea(site, "kent");

        (await site.Browser().GetPageAsync("/kent/glossary")).QuerySelector("#short-pcc").Words().ShouldBe("PCCpolice and crime commissioner");
    }
}
