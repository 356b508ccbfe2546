using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Plans.Contract;
using Frankpledge.Plans.Issuing;
using Frankpledge.Tests.Support;
using static Frankpledge.Tests.Support.Given;

namespace Frankpledge.Tests.Web.Plans;

[Trait("Engine", "Both")]
public sealed class BeforeIssuePageTests
{
    [Fact]
    public async Task Get_names_every_missing_fact_with_its_rule()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        await visitor.OpenAsync("/kent/manage/before-issue");

        visitor.Main.ShouldContain("No closed consultation that obtained the views of victims of crime on this plan is recorded.");
        visitor.Page.QuerySelectorAll("#override").ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_gives_each_duty_that_is_not_met_one_line_with_its_owner_and_its_rule_and_a_true_fact_never_adds_one()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        async Task<int> RowsAsync()
        {
            await visitor.OpenAsync("/kent/manage/before-issue");
            var rows = visitor.Page.QuerySelectorAll("[aria-labelledby=stops] li.is-stop");
            rows.ShouldAllBe(row => row.Children.Length == 3 && row.QuerySelector("div .fp-quiet")!.TextContent.Trim().Length > 0
                && row.QuerySelector("h3")!.TextContent.Length > 0 && row.Children[2].QuerySelector("a") != null);
            visitor.Page.QuerySelector(".fp-verdict__say").Words().ShouldBe($"The plan cannot be issued. {rows.Length} duties are not met.");
            return rows.Length;
        }

        var before = await RowsAsync();
        foreach (var fact in FactsBeforeIssue.Where(fact => fact.Kind is IssueFactKind.DraftFrozen or IssueFactKind.SentToPanel))
        {
            await ARecordedFact(site, kent.Id, fact);
        }

