using System.Net;
using AngleSharp.Html.Dom;
using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>Without scripts too, what was typed into any form of a working draft is there still after a refusal, and the script knows that it is not
/// saved.</summary>
[Trait("Engine", "Both")]
public sealed class UnsavedWordsTests : IAsyncLifetime
{
    private const string Draft = "/kent/manage/drafting/2025-2029";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park by 2027.\nE The force should walk.");
        await site.ADraftAsync(kent);
        editor = new Visitor(await Given.AnEditor(site, kent));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task After_a_conflict_both_texts_stand_and_leaving_is_asked_about()
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        editor.Page.QuerySelector("#write")!.GetAttribute("data-refused").ShouldBeNullOrEmpty();
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.", "Ann Other");

        await editor.SendToFormAsync("#write", ("Text", "I will light all parks."), ("Why", "It was too long."));

        editor.Page.QuerySelector("#write")!.GetAttribute("data-refused").ShouldBe("true");
        editor.Page.QuerySelector("#Text")!.TextContent.ShouldBe("I will light all parks.");
        editor.Page.QuerySelector("#save-why")!.GetAttribute("value").ShouldBe("It was too long.");
        editor.Page.QuerySelector("#conflict")!.TextContent.ShouldContain("I will light every park by 2028.");
    }

    [Theory]
    [InlineData("#write", "Text")]
    [InlineData("form[action$='handler=Add']", "fresh")]
    public async Task Words_for_a_passage_that_was_dropped_meanwhile_are_shown_and_stand_in_no_form_of_another(string form, string field)
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=3");
        await DropAsync("E1");

        await editor.SendToFormAsync(form, (field, "The force should walk at night."));

        if (editor.Status == HttpStatusCode.OK)
        {
            editor.Page.QuerySelector("#lost")!.TextContent.ShouldContain("The force should walk at night.");
            editor.Page.QuerySelectorAll("main form").ShouldAllBe(one => !one.OuterHtml.Contains("walk at night", StringComparison.Ordinal));
        }
        else
        {
            (await site.DraftAsync(kent)).Standing.ShouldContain(one => one.Text == "The force should walk at night.", "what is not shown is kept");
        }

        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2027.");
    }

    [Fact]
    public async Task A_page_of_a_draft_that_was_ended_saves_nothing_in_the_next()
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await site.UseAsync<EndDraft, bool>(async use =>
        {
            await use.RunAsync(new(kent.Id, GivenDrafts.Slug), "Begun again.", Given.AChange(site));
            return true;
        });
        await site.ADraftAsync(kent);

        await editor.SendToFormAsync("#write", ("Text", "I will light all parks."));

        editor.Page.QuerySelector("#lost")!.TextContent.ShouldContain("I will light all parks.");
        (await site.DraftAsync(kent)).Standing.Select(one => (one.Number, one.Text)).ShouldBe(
            [(4, "Safer streets"), (5, "I will light every park by 2027."), (6, "The force should walk.")]);
    }

    private async Task<int> DropAsync(string said)
    {
        var passage = await site.PassageAsync(kent, said);
        return await site.UseAsync<DropPassage, int>(use => use.RunAsync(new(kent.Id, GivenDrafts.Slug), passage.Number, passage.TextNumber, "Not ours.",
            Given.AChange(site)));
    }

    [Fact]
    public async Task A_new_statement_that_is_refused_is_still_in_its_field_which_the_error_leads_to()
    {
        var words = $"I will {new string('a', 30_000)}";
        await editor.OpenAsync($"{Draft}/parts/1?at=2");

        await editor.SendToFormAsync("form[action$='handler=Add']", ("fresh", words));

        editor.Status.ShouldBe(HttpStatusCode.OK);
        editor.Page.QuerySelector("#fresh")!.TextContent.ShouldBe(words);
        editor.Page.QuerySelector("#fresh")!.Closest("details")!.HasAttribute("open").ShouldBeTrue();
        editor.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#fresh");
        editor.Page.QuerySelector("form[action$='handler=Add']")!.GetAttribute("data-refused").ShouldBe("true");
        editor.Page.QuerySelector("#Text")!.TextContent.ShouldBe("I will light every park by 2027.");
    }

    [Fact]
    public async Task An_answer_that_is_refused_stands_at_its_comment_and_not_at_another()
    {
        foreach (var said in new[] { "Which parks?", "Which year?" })
        {
            await site.UseAsync<CommentOnPassage, bool>(async use =>
            {
                await use.RunAsync(new(kent.Id, GivenDrafts.Slug), 2, said, null, Given.AChange(site));
                return true;
            });
        }

        var words = new string('b', DraftComment.Longest + 1);
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await editor.SendToFormAsync("#n2 form", ("answer", words), ("act", "Replied"));

        editor.Page.QuerySelector("#answer-2")!.TextContent.ShouldBe(words);
        editor.Page.QuerySelector("#answer-1")!.TextContent.ShouldBeEmpty();
        editor.Page.QuerySelector("#Said")!.TextContent.ShouldBeEmpty();
        editor.Page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href").ShouldBe("#answer-2");
    }

    [Fact]
    public async Task Work_whose_day_has_passed_is_still_typed_in()
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=2");

        await editor.SendToFormAsync("form[action$='handler=Assign']", ("task", "Count the parks"), ("role", "Finance"), ("person", "Ann Other"),
            ("due.Day", "1"), ("due.Month", "2"), ("due.Year", "2001"));

        editor.Errors.ShouldBe(["That day has passed. Enter a day that is still to come."]);
        string? Typed(string id) => ((IHtmlInputElement)editor.Page.QuerySelector($"#{id}")!).Value;
        (Typed("Task"), Typed("Person"), Typed("due-year")).ShouldBe(("Count the parks", "Ann Other", "2001"));
        ((IHtmlSelectElement)editor.Page.QuerySelector("#role")!).Value.ShouldBe("Finance");
    }

    [Fact]
    public async Task A_heading_and_a_reason_that_are_too_long_are_still_typed_in()
    {
        var words = new string('c', 1000);
        await editor.OpenAsync(Draft);
        await editor.SendToFormAsync("form[action$='handler=Add']", ("heading", words));
        ((IHtmlInputElement)editor.Page.QuerySelector("#heading")!).Value.ShouldBe(words);

        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await editor.SendToFormAsync("form[action$='handler=Drop']", ("Why", words));
        ((IHtmlInputElement)editor.Page.QuerySelector("#Why")!).Value.ShouldBe(words);
    }
}
