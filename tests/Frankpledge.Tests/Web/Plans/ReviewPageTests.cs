using System.Net;
using AngleSharp.Dom;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

[Trait("Engine", "Both")]
public sealed class ReviewPageTests : IAsyncLifetime
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
        review = new Reviewing(site, await Given.AnImportInReview(site, area));
        ada = new Visitor(await Given.AnEditor(site, area));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Get_takes_the_first_unsure_one_in_hand_and_says_so_in_words()
    {
        await ada.OpenAsync(Address);

        var inHand = ada.Page.QuerySelector("#now").Words();
        inHand.ShouldContain("Parking for motorcycles ought to be safer.");
        inHand.ShouldContain("Unsure. Please decide. Why: nobody is named who acts.");
        inHand.ShouldNotContain("0.4");
        ada.Page.QuerySelector(".fp-counter").Words().ShouldBe("0 of 9 reviewed9 left, 2 of them unsure");
        ada.Page.QuerySelectorAll(".fp-page mark.is-now").Select(m => m.TextContent).ShouldBe(["Parking for motorcycles ought to be safer."]);
        ada.Page.QuerySelectorAll(".fp-page mark.is-doubt").Select(m => m.TextContent).ShouldBe(["Officers must stop cars that race."]);
        ada.Page.QuerySelectorAll(".fp-page sup").Select(s => s.TextContent).ShouldBe(["C1", "E1", "?", "C2", "?", "C3", "P1", "M1"], ignoreOrder: true);
    }

    [Fact]
    public async Task Post_of_each_act_leads_on_and_undo_takes_it_back()
    {
        await Act("Accept");
        ada.Page.QuerySelector("#now").Words().ShouldContain("Officers must stop cars that race.");
        (await review.Find("Parking")).State.ShouldBe(CandidateState.Accepted);

        await Act("Drop");
        ada.Page.QuerySelector(".fp-counter").Words().ShouldContain("7 left");
        (await review.Find("Officers")).State.ShouldBe(CandidateState.NotAStatement);

        await ada.SendToAsync(Button("Undo"));
        await ada.FollowAsync();
        ada.Page.QuerySelector("#now").Words().ShouldContain("Officers must stop cars that race.");

        await Act("Split", ("place", ada.Page.QuerySelectorAll(".fp-words button").Single(b => b.TextContent == "cars").GetAttribute("value")!));
        (await review.All()).Select(c => c.Text).ShouldContain("cars that race.");

        await Act("Merge");
        (await review.Find("Officers")).Text.ShouldBe("Officers must stop cars that race.");

        await Act("Up");
        (await review.All()).Select(c => c.Text[..8]).ToList().IndexOf("Officers").ShouldBe(4);
    }

    /// <summary>A button that is pressed twice takes back one step.</summary>
    [Fact]
    public async Task Post_of_undo_takes_back_the_step_that_was_shown_and_no_other()
    {
        var browser = await Given.AnEditor(site, area);
        (ada, var shown) = (new Visitor(browser), new Visitor(browser));
        await Act("Accept");
        await Act("Drop");
        await shown.OpenAsync(Address);
        await ada.OpenAsync(Address);

        await ada.SendToAsync(Button("Undo"));
        ada.LedTo.ShouldNotBeNull();
        await shown.SendToAsync(Button("Undo", shown));

        shown.LedTo.ShouldBeNull("the step was taken back before");
        (await review.Find("Officers")).State.ShouldBe(CandidateState.Waiting);
        (await review.Find("Parking")).State.ShouldBe(CandidateState.Accepted);
    }

    [Fact]
    public async Task Post_accept_with_changed_fields_keeps_the_change()
    {
        await ada.OpenAsync(Address);
        await ada.SendToAsync(Button("Accept"), ("Labels.Kinds", "PartnerExpectation"), ("Labels.Who", "Partners; Parking Board"),
            ("Labels.Targets[0].Measure", "thefts"), ("Labels.Targets[0].Comparator", "reduce_by"), ("Labels.Targets[0].Value", "10"));

        var parking = await review.Find("Parking");
        (parking.State, parking.Changed).ShouldBe((CandidateState.Accepted, true));
        parking.Actors.Select(a => $"{a.Name} {a.Role}").ShouldBe(["partners Partners", "Parking Board Body"]);
        parking.Targets.Single().Number.ShouldBe(10);
    }

    [Fact]
    public async Task Post_of_a_change_without_a_section_shows_the_error_and_changes_nothing()
    {
        await ada.OpenAsync(Address);
        await ada.SendToAsync(Button("Change"), ("Labels.Section", ""));

        ada.Errors.ShouldBe(["Choose the section in which the statement stands."]);
        ada.Page.Title!.ShouldStartWith("Error: ");
        (await review.Find("Parking")).State.ShouldBe(CandidateState.Waiting);
    }

    [Fact]
    public async Task Post_that_comes_second_shows_both_versions_and_loses_neither()
    {
        var ben = new Visitor(await Given.AnEditor(site, area, "Ben Editor"));
        await ada.OpenAsync(Address);
        await ben.OpenAsync(Address);
        await ben.SendToAsync(Button("Drop"));

        await ada.SendToAsync(Button("Change"), ("Labels.Kinds", "PartnerExpectation"), ("Labels.Who", "councils"));

        ada.Status.ShouldBe(HttpStatusCode.OK);
        ada.Errors.Single().ShouldStartWith("Someone else changed this statement");
        var conflict = ada.Page.QuerySelector("#conflict, .fp-conflict").Words();
        conflict.ShouldContain("Kind: Expectation of partners. Who acts: councils.");
        conflict.ShouldContain("after Ben Editor changed it at 10:00");
        conflict.ShouldContain("Not a statement");
        (await review.Find("Parking")).State.ShouldBe(CandidateState.NotAStatement);

        await ada.SendToAsync(Button("Accept"));
        (await review.Find("Parking")).State.ShouldBe(CandidateState.Accepted);
    }

    [Fact]
    public async Task Two_browsers_that_take_turns_review_everything_between_them()
    {
        var ben = new Visitor(await Given.AnEditor(site, area, "Ben Editor"));
        for (var turn = 0; turn < 9; turn++)
        {
            var who = turn % 2 == 0 ? ada : ben;
            await who.OpenAsync(Address);
            await who.SendToAsync(Button("Accept", who));
            who.Status.ShouldBe(HttpStatusCode.Redirect);
        }

        (await review.All()).ShouldAllBe(c => c.State == CandidateState.Accepted);
        await ada.OpenAsync(Address);
        ada.Main.ShouldContain("Every statement is settled.");
    }

    [Fact]
    public async Task Get_offers_the_sure_ones_together_only_when_the_unsure_are_settled()
    {
        await ada.OpenAsync(Address);
        ada.Main.ShouldContain("Once the unsure ones (2) are settled, some of the sure ones (7) are drawn at random for you to check; then you can accept the rest together.");
        await Act("Accept");
        await Act("Accept");

        ada.Main.ShouldContain("Sure statements that nobody has looked at yet: 7. You check each of them.");
        await ada.SendToAsync(Button("Draw"));
        await ada.FollowAsync();
        for (var checks = 0; checks < 7; checks++)
        {
            ada.Page.QuerySelector("#draw").Words().ShouldStartWith($"{checks} of the 7 drawn at random are checked; 0 of these were wrong.");
            await Act("Accept");
        }

        (await review.All()).ShouldAllBe(c => c.State == CandidateState.Accepted && c.DecidedBy == "Ada Editor");
    }

    [Fact]
    public async Task Post_of_the_sure_ones_together_is_offered_when_those_drawn_are_checked_and_says_how_many_of_the_rest_may_be_wrong()
    {
        var text = "# Theme\n" + string.Join('\n', Enumerable.Range(1, 80).Select(n => $"C I will do the thing that has the number {n}."));
        var large = new Reviewing(site, await Given.AnImportInReview(site, area, text));
        await ada.OpenAsync($"/kent/manage/plans/imports/{large.Import}/review");
        await ada.SendToAsync(Button("Draw"));
        await ada.FollowAsync();
        ada.Page.QuerySelectorAll("button")
            .ShouldNotContain(b => (b.GetAttribute("formaction") ?? "").EndsWith("handler=AcceptSure", StringComparison.Ordinal));
        await Act("Drop");
        for (var checks = 1; checks < 30; checks++)
        {
            await Act("Accept");
        }

        // Wilson's interval of 1 in 30 is 0.6 to 16.7 per cent; of 50 others.
        ada.Page.QuerySelector("#draw").Words().ShouldStartWith(
            "30 of the 30 drawn at random are checked; 1 of these were wrong. Not drawn: 50. If they are like these, about 2 of them are wrong; anything from 0 to 9 is plausible (95 % interval).");
        await ada.SendToAsync(Button("AcceptSure"));

        var all = await large.All();
        all.Count(c => c.LabelledBy == LabelledBy.Rule).ShouldBe(50);
        all.ShouldAllBe(c => c.State != CandidateState.Waiting);
    }

    [Fact]
    public async Task Get_keeps_who_had_a_statement_in_hand_and_shows_it_to_the_next()
    {
        await ada.OpenAsync(Address);
        var ben = new Visitor(await Given.AnEditor(site, area, "Ben Editor"));
        await ben.OpenAsync(Address);

        ben.Page.QuerySelector("#now").Words().ShouldContain("Had in hand by Ada Editor.");
        (await review.Find("Parking")).State.ShouldBe(CandidateState.Waiting);
    }

    [Fact]
    public async Task Get_of_the_confirmation_lists_the_changes_with_the_counts_of_the_page_of_changes()
    {
        var first = await Given.APlan(site, area,
            "# Streets\nC I will light every park in the county by 2027.\nC I will fund a helpline for every victim.\nC I will count lamps.");
        var again = new Reviewing(site,
            await Given.AnImportInReview(site, area,
                "# Streets\nC I will light every park in the county by 2029.\nE I will fund a helpline for every victim.\nC I will open a museum of policing.",
                first.PlanId));
        await again.AcceptEverything();

        await ada.OpenAsync($"/kent/manage/plans/imports/{again.Import}/confirm");
        var counts = ada.Page.QuerySelectorAll("#changes ~ h3").Select(heading => heading.Words()).ToList();
        counts.ShouldBe(["Reworded: 1", "Labelled otherwise: 1", "Added: 1", "Dropped: 1"]);
        ada.Main.ShouldContain("Kind: Promise before, Expectation now");

        await ada.OpenAsync($"/kent/manage/plans/imports/{again.Import}/matches");
        ada.Page.QuerySelectorAll(".fp-chips a").Select(chip => chip.Words()).ShouldBe(
            ["Reworded 1", "Labelled otherwise 1", "Added 1", "Dropped 1", "Kept 0"]);
    }

    [Fact]
    public async Task Get_stays_small_and_in_order_with_900_statements()
    {
        var text = "# Theme\n"
            + string.Join('\n', Enumerable.Range(1, 900)
                .Select(n => $"C{(n % 7 == 0 ? "?" : "")} I will do the thing that has the number {n} and tell everybody in the county about it every year."));
        var large = await Given.AnImportInReview(site, area, text);

        await ada.OpenAsync($"/kent/manage/plans/imports/{large}/review");

        (await ada.Answer.Content.ReadAsStringAsync()).Length.ShouldBeLessThan(100_000);
        ada.Page.QuerySelectorAll(".fp-cand").Length.ShouldBe(8);
        ada.Page.QuerySelector("#now").Words().ShouldContain("number 7 ");
    }

    [Theory]
    [InlineData("review")]
    [InlineData("confirm")]
    [InlineData("matches")]
    [InlineData("")]
    public async Task Get_of_another_areas_import_is_not_found(string page)
    {
        var essex = await Given.AnArea(site, "essex");
        var theirs = await Given.AnImportInReview(site, essex);

        (await ada.OpenAsync($"/kent/manage/plans/imports/{theirs}/{page}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ada.OpenAsync($"/essex/manage/plans/imports/{theirs}/{page}")).Status.ShouldNotBe(HttpStatusCode.OK);
    }

    private async Task Act(string handler, params (string, string)[] fields)
    {
        if (ada.Page?.QuerySelector("#decide") is null)
        {
            await ada.OpenAsync(Address);
        }

        await ada.SendToAsync(Button(handler), fields);
        await ada.FollowAsync();
    }

    private string Button(string handler, Visitor? who = null) =>
        (who ?? ada).Page.QuerySelectorAll("button").First(b => b.GetAttribute("formaction")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true)
            .GetAttribute("formaction")!;
}
