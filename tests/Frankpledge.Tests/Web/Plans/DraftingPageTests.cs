using System.Net;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>The pages of a working draft, without scripts: writing, what two at once see, comments and suggestions by role, freezing.</summary>
[Trait("Engine", "Both")]
public sealed class DraftingPageTests : IAsyncLifetime
{
    private const string Desk = "/kent/manage/drafting";
    private const string Draft = $"{Desk}/2025-2029";
    private const string Text = """
        # Safer streets
        C I will light every park by 2027.
        E The force should walk every beat each week.
        # Victims
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text, stage: EditionStage.ConsultationDraft);
        editor = new(await Given.AnEditor(site, kent));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_draft_is_started_from_the_desk_and_its_outline_leads_to_its_parts()
    {
        await editor.OpenAsync(Desk);
        editor.Main.ShouldContain("No plan has a working draft.");
        await editor.SendAsync();
        editor.LedTo.ShouldBe($"{Draft}?done=started");
        await editor.FollowAsync();

        editor.Main.ShouldContain("3 statements in 2 parts. 0 things are to do.");
        editor.Main.ShouldContain("3 statements are as before, 0 statements are reworded");
        var part = editor.Page.QuerySelector(".fp-outline a")!;
        part.TextContent.ShouldBe("Safer streets");
        await editor.OpenAsync(part.GetAttribute("href")!);
        editor.Page.QuerySelector(".fp-line.is-now textarea")!.TextContent.ShouldBe("I will light every park by 2027.");
        editor.Page.QuerySelector(".fp-line.is-now label[for=Text]")!.TextContent.ShouldBe("Text of C1, Promise");
    }

    [Fact]
    public async Task Save_stores_the_text_and_opens_it_again()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1");

        await editor.SendToFormAsync("#write", ("Text", "I will light every park by 2028."));

        editor.LedTo.ShouldBe($"{Draft}/parts/1?at=2&done=saved#now");
        await editor.FollowAsync();
        editor.Main.ShouldContain("Saved.");
        editor.Page.QuerySelector(".fp-line.is-now textarea")!.TextContent.ShouldBe("I will light every park by 2028.");
    }

    [Fact]
    public async Task Whoever_saves_second_sees_both_texts_and_chooses_and_nothing_is_lost()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.", "Ann Other");

        await editor.SendToFormAsync("#write", ("Text", "I will light every park and path by 2027."));

        editor.Status.ShouldBe(HttpStatusCode.OK);
        var conflict = editor.Page.QuerySelector("#conflict")!.TextContent;
        conflict.ShouldContain("Ann Other saved another text");
        conflict.ShouldContain("I will light every park by 2028.");
        conflict.ShouldContain("I will light every park and path by 2027.");
        editor.Page.QuerySelector("#Text")!.TextContent.ShouldBe("I will light every park and path by 2027.", "what was typed stays in the field");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2028.");

        await editor.SendToFormAsync("#write", ("Text", "I will light every park and path by 2028."));
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park and path by 2028.");
    }

    [Fact]
    public async Task A_text_without_words_is_refused_beside_its_field()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");

        await editor.SendToFormAsync("#write", ("Text", " "));

        editor.Errors.ShouldBe(["Write the words, or drop this and say why."]);
    }

    [Fact]
    public async Task The_script_is_told_what_was_saved_and_what_somebody_changed_meanwhile()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        var token = editor.Page.QuerySelector("#write input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<string> SaveAsync(string text, int seen)
        {
            await editor.PostAsync($"{Draft}/parts/1?at=2&handler=Autosave", ("Text", text), ("Seen", $"{seen}"), ("__RequestVerificationToken", token));
            return await editor.Answer.Content.ReadAsStringAsync();
        }

        (await SaveAsync("I will light every park by 2028.", 1)).ShouldContain("\"state\":\"saved\",\"seen\":2");
        var changed = await SaveAsync("Mine.", 1);

        changed.ShouldContain("\"state\":\"changed\"");
        changed.ShouldContain("Ada Editor changed this text meanwhile");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2028.");
    }

    [Fact]
    public async Task Somebody_without_the_right_to_edit_suggests_and_comments_and_is_refused_the_rest()
    {
        await site.ADraftAsync(kent);
        var analyst = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.Performance, "Perry Analyst")));
        await analyst.OpenAsync($"{Draft}/parts/1?at=2");
        analyst.Page.QuerySelector("[data-save]").ShouldBeNull();
        var token = analyst.Page.QuerySelector("#write input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await analyst.PostAsync($"{Draft}/parts/1?at=2&handler=Save", ("Text", "Mine."), ("Seen", "1"), ("__RequestVerificationToken", token));
        analyst.Status.ShouldBe(HttpStatusCode.Forbidden);
        await analyst.PostAsync($"{Draft}/parts/1?at=2&handler=Suggest", ("Text", "I will light every park and path by 2027."),
            ("__RequestVerificationToken", token));
        analyst.LedTo.ShouldBe($"{Draft}/parts/1?at=2&done=suggested#now");
        await analyst.PostAsync($"{Draft}/parts/1?at=2&handler=Comment", ("Said", "Which parks?"), ("__RequestVerificationToken", token));

        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        editor.Main.ShouldContain("1 comment is open, 1 suggestion waits.");
        var suggestion = editor.Page.QuerySelector(".fp-suggestion")!;
        suggestion.TextContent.ShouldContain("Suggested by Perry Analyst");
        suggestion.QuerySelector("ins")!.TextContent.ShouldContain("and path");
        await editor.SendToFormAsync(".fp-suggestion form");
        editor.LedTo.ShouldBe($"{Draft}/parts/1?at=2&done=accepted#now");
        await editor.OpenAsync($"{Draft}/passages/2");
        editor.Main.ShouldContain("In the words of Perry Analyst, whose suggestion was accepted.");
    }

    [Fact]
    public async Task A_suggestion_for_an_older_text_is_shown_with_both_others_and_accepted_by_hand()
    {
        await site.ADraftAsync(kent);
        await site.UseAsync<SuggestChange, int>(use =>
            use.RunAsync(new(kent.Id, GivenDrafts.Slug), new(SuggestedChange.Reword, 2, "I will light all parks."), site.By("Perry Analyst")));
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        await editor.OpenAsync($"{Draft}/parts/1?at=2");

        await editor.SendToFormAsync(".fp-suggestion form");

        var three = editor.Page.QuerySelector("#conflict")!.TextContent;
        three.ShouldContain("I will light every park by 2027.");
        three.ShouldContain("I will light all parks.");
        three.ShouldContain("I will light every park by 2028.");
        await editor.SendToFormAsync("#write", ("Text", "I will light all parks by 2028."));
        editor.LedTo.ShouldBe($"{Draft}/parts/1?at=2&done=accepted#now");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light all parks by 2028.");
    }

    [Theory]
    [InlineData(Role.PanelOfficer)]
    [InlineData(Role.PanelMember)]
    public async Task Nobody_of_the_panel_sees_a_working_draft(Role role)
    {
        await site.ADraftAsync(kent);
        var panel = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, role, "Pat Panel")));

        foreach (var page in new[] { Desk, Draft, $"{Draft}/parts/1", $"{Draft}/passages/2", $"{Draft}/freeze" })
        {
            (await panel.OpenAsync(page)).Status.ShouldBe(HttpStatusCode.Forbidden, page);
        }

        (await panel.OpenAsync("/kent/manage")).Page.Body!.TextContent.ShouldNotContain("Drafting");
    }

    [Fact]
    public async Task Freezing_shows_what_it_changes_and_is_refused_when_somebody_wrote_since()
    {
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        await editor.OpenAsync($"{Draft}/freeze");
        editor.Main.ShouldContain("2 statements are as before, 1 statement is reworded");
        await site.WriteAsync(kent, "C1", "I will light every park by 2029.");

        await editor.SendAsync(("Stage", "StatutoryDraft"));
        editor.Errors.Single().ShouldStartWith("Somebody changed the working draft since you looked at it.");
        (await site.ReadAsync(db => db.Editions.CountAsync())).ShouldBe(1);

        await editor.OpenAsync($"{Draft}/freeze");
        await editor.SendAsync(("Stage", "StatutoryDraft"));
        editor.LedTo.ShouldBe($"{Draft}?done=frozen");
        await editor.OpenAsync("/kent/plans/2025-2029/editions/2");
        editor.Page.Body!.TextContent.ShouldContain("I will light every park by 2029.");
    }

    [Fact]
    public async Task A_dropped_statement_is_listed_with_who_and_why_and_can_be_taken_back()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await editor.SendToFormAsync("form[action$='handler=Drop']", ("Why", "The council does it."));
        editor.LedTo.ShouldBe($"{Draft}/parts/1?done=dropped");
        await editor.OpenAsync(Draft);
        editor.Main.ShouldContain("The council does it.");

        await editor.SendToFormAsync("form[action$='handler=TakeBack']");

        editor.LedTo.ShouldBe($"{Draft}/parts/1?at=2&done=taken-back#now");
    }

    [Fact]
    public async Task Undo_takes_back_my_last_act()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await editor.SendToFormAsync("#write", ("Text", "I will light nothing."));
        await editor.OpenAsync(Draft);

        await editor.SendToFormAsync("form[action$='handler=Undo']");

        editor.LedTo.ShouldBe($"{Draft}?done=undone");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2027.");
    }

    [Fact]
    public async Task The_side_shows_what_the_checks_find_in_the_passage_in_hand_and_what_hangs_on_it()
    {
        await site.ADraftAsync(kent);
        await Given.AnEntry(site, kent, "C1");
        await site.WriteAsync(kent, "C1", "I will light every park with the DARN board.");
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        editor.Page.QuerySelector("#thread")!.ParentElement!.TextContent.ShouldContain("Why it is here");
        editor.Page.QuerySelectorAll(".fp-checks").ShouldBeEmpty();

        await editor.OpenAsync(editor.Page.QuerySelector("a[href*='checks=true']")!.GetAttribute("href")!);

        editor.Page.QuerySelector(".fp-checks")!.TextContent.ShouldContain("\u201cDARN\u201d is explained nowhere.");
        await editor.OpenAsync($"{Draft}/parts/1?at=3&checks=true");
        editor.Main.ShouldContain("Checks of E1");
        editor.Main.ShouldNotContain("DARN\u201d is explained nowhere");
    }

    [Fact]
    public async Task The_draft_goes_to_Word_and_comes_back_from_the_page()
    {
        await site.ADraftAsync(kent);
        await editor.OpenAsync($"{Draft}/word");
        var link = editor.Page.QuerySelector("a[href*='handler=File']")!.GetAttribute("href")!;
        await editor.OpenAsync(link);
        editor.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

        await editor.OpenAsync($"{Draft}/word");
        await editor.SendAsync();

        editor.Errors.ShouldBe(["The file is empty. Choose the Word file of this draft."]);
    }
}
