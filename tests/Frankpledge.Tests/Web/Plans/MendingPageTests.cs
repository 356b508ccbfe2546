using System.Net;
using AngleSharp.Dom;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The review page of a document that was misread, as a browser without script has it.</summary>
[Trait("Engine", "Both")]
public sealed class MendingPageTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Reviewing review = null!;
    private Visitor ada = null!;

    private string Address => $"/kent/manage/plans/imports/{review.Import}/review";

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        review = new Reviewing(site, await Given.ADocumentInReview(site, area));
        ada = new Visitor(await Given.AnEditor(site, area));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_of_what_is_not_taken_shows_each_part_with_the_reason_and_offers_its_sentences()
    {
        await ada.OpenAsync($"{Address}?source=left");

        var source = ada.Page.QuerySelector(".fp-page").Words();
        source.ShouldContain(
            "I will answer every letter within ten days. I will hold a surgery each month. Not taken: contents, a foreword or a contact page.");
        source.ShouldNotContain("I will light every park");
        ada.Page.QuerySelectorAll("#add-First option").Select(option => option.TextContent).ShouldContain("I will hold a surgery each month.");
        ada.Page.QuerySelectorAll(".fp-bench__src .fp-chips a, .fp-bench__src .fp-chips [aria-current]").Select(chip => chip.Words())
            .ShouldContain(chip => chip.StartsWith("Not taken ("));
    }

    [Fact]
    public async Task Post_of_lines_that_were_chosen_adds_them_and_takes_the_first_in_hand()
    {
        await ada.OpenAsync($"{Address}?source=left");
        await ada.SendToAsync(Button("Add"), ("Added.First", Line("I will answer")), ("Added.Last", Line("Write to")), ("Added.Each", "true"));
        await ada.FollowAsync();

        ada.Page.QuerySelector("#now b").Words().ShouldBe("I will answer every letter within ten days.");
        ada.Page.QuerySelector("#did").Words().ShouldStartWith("Added what was not taken.");
        (await review.All()).Count(c => c.IsShaped).ShouldBe(3);
    }

    [Fact]
    public async Task Post_of_words_that_do_not_stand_there_shows_the_error_and_keeps_what_was_typed()
    {
        await ada.OpenAsync($"{Address}?source=left");
        await ada.SendToAsync(Button("Add"), ("Added.First", Line("I will answer")), ("Added.Last", Line("I will answer")), ("Added.Words", "I will dance"));

        ada.Errors.Single().ShouldStartWith("These words do not stand between");
        ada.Page.QuerySelector("#add-words")!.TextContent.Trim().ShouldBe("I will dance");
        (await review.All()).ShouldNotContain(c => c.IsShaped);
    }

    [Fact]
    public async Task Post_of_the_right_words_shows_what_was_read_beside_them_to_the_reviewer_and_to_the_public()
    {
        var one = await review.Find("I will open");
        await ada.OpenAsync($"{Address}?at={one.Id}");
        await ada.SendToAsync(Button("Word"), ("Wording", one.Text.Replace("4O", "40", StringComparison.Ordinal)));
        await ada.FollowAsync();
        ada.Page.QuerySelector("#now").Words().ShouldContain($"Corrected by a person. The document was read as: “{one.Text}”");

        await review.Cell("Budget", 3, 1, "30");
        await review.AcceptEverything();
        var edition = await review.Confirm();
        var statement =
            await site.ReadAsync(db => db.Wordings.Where(w => w.EditionId == edition.Id && w.SourceText != null).Select(w => w.StatementId).SingleAsync());
        var reference = (await site.ReadAsync(db => db.Statements.SingleAsync(s => s.Id == statement))).Reference;
        var resident = new Visitor(site.Browser());
        await resident.OpenAsync($"/kent/plans/2025-2029/{reference}");
        resident.Main.ShouldContain($"Wording corrected by a person. The document was read as: “{one.Text}”");
        await resident.OpenAsync("/kent/plans/2025-2029/whole");
        resident.Main.ShouldContain("wording corrected by a person");
        resident.Main.ShouldContain("Row 4, column 2: “30” was corrected by a person. The document was read as “35”.");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldContain("\"source_text\":\"I will open 4O");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldContain(one.Text);
    }

    [Fact]
    public async Task Post_of_a_heading_leads_its_statements_into_another_section()
    {
        var roads = await review.Block("Roads");
        await ada.OpenAsync($"{Address}?at={(await review.Find("I will paint")).Id}&mend={roads.Index}");
        ada.Page.QuerySelector<AngleSharp.Html.Dom.IHtmlInputElement>("#heading-text")!.Value.ShouldBe("Roads");
        await ada.SendToAsync(Button("Head"), ("Heading.Text", "Safer roads"), ("Heading.Level", "2"));
        await ada.FollowAsync();

        ada.Page.QuerySelector("#now").Words().ShouldContain("Safer streets / Safer roads");
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("Heading mended by Ada Editor. The document reads: “Roads”.");

        await ada.SendToAsync(Button("Undo"));
        await ada.FollowAsync();
        ada.Page.QuerySelector("#now").Words().ShouldContain("Roads");
        (await review.Find("I will paint")).Section.ShouldBe(["Roads"]);
    }

    [Fact]
    public async Task Post_of_cells_works_the_sums_out_again_and_a_table_can_be_withdrawn_from_them()
    {
        var table = await review.Block("Budget");
        var here = $"{Address}?at={(await review.Find("I will paint")).Id}&mend={table.Index}";
        await ada.OpenAsync(here);
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("Does not add up.");
        await ada.SendToAsync(Button("Cells"), ("Cells[7].Text", "30"));
        await ada.FollowAsync();
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("30 read as 35");
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("Adds up.");

        await ada.OpenAsync(here);
        await ada.SendToAsync(Button("Withdraw"), ("Says", ""));
        ada.Errors.Single().ShouldStartWith("Say why the sums");
        await ada.SendToAsync(Button("Withdraw"), ("Says", "These are shares of two years."));
        await ada.FollowAsync();
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("Ada Editor withdrew this table from the checks: These are shares of two years.");
        ada.Page.QuerySelector(".fp-page").Words().ShouldNotContain("Adds up.");

        await ada.OpenAsync(here);
        await ada.SendToAsync(Button("CheckTable"));
        await ada.FollowAsync();
        ada.Page.QuerySelector(".fp-page").Words().ShouldContain("Adds up.");
    }

    [Fact]
    public async Task Get_of_many_together_lists_them_with_their_number_and_one_undo_takes_the_act_back()
    {
        var one = await review.Find("I will publish");
        await ada.OpenAsync($"{Address}?order=document&at={one.Id}&together=section");
        ada.Page.QuerySelector("#together").Words().ShouldStartWith("2 statements wait in the section Roads.");
        ada.Page.QuerySelectorAll(".fp-cand").Select(line => line.QuerySelector("span[lang], div > span").Words())
            .ShouldBe(["I will publish the ten most dangerous junctions.", "I will paint every crossing."]);

        await ada.SendToAsync(Button("LabelMany"), ("ManyKinds", "Expectation"));
        await ada.FollowAsync();
        (await review.All()).Count(c => c.State == CandidateState.Accepted && c.Kinds.SequenceEqual([StatementKind.Expectation])).ShouldBe(2);

        await ada.SendToAsync(Button("Undo"));
        await ada.FollowAsync();
        (await review.All()).ShouldAllBe(c => c.State == CandidateState.Waiting);
    }

    [Fact]
    public async Task A_second_person_is_led_through_what_the_first_decided_and_a_disagreement_is_shown_until_settled()
    {
        var ben = new Visitor(await Given.AnEditor(site, area, "Ben Editor"));
        var one = await review.Find("I will paint");
        await ada.OpenAsync($"{Address}?at={one.Id}");
        await ada.SendToAsync(Button("Accept"));

        await ben.OpenAsync($"{Address}?order=second");
        ben.Page.QuerySelector("#now b").Words().ShouldBe("I will paint every crossing.");
        await ben.SendToAsync(Button("Disagree", ben), ("Says", "The council paints them."));
        await ben.FollowAsync();

        await ada.OpenAsync($"{Address}?order=disputed");
        ada.Page.QuerySelector("#now").Words().ShouldContain("Disagreement of Ben Editor (");
        ada.Page.QuerySelector("#now").Words().ShouldContain("The council paints them. Accept or change the statement to settle it.");
        await ada.SendToAsync(Button("Accept"));
        await ada.OpenAsync($"{Address}?at={one.Id}");
        ada.Page.QuerySelector("#now").Words().ShouldContain("Settled by Ada Editor.");
    }

    [Fact]
    public async Task The_desk_alone_is_sent_where_the_script_asks_and_the_next_statement_is_on_it()
    {
        await ada.OpenAsync($"{Address}?order=document");
        var first = ada.Page.QuerySelector("#now b").Words();
        var browser = await Given.AnEditor(site, area, "Cleo Editor");
        browser.DefaultRequestHeaders.Add("X-Fragment", "desk");
        var desk = await (await browser.GetAsync($"{Address}?order=document")).Content.ReadAsStringAsync();

        desk.TrimStart().ShouldStartWith("<div id=\"desk\"");
        desk.ShouldContain(first);
        desk.ShouldNotContain("<html");
    }

    [Fact]
    public async Task The_pace_is_told_once_some_are_decided_one_by_one()
    {
        var large = new Reviewing(site,
            await Given.AnImportInReview(site, area,
                "# Theme\n" + string.Join('\n', Enumerable.Range(1, 66).Select(n => $"C I will do the thing that has the number {n}."))));
        await ada.OpenAsync($"/kent/manage/plans/imports/{large.Import}/review?order=document");
        for (var number = 0; number < 6; number++)
        {
            ada.Page.QuerySelector("#pace").ShouldBeNull();
            site.Clock.Move(TimeSpan.FromSeconds(12));
            await ada.SendToAsync(Button("Accept"));
            await ada.FollowAsync();
        }

        ada.Page.QuerySelector("#pace").Words().ShouldBe("At your pace so far (12 seconds a statement) this takes about 12 minutes more.");
    }

    [Theory]
    [InlineData("Look", HttpStatusCode.NotFound)]
    [InlineData("Word", HttpStatusCode.NotFound)]
    [InlineData("Add", HttpStatusCode.NotFound)]
    public async Task Nothing_is_mended_in_the_import_of_another_area(string handler, HttpStatusCode status)
    {
        var essex = await Given.AnArea(site, "essex");
        var theirs = await Given.AnImportInReview(site, essex);
        await ada.OpenAsync($"{Address}?source=left");
        var address = Button("Add").Replace(review.Import.ToString(), theirs.ToString(), StringComparison.Ordinal)
            .Replace("handler=Add", $"handler={handler}", StringComparison.Ordinal);

        (await ada.SendToAsync(address)).Status.ShouldBe(status);
    }

    private string Button(string handler, Visitor? who = null) =>
        (who ?? ada).Page.QuerySelectorAll("button").First(b => b.GetAttribute("formaction")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true)
            .GetAttribute("formaction")!;

    private string Line(string beginning) =>
        ada.Page.QuerySelectorAll("#add-First option").First(option => option.TextContent.StartsWith(beginning, StringComparison.Ordinal))
            .GetAttribute("value")!;
}