        (await RowsAsync()).ShouldBe(before - 2);
        await ARecordedFact(site, kent.Id, new(IssueFactKind.ContentsMapped, new(2024, 11, 1), "A. Person, Head of Policy", "The map", "a b c d"));
        (await RowsAsync()).ShouldBe(before - 2, "the contents that are missing are one duty, as the missing map was");
    }

    [Fact]
    public async Task Two_facts_of_one_kind_and_day_can_be_told_apart_where_one_is_withdrawn()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        foreach (var document in new[] { "First record", "Second record" })
        {
            await ARecordedFact(site, kent.Id, new(IssueFactKind.ThreatsRegarded, new(2024, 10, 9), "A. Person, Head of Policy", document));
        }

        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await visitor.OpenAsync("/kent/manage/before-issue");

        visitor.Page.QuerySelectorAll("#fact option").Select(option => option.TextContent).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_plan_that_may_not_be_confirmed_as_issued_says_the_rules_and_leads_to_where_they_are_met()
    {
        await using var site = await TestSite.StartAsync();
        site.Clock.Set(Noon("2024-05-10"));
        var kent = await AnArea(site);
        site.Clock.Set(Noon("2025-04-01"));
        await EveryIssueFact(site, kent.Id, IssueFactKind.EqualityAnalysed);
        var reviewing = new Reviewing(site, await AnImportInReview(site, kent, "# Streets\nC I will act."));
        await reviewing.AcceptEverything();
        var editor = new Visitor(await AnEditor(site, kent));
        await editor.OpenAsync($"/kent/manage/plans/imports/{reviewing.Import}/confirm");

        await editor.SendToAsync("?handler=Check", ("Form.Title", "A plan"), ("Form.Slug", "2025-2029"), ("Form.Stage", "Final"),
            ("Form.Issued.Day", "26"), ("Form.Issued.Month", "3"), ("Form.Issued.Year", "2025"));

        editor.Errors.ShouldBe(["No equality analysis of the plan is recorded."]);
        var note = editor.Page.QuerySelectorAll(".fp-note")
            .Single(note => note.QuerySelector("h2")?.TextContent == "What the law asks before issue stands in the way");
        note.QuerySelectorAll("li").Select(line => line.Words()).ShouldHaveSingleItem().ShouldStartWith("No equality analysis of the plan is recorded.");
        note.QuerySelector("li")!.TextContent.ShouldContain("R39");
        var link = note.QuerySelectorAll("a").Select(one => one.GetAttribute("href")!).Single(href => href.Contains("before-issue", StringComparison.Ordinal));
        link.ShouldBe("/kent/manage/before-issue?on=2025-03-26");
        (await editor.OpenAsync(link)).Main.ShouldContain("If the plan were issued on Wednesday 26 March 2025");
    }

    [Theory]
    [InlineData("chief-constable"), InlineData("recommendations"), InlineData("decision"), InlineData("after")]
    public async Task A_record_that_is_not_there_has_no_page(string page)
    {
        await using var site = await TestSite.StartAsync();
        var chief = await site.SignedInAsync(await site.PersonAsync(await site.AreaAsync("kent"), Role.ChiefExecutive));

        (await chief.OpenAsync($"/kent/manage/before-issue/{page}")).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        foreach (var wrong in (string[])["99", "-1", "one"])
        {
            (await chief.OpenAsync($"/kent/manage/before-issue/{page}?record={wrong}")).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
        }
    }

    [Fact]
    public async Task Post_a_fact_records_it_and_the_public_page_shows_it_with_the_override()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var chief = await site.SignedInAsync(await site.PersonAsync(kent, Role.ChiefExecutive));
        await chief.OpenAsync("/kent/manage/before-issue");

        await chief.SendToAsync("/kent/manage/before-issue?handler=Record", ("kind", "PublicHeard"), ("day", "2026-11-02"), ("person", "P. Lead, policy lead"),
            ("document", "Report of the consultation"), ("detail", ""));
        chief.LedTo.ShouldBe("/kent/manage/before-issue?done=recorded");
        await chief.OpenAsync("/kent/manage/before-issue");
        await chief.SendToAsync("/kent/manage/before-issue?handler=Override", ("refusal", ""), ("reason", "Nothing was chosen."));
        chief.Errors.ShouldBe(["Choose what you override."]);
        await chief.OpenAsync("/kent/manage/before-issue");
        await chief.SendToAsync("/kent/manage/before-issue?handler=Override", ("refusal", Choice(chief, "R31/VictimsNotHeard")),
            ("reason", "The survey of victims was lost; it is repeated in May."));
        chief.LedTo.ShouldBe("/kent/manage/before-issue?done=overridden");

        var open = await site.Browser().GetPageAsync("/kent/issue");
        open.Body.Words().ShouldContain("Report of the consultation");
        open.Body.Words().ShouldContain("The survey of victims was lost; it is repeated in May.");
        var json = JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0];
        json.GetProperty("overrides")[0].GetProperty("rule").GetString().ShouldBe("R31");
        json.GetProperty("facts")[0].GetProperty("kind").GetString().ShouldBe(nameof(IssueFactKind.PublicHeard));
    }

    [Fact]
    public async Task What_the_rules_remark_and_what_stops_nothing_is_public_in_page_data_and_verb()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        IssueFactToRecord Fact(IssueFactKind kind, string? detail) => new(kind, site.Today, "P. Lead, policy lead", "The draft", detail);
        await Given.ARecordedFact(site, kent.Id, Fact(IssueFactKind.ContentsMapped, "a b c d e ea f"));

        async Task<string> SaidAsync() => (await site.Browser().GetPageAsync("/kent/issue")).Body.Words();
        (await SaidAsync()).ShouldContain("It is not recorded for which of the three purposes of the law the plan has objectives");
        await Given.ARecordedFact(site, kent.Id, Fact(IssueFactKind.LimbsMapped, "Policing, crime reduction"));
        (await SaidAsync()).ShouldContain("No objective is for the force's national or international functions.");
        (await SaidAsync()).ShouldNotContain("It is not recorded for which of the three purposes");
        JsonDocument.Parse(await site.Browser().GetStringAsync("/kent/issue.json")).RootElement[0].GetProperty("remarks").EnumerateArray()
            .Select(one => one.GetProperty("code").GetString()).ShouldContain("LimbWithoutObjective");
        (await site.RunAsync("issue", "show", "kent")).Output.ShouldContain("R23  Remarked, stopped nothing: No objective is for");
    }

    [Fact]
    public async Task Views_of_the_people_that_a_variation_lacks_are_remarked_and_stop_a_plan()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        async Task<bool> StopsAsync() => (await site.ReadAsync(async db => await db.WhyNotIssueAsync(await db.AreaFactsAsync(kent.Id), site.Today)))
            .Any(reason => reason.Code == "PublicNotHeard");
        (await StopsAsync()).ShouldBeTrue();

        await Given.ARecordedFact(site, kent.Id, new(IssueFactKind.VariationOnly, site.Today, "P. Lead, policy lead", "The decision to vary"));

        (await StopsAsync()).ShouldBeFalse();
        (await site.Browser().GetPageAsync("/kent/issue")).Body.Words()
            .ShouldContain("No closed consultation that obtained the views of local people on this plan is recorded.");
        var record = (await site.ReadAsync(db => db.IssueRecordsOfAsync(kent.Id))).Single();
        record.WhyNotKind(isVariation: false).Single().Code.ShouldBe("RecordedAsVariation");
        record.WhyNotKind(isVariation: true).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_refusals_that_are_set_aside_together_are_a_list_on_every_page()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var chief = await site.SignedInAsync(await site.PersonAsync(kent, Role.ChiefExecutive));
        await chief.OpenAsync("/kent/manage/before-issue");
        var together = chief.Page.QuerySelectorAll("input[name=refusal]")
            .Select(choice => (Key: choice.GetAttribute("value")!, Lines: choice.ParentElement!.QuerySelectorAll("li").Select(line => line.Words()).ToList()))
            .Where(choice => choice.Lines.Count > 1).MaxBy(choice => choice.Lines.Count);

        together.Lines.ShouldNotBeNull("the contents of a plan lack every letter, each in a sentence");
        await chief.SendToAsync("/kent/manage/before-issue?handler=Override", ("refusal", together.Key),
            ("reason", "The plan is a single page; the letters follow in May."));

        var open = await site.Browser().GetPageAsync("/kent/issue");
        foreach (var line in together.Lines)
        {
            open.QuerySelectorAll("li li").Select(one => one.Words()).ShouldContain(line);
        }
    }

    [Fact]
    public async Task Post_an_override_by_anybody_else_is_refused_in_words()
    {
        await using var site = await TestSite.StartAsync();
        var kent = await site.AreaAsync("kent");
        var visitor = await site.SignedInAsync(await site.PersonAsync(kent, Role.Administrator));
        await visitor.OpenAsync("/kent/manage/before-issue");

        await visitor
            .SendToAsync("/kent/manage/before-issue?handler=Override", ("refusal", "R31/VictimsNotHeard"),
                ("reason", "The survey of victims was lost; it is repeated in May."));

        visitor.Status.ShouldBe(HttpStatusCode.OK);
        visitor.Errors.ShouldContain(error => error.Contains("Only the statutory officer", StringComparison.Ordinal));
    }

    private static string Choice(Visitor chief, string refusal) => chief.Page.QuerySelectorAll("input[name=refusal]")
        .Select(choice => choice.GetAttribute("value")!).Single(value => value.StartsWith($"{refusal}/", StringComparison.Ordinal));

    [Fact]
    public async Task Get_in_the_City_says_that_nothing_is_checked()
    {
        await using var site = await TestSite.StartAsync();
        var city = await site.AreaAsync("city-of-london");
        var visitor = await site.SignedInAsync(await site.PersonAsync(city, Role.Policy));

        await visitor.OpenAsync("/city-of-london/manage/before-issue");

        visitor.Main.ShouldContain("Not judged: the steps of a commissioner's plan are not the law for the body here.");
    }
}
