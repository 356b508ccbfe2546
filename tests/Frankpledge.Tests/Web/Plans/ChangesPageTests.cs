using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What changed between two editions of a plan and why: on the public page, in its file, at the desk and at the command line.</summary>
[Trait("Engine", "Both")]
public sealed class ChangesPageTests : IAsyncLifetime
{
    private const string Page = "/kent/plans/2025-2029/changes";

    private const string First = """
        # Safer streets
        C I will light every park in the county by 2027.
        C I will meet the banks four times a year.
        N Streets belong to everybody.
        C I will fund a helpline for every victim.
        """;

    private const string Second = """
        # Safer roads and streets
        C I will light every park in the county by 2029.
        C The office opens museums of policing in each town.
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        plan = (await Given.APlan(site, kent, First)).PlanId;
        await Given.APlan(site, kent, Second, plan: plan, stage: EditionStage.Variation, issued: new(2026, 3, 31));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_split_that_was_found_is_confirmed_or_refused_by_a_person_and_the_public_reads_which()
    {
        const string one = "I will light every park in the county by 2027 and I will walk every street of each town with the wardens.";
        var other = (await Given.APlan(site, kent, $"# Streets\nC {one}\nC I will act.", slug: "2030-2034", issued: new(2026, 1, 10))).PlanId;
        await Given.APlan(site, kent,
            "# Streets\nC I will light every park in the county by 2027.\nC I will walk every street of each town with the wardens.\nC I will act.",
            plan: other, stage: EditionStage.Variation, issued: new(2026, 3, 31));
        const string page = "/kent/plans/2030-2034/changes?from=1&to=2";
        const string desk = "/kent/manage/plans/2030-2034/editions/2/reasons";
        var office = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));

        (await site.Browser().GetPageAsync(page)).QuerySelector("main").Words().ShouldContain("Found by a computer; the office has not confirmed it");
        (await office.OpenAsync(desk)).Main.ShouldContain("Split and merged: 1 to confirm");
        await office.SendToFormAsync("section[aria-labelledby=joins] form", ("same", "true"));
        office.LedTo.ShouldBe($"{desk}?done=join", string.Join(' ', office.Errors));
        var confirmed = (await site.Browser().GetPageAsync(page)).QuerySelector("main").Words();
        confirmed.ShouldContain("Confirmed by the office on");
        confirmed.ShouldNotContain("Found by a computer");

        var found = JsonDocument.Parse((await site.RunAsync("change-reasons", "joins", "kent", "2030-2034", "2", "--json")).Output).RootElement[0];
        (found.GetProperty("kind").GetString(), found.GetProperty("confirmed").GetBoolean(), found.GetProperty("number").GetInt32())
            .ShouldBe(("split", true, 1));
        string[] refuse = ["change-reasons", "join", "kent", "2030-2034", "2", "--one", found.GetProperty("one").GetString()!, "--several",
            found.GetProperty("several").GetString()!, "--not-the-same"];
        (await site.RunAsync(refuse)).Output.ShouldStartWith("Somebody else has decided this meanwhile.");
        (await site.RunAsync([.. refuse, "--after", "1"])).Exit.ShouldBe(0);
        await site.FreshenAsync();
        (await site.RunAsync("change-reasons", "join", "kent", "2030-2034", "2", "--one", "C9", "--several", "C1 C2")).Output
            .ShouldStartWith("Nothing was found of edition 2 that says that C9 and C1, C2 are one.");

        var apart = await site.Browser().GetPageAsync(page);
        apart.QuerySelectorAll("section[aria-labelledby=kinds] tbody tr").Select(row => $"{row.Children[0].Words()} {row.Children[1].Words()}")
            .ShouldContain("Split 0");
        var rows = Rows(apart).ToDictionary(row => row.Children[0].Words().Split(' ')[0], row => row.Words());
        rows["Added"].ShouldContain("Found to be one with another statement; the office said on");
        rows.Where(row => row.Key != "Added").ShouldAllBe(row => !row.Value.Contains("the office said", StringComparison.Ordinal));
        var verb = (await site.RunAsync("diff", "kent/2030-2034/1", "kent/2030-2034/2", "--json")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("kind").GetString()).Where(kind => kind != "kept").ToList();
        verb.ShouldBe(Rows(apart).Select(row => row.Children[0].Words().Split(' ')[0].ToLowerInvariant()).ToList(), ignoreOrder: true);
        (await site.Browser().GetStringAsync("/kent/plans/2030-2034/changes.csv?from=1&to=2")).ShouldContain("not the same");
    }

    [Fact]
    public async Task Three_editions_side_by_side_show_what_is_not_the_same_in_all()
    {
        (await site.Browser().GetPageAsync($"{Page}/three")).QuerySelector("main").Words().ShouldContain("This plan has no three editions to compare yet.");
        await Given.APlan(site, kent, Second.Replace("2029", "2030", StringComparison.Ordinal), plan: plan, stage: EditionStage.Variation, issued: new(2026, 6, 30));

        (await site.Browser().GetPageAsync($"{Page}?from=1&to=2")).QuerySelectorAll("main a").Select(link => link.GetAttribute("href"))
            .ShouldContain($"{Page}/three");
        var page = await site.Browser().GetPageAsync($"{Page}/three");

        var rows = page.QuerySelectorAll("section[aria-labelledby=differences] tbody tr").ToList();
        rows.Count.ShouldBe(5, "the heading, the park, the banks, the narrative and the museums; the helpline is the same in all three");
        rows.Single(row => row.Words().Contains("every park", StringComparison.Ordinal)).QuerySelectorAll("td")
            .Select(cell => cell.QuerySelectorAll("ins, del").Length)
            .ShouldBe([0, 2, 2]);
        (await site.Browser().GetAsync(new Uri($"{Page}/three?first=1&second=2&third=9", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_shows_each_change_in_words_those_without_a_reason_first()
    {
        var page = await site.Browser().GetPageAsync($"{Page}?from=1&to=2");

        Rows(page).Select(row => row.Children[0].Words().Split(' ')[0] + ": " + row.Children[3].Words()).ShouldBe(
        [
            "Reworded: No reason has been recorded.", "Dropped: No reason has been recorded.", "Renamed: None is owed.", "Dropped: None is owed.",
            "Added: None is owed.",
        ], ignoreOrder: true);
        var reworded = Rows(page).First(row => row.Children[0].Words().StartsWith("Reworded", StringComparison.Ordinal));
        page.QuerySelector(".fp-lead").Words().ShouldEndWith("Changes: 5. Reasons that are owed and not recorded: 2.");
        page.QuerySelectorAll("section[aria-labelledby=kinds] tbody tr").Select(row => $"{row.Children[0].Words()} {row.Children[1].Words()}")
            .ShouldBe(["Kept 1", "Reworded 1", "Renamed 0", "Moved 0", "Split 0", "Merged 0", "Added 1", "Dropped 2"]);
        page.QuerySelectorAll("section[aria-labelledby=kinds] tbody tr").Select(row => row.Words()).Where(row => row.EndsWith("; and 1 heading", StringComparison.Ordinal))
            .ShouldHaveSingleItem().ShouldStartWith("Renamed");
        reworded.QuerySelector("del")!.TextContent.ShouldBe("removed: 2027.");
        reworded.QuerySelector("ins")!.TextContent.ShouldBe("added: 2029.");
        reworded.Children[1].Words().ShouldStartWith("Promise C1 I will light every park in the county by 2027.");
        Rows(page).TakeWhile(row => row.Children[3].Words().StartsWith("No reason", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Get_the_other_way_round_says_that_no_reason_is_owed()
    {
        var page = await site.Browser().GetPageAsync($"{Page}?from=2&to=1");

        page.QuerySelector(".fp-lead").Words().ShouldEndWith("The later edition is compared with the earlier one, so no reasons are owed.");
        page.Body.Words().ShouldNotContain("No reason has been recorded");
        page.Body.Words().ShouldNotContain("Without a reason");
        Rows(page).ShouldNotBeEmpty();
        (await site.Browser().GetStringAsync($"{Page}.csv?from=2&to=1")).ShouldNotContain(",true,");
    }

    [Fact]
    public async Task The_reason_for_other_words_stands_on_the_page_of_the_statement_where_the_words_changed()
    {
        await JsonAsync("record", "kent", "2025-2029", "2", "C1", "--reason", "The lamps come late.");
        await JsonAsync("record", "kent", "2025-2029", "2", "C2", "--reason", "The museums took its place.", "--became", "C4");

        var editions = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C1")).QuerySelectorAll("[aria-labelledby=t6] li");
        editions[0].Words().ShouldContain("The lamps come late.");
        editions[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain($"{Page}?from=1&to=2");
        editions[1].Words().ShouldNotContain("The lamps come late.");
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C4")).QuerySelector("[aria-labelledby=t6]").Words()
            .ShouldContain("C2 became: Promise C4 The museums took its place.");
    }

    [Fact]
    public async Task What_owes_a_reason_is_named_in_the_sentence_that_says_it()
    {
        var essex = await Given.AnArea(site, "essex");
        var measured = (await Given.APlan(site, essex, "# Streets\nM The number of lamps in parks rises each year.")).PlanId;
        await Given.APlan(site, essex, "# Streets\nC I will act.", plan: measured, stage: EditionStage.Variation, issued: new(2026, 3, 31));

        var page = await site.Browser().GetPageAsync("/essex/plans/2025-2029/changes?from=1&to=2");

        page.QuerySelector(".fp-lead").Words().ShouldEndWith("Reasons that are owed and not recorded: 1.");
        page.Body.Words().ShouldContain("The office owes a reason for each promise, expectation, measure or target that was dropped or has other words.");
    }

    [Theory]
    [InlineData("Dropped", new[] { "Dropped", "Dropped" })]
    [InlineData("kept", new[] { "Kept" })]
    [InlineData("unreasoned", new[] { "Reworded", "Dropped" })]
    public async Task Get_with_a_kind_shows_only_that(string kind, string[] expected) =>
        Rows(await site.Browser().GetPageAsync($"{Page}?from=1&to=2&kind={kind}"))
            .Select(row => row.Children[0].Words().Split(' ')[0]).ShouldBe(expected);

    [Fact]
    public async Task Get_without_editions_leads_to_the_last_two_and_an_address_with_them_keeps_its_meaning()
    {
        var answer = await site.Browser().GetAsync(Page);
        answer.Headers.Location!.ToString().ShouldBe($"{Page}?from=1&to=2");

        var before = await site.Browser().GetStringAsync($"{Page}.csv?from=1&to=2");
        await Given.APlan(site, kent, "# Safer streets\nC I will act.", plan: plan, stage: EditionStage.Variation, issued: new(2026, 6, 30));
        (await site.Browser().GetStringAsync($"{Page}.csv?from=1&to=2")).ShouldBe(before);
        (await site.Browser().GetAsync(Page)).Headers.Location!.ToString().ShouldBe($"{Page}?from=2&to=3");
        (await site.Browser().GetAsync($"{Page}?from=1")).Headers.Location!.ToString().ShouldBe($"{Page}?from=1&to=2");
        (await site.Browser().GetAsync($"{Page}?to=3")).Headers.Location!.ToString().ShouldBe($"{Page}?from=2&to=3");
    }

    [Theory]
    [InlineData("?from=1&to=9")]
    [InlineData("?from=1&to=1")]
    [InlineData("?from=zebra&to=2")]
    [InlineData("?from=9")]
    [InlineData("?to=zebra")]
    public async Task Get_for_what_is_no_pair_of_editions_is_not_found(string query) =>
        (await site.Browser().GetAsync(Page + query)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_file_has_a_row_for_each_change_and_says_which_owe_a_reason()
    {
        var rows = (await site.Browser().GetStringAsync($"{Page}.csv?from=1&to=2")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        rows.Length.ShouldBe(7, "a header, one kept and five changes");
        rows.ShouldContain(row => row.StartsWith("dropped,", StringComparison.Ordinal) && row.Contains("I will meet the banks", StringComparison.Ordinal)
            && row.Contains(",true,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_recorded_at_the_desk_stands_on_the_public_page_and_on_that_of_the_dropped_statement()
    {
        (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector("[aria-labelledby=became]").Words()
            .ShouldContain("No reason has been recorded.");
        var policy = await site.SignedInAsync(await site.PersonAsync(kent, Role.Policy));
        await policy.OpenAsync("/kent/manage/plans/2025-2029/editions/2/reasons?reference=C2");

        await policy.SendAsync(("Reason", "The banks asked for one meeting a year."), ("Became", "c9"));
        policy.Errors.ShouldBe(["This edition has no statement C9. Give the references of statements that it has."]);
        await policy.SendAsync(("Reason", "The museums took its place."), ("Became", "c4"));
        policy.LedTo.ShouldBe("/kent/manage/plans/2025-2029/editions/2/reasons?done=C2");
        (await policy.FollowAsync()).Page.QuerySelector("[role=status]").Words().ShouldContain("The reason for C2 is recorded.");

        (await site.Browser().GetPageAsync($"{Page}?from=1&to=2&kind=Dropped")).QuerySelector("[aria-labelledby=table] tbody tr").Words()
            .ShouldContain("C2 became: Promise C4 The museums took its place.");
        var dropped = (await site.Browser().GetPageAsync("/kent/plans/2025-2029/C2")).QuerySelector("[aria-labelledby=became]")!;
        dropped.Words().ShouldContain("The museums took its place.");
        dropped.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/kent/plans/2025-2029/C4");
    }

    [Fact]
    public async Task The_command_line_lists_what_is_owed_and_records_it_and_a_later_record_corrects_it()
    {
        (await JsonAsync("list", "kent", "2025-2029", "2")).EnumerateArray().Where(one => one.GetProperty("owed").GetBoolean())
            .Select(one => $"{one.GetProperty("reference")} {one.GetProperty("kind")} {one.GetProperty("reason")}").ShouldBe(["C1 reworded ", "C2 dropped "]);

        await JsonAsync("record", "kent", "2025-2029", "2", "C1", "--reason", "The lamps come late.");
        var (exit, late) = await site.RunAsync("change-reasons", "record", "kent", "2025-2029", "2", "C1", "--reason", "Another.", "--json");
        (exit, late.Contains("RecordedMeanwhile", StringComparison.Ordinal)).ShouldBe((1, true), late);
        await JsonAsync("record", "kent", "2025-2029", "2", "C1", "--reason", "The lamps come two years late.", "--after", "1");

        var page = await site.Browser().GetPageAsync($"{Page}?from=1&to=2&kind=Reworded");
        page.QuerySelector("[aria-labelledby=table] tbody tr").Words().ShouldContain("The lamps come two years late.");
        page.QuerySelector("[aria-labelledby=table] tbody tr").Words().ShouldNotContain("The lamps come late.");
    }

    [Theory]
    [InlineData("C3", "None of it changed.", null, "NothingToExplain")]
    [InlineData("C1", " ", null, "ReasonMissing")]
    [InlineData("C1", "It goes on.", "C4", "GoesOnItself")]
    [InlineData("C2", "It is gone.", "C2", "SuccessorUnknown")]
    public async Task What_cannot_be_recorded_is_refused(string reference, string reason, string? became, string code)
    {
        var (exit, printed) = await site.RunAsync(
            ["change-reasons", "record", "kent", "2025-2029", "2", reference, "--reason", reason, "--json",
                .. became is null ? [] : new[] { "--became", became }]);

        (exit, printed.Contains(code, StringComparison.Ordinal)).ShouldBe((1, true), printed);
    }

    [Fact]
    public async Task Words_removed_from_the_plan_go_from_its_reasons_too()
    {
        await JsonAsync("record", "kent", "2025-2029", "2", "C2", "--reason", "Nobody came when we met the banks four times a year.");

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "the banks four times", "a firm"), Given.AChange(site)));

        var page = await site.Browser().GetPageAsync($"{Page}?from=1&to=2&kind=Dropped");
        page.Body.Words().ShouldNotContain("the banks four times");
        page.Body.Words().ShouldContain("Nobody came when we met [removed: a firm] a year.");
    }

    [Fact]
    public async Task Of_a_withdrawn_edition_the_note_is_shown_and_no_word_and_no_reason()
    {
        await JsonAsync("record", "kent", "2025-2029", "2", "C2", "--reason", "The museums took its place.");
        await site.UseAsync<WithdrawEdition, Edition>(use => use.RunAsync(new(kent.Id, "2025-2029", 2, "The wrong file."), Given.AChange(site)));

        var page = await site.Browser().GetPageAsync($"{Page}?from=1&to=2");
        page.QuerySelector("main").Words().ShouldContain("Edition 2 was withdrawn, so its text is not compared. The office says: The wrong file.");
        Rows(page).ShouldBeEmpty();
        var csv = await site.Browser().GetAsync($"{Page}.csv?from=1&to=2");
        csv.StatusCode.ShouldBe(System.Net.HttpStatusCode.Gone);
        (await csv.Content.ReadAsStringAsync()).ShouldBe("Edition 2 was withdrawn, so its text is not compared. The office says: The wrong file.");
        (await site.Browser().GetPageAsync(Page)).QuerySelector(".fp-lead").Words().ShouldStartWith("Only one edition of this plan can be read");
    }

    private static IReadOnlyList<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("[aria-labelledby=table] tbody tr")];

    private async Task<JsonElement> JsonAsync(params string[] args)
    {
        var (exit, printed) = await site.RunAsync(["change-reasons", .. args, "--json"]);
        exit.ShouldBe(0, printed);
        return JsonDocument.Parse(printed).RootElement.Clone();
    }
}
