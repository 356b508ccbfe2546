using AngleSharp.Dom;
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

        (await office.OpenAsync("/city-of-london/manage/drafting/2025-2029/freeze?checks=true")).Main
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
        (await office.OpenAsync("/city-of-london/manage/before-issue")).Page.QuerySelectorAll($"main a[href*='/{desk}']").ShouldBeEmpty();
        var kent = await site.SignedInAsync(await site.PersonAsync(await Given.AnArea(site, "kent"), Role.Policy));
        (await kent.OpenAsync("/kent/manage/before-issue")).Page.QuerySelectorAll($"main a[href*='/{desk}']").ShouldNotBeEmpty();
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
        (await browser.GetPageAsync($"/{slug}/plans/2025-2029")).QuerySelector("main").Words().ShouldContain($"{body} 1");
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
    public async Task No_hole_is_counted_where_no_law_asks()
    {
        var office = await site.SignedInAsync(await site.PersonAsync(city, Role.Policy));
        foreach (var of in (string[])["section-7", "threats"])
        {
            foreach (var address in new[] { $"/city-of-london/coverage/matrix?of={of}", $"/city-of-london/manage/plans/2025-2029/matrix?of={of}" })
            {
                var main = (await office.OpenAsync(address)).Page.QuerySelector("main").Words();
                main.ShouldContain("Not judged here: what nothing answers is no hole");
                main.ShouldContain("Nothing found by reading");
                main.ShouldNotContain("Holes:");
                main.ShouldNotContain("No answer");
                main.ShouldNotContain("counts as a hole");
                main.ShouldNotContain("chief constable");
                office.Page.QuerySelectorAll(".fp-hole").ShouldBeEmpty();
            }

            var json = await site.Browser().GetStringAsync($"/city-of-london/coverage/matrix.json?of={of}");
            json.ShouldContain("\"holes\":0");
            json.ShouldContain("\"judged\":false");
            json.ShouldNotContain("\"holes\":1");
            (await site.RunAsync("matrix", "show", "city-of-london/2025-2029", "--matrix", of)).Output.ShouldContain("Not judged here: what nothing answers is no hole.");
        }

        (await office.OpenAsync("/city-of-london/coverage/matrix?of=equality")).Main.ShouldContain("Holes: ", Case.Sensitive, "the equality duty is the law here too");
    }

    [Theory]
    [InlineData("city-of-london")]
    [InlineData("london")]
    public async Task No_page_speaks_of_a_chief_constable_where_a_Commissioner_leads_the_force(string slug)
    {
        var area = slug == "city-of-london" ? city : await Given.AnArea(site, slug);
        if (slug != "city-of-london")
        {
            await Given.APlan(site, area, "# Fraud\nC I will act on fraud.");
        }

        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Governance));
        var (speaking, read) = (new List<string>(), 0);
        foreach (var address in (await site.PagesAsync()).Select(page => page.Address()).Where(page => page.StartsWith("/kent", StringComparison.Ordinal)).Distinct())
        {
            await office.OpenAsync($"/{slug}{address["/kent".Length..]}");
            read += office.Status == System.Net.HttpStatusCode.OK ? 1 : 0;
            foreach (var rules in office.Page.QuerySelectorAll("section[aria-labelledby=rules]"))
            {
                rules.Remove();
            }

            // Words and rules say what the law asks of others too, a desk that is not for this area says so, and an order is quoted.
            if (!address.StartsWith("/kent/law", StringComparison.Ordinal) && address is not ("/kent/glossary" or "/kent/manage/deadlines/publications")
                && !office.Main.Contains("R30 is not the law here", StringComparison.Ordinal)
                && office.Main.Contains("chief constable", StringComparison.OrdinalIgnoreCase))
            {
                speaking.Add(address);
            }
        }

        speaking.ShouldBeEmpty();
        read.ShouldBeGreaterThan(50);
        (await office.OpenAsync($"/{slug}/glossary")).Page.QuerySelector("#force").Words().ShouldContain("under the Commissioner");
    }

    [Fact]
    public async Task What_was_issued_without_being_judged_is_named_as_issued()
    {
        const string Issued = "Edition 1 of Policing Plan was issued on Monday 31 March 2025, and no list of copies is made for it. Not judged";
        var office = await site.SignedInAsync(await site.PersonAsync(city, Role.Governance));

        await office.OpenAsync("/city-of-london/manage/before-issue/after");
        office.Main.ShouldContain(Issued);
        office.Main.ShouldNotContain("No plan was issued here");
        office.Main.ShouldContain("The Commissioner is known here");
        (await site.RunAsync("issue", "copies", "city-of-london")).Output.ShouldContain(Issued);
    }

    [Theory]
    [InlineData("kent", "the policing that the chief constable is to provide")]
    [InlineData("london", "the policing that the chief officer of police is to provide")]
    public async Task The_head_of_the_force_has_the_name_that_is_right_there(string slug, string words)
    {
        var area = await Given.AnArea(site, slug);
        await Given.APlan(site, area, "# Fraud\nC I will act on fraud.");
        await Given.ARecordedFact(site, area.Id, new(Frankpledge.Plans.Issuing.IssueFactKind.ContentsMapped, new(2026, 10, 1), "A. Person", "A paper", "a"));
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Policy));

        foreach (var page in (string[])["coverage/matrix", "issue", "manage/plans/2025-2029/matrix", "manage/plans/2025-2029/checks", "manage/before-issue"])
        {
            (await office.OpenAsync($"/{slug}/{page}")).Page.QuerySelector("main").Words().ShouldContain(words, Case.Insensitive, page);
        }
    }

    [Theory]
    [InlineData("city-of-london", false, "letters of the contents", "Panel’s report", "national threats", "as commissioner", "chief constable", "stand for",
        "Detail, where one is asked")]
    [InlineData("london", true, "Panel’s report", "national threats", "as commissioner", "chief constable")]
    public async Task The_form_before_issue_explains_only_what_it_offers(string slug, bool hasLetters, params string[] others)
    {
        var area = slug == "london" ? await Given.AnArea(site, slug) : city;
        var office = await site.SignedInAsync(await site.PersonAsync(area, Role.Policy));

        var form = (await office.OpenAsync($"/{slug}/manage/before-issue")).Page.QuerySelector("section[aria-labelledby=record]").Words();

        form.Contains("the letters of the contents that it has", StringComparison.Ordinal).ShouldBe(hasLetters, form);
        others.Where(words => form.Contains(words, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(form);
    }

    [Fact]
    public async Task Letters_for_a_commissioner_are_explained_where_there_is_one()
    {
        await Given.AnArea(site, "kent");

        (await site.Browser().GetPageAsync("/kent/glossary")).QuerySelector("#short-pcc").Words().ShouldBe("PCCpolice and crime commissioner");
    }
}
