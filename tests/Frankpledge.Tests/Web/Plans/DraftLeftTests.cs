using System.Net;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What hangs on a passage that left the text, and what was written for a draft that is gone, is found and never lost.</summary>
[Trait("Engine", "Both")]
public sealed class DraftLeftTests : IAsyncLifetime
{
    private const string Draft = "/kent/manage/drafting/2025-2029";
    private static readonly DraftAsked Asked = new(default, GivenDrafts.Slug);

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park by 2027.\nC I will fund a helpline.");
        await site.ADraftAsync(kent);
        editor = new(await Given.AnEditor(site, kent));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task What_was_said_of_a_dropped_passage_is_found_on_the_outline_and_settled_with_its_history()
    {
        var asked = Asked with { AreaId = kent.Id };
        await site.UseAsync<CommentOnPassage, int>(use => use.RunAsync(asked, 2, "Which parks?", null, site.By("Perry Analyst")));
        await site.UseAsync<SuggestChange, int>(use =>
            use.RunAsync(asked, new(SuggestedChange.Reword, 2, "I will light all parks."), site.By("Perry Analyst")));
        await site.UseAsync<AssignPassage, DraftAssignment>(use => use.RunAsync(asked, 2,
            new("Ask the districts.", Role.Policy, null, new(2027, 1, 31)), Given.AChange(site)));
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(asked, 2, 1, "The districts do it.", Given.AChange(site)));

        await editor.OpenAsync(Draft);
        editor.Main.ShouldContain("3 things are to do.");
        var left = editor.Page.QuerySelector("section[aria-labelledby=dropped] li")!;
        left.TextContent.ShouldContain("3 to do");
        var history = left.QuerySelector("a")!.GetAttribute("href")!;
        await editor.OpenAsync(history);
        await editor.SendToFormAsync("section[aria-labelledby=comments] form", ("answer", ""), ("act", "Closed"));
        editor.Errors.ShouldBe(["Say why it is closed: what was done, or why nothing is."]);
        await editor.OpenAsync(history);
        await editor.SendToFormAsync("section[aria-labelledby=comments] form", ("answer", "It is out of the text."), ("act", "Closed"));
        editor.LedTo.ShouldBe($"{history}?done=answered");
        await editor.OpenAsync(history);
        await editor.SendToFormAsync("#s1 form", ("Why", "It is out of the text."));
        editor.LedTo.ShouldBe($"{history}?done=declined");
        await editor.OpenAsync(history);
        await editor.SendToFormAsync($"form[action='{history}?handler=Settle']", ("taken", "true"));
        editor.LedTo.ShouldBe($"{history}?done=settled");

        await editor.OpenAsync(Draft);
        editor.Main.ShouldContain("0 things are to do.");
    }

    [Fact]
    public async Task What_was_written_for_a_draft_that_was_ended_meanwhile_is_shown_to_be_copied()
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        await site.UseAsync<EndDraft, bool>(async use =>
        {
            await use.RunAsync(Asked with { AreaId = kent.Id }, "We begin again.", Given.AChange(site));
            return true;
        });

        await editor.SendToFormAsync("#write", ("Text", "I will light every park and path."));

        editor.Status.ShouldBe(HttpStatusCode.NotFound);
        editor.Page.QuerySelector("h1")!.TextContent.ShouldContain("This working draft was ended");
        editor.Page.QuerySelector("blockquote")!.TextContent.ShouldBe("I will light every park and path.");
        editor.Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")).ShouldContain("/kent/manage/drafting");
    }

    [Theory]
    [InlineData("Save", "Seen", "many")]
    [InlineData("Kinds", "Kinds", "Wish")]
    [InlineData("Assign", "role", "King")]
    [InlineData("Move", "after", "behind")]
    [InlineData("Settle", "taken", "perhaps")]
    public async Task A_field_that_the_page_cannot_read_is_refused_and_never_taken_for_one_that_was_left_out(string handler, string field, string value)
    {
        await editor.OpenAsync($"{Draft}/parts/1?at=2");
        var token = editor.Page.QuerySelector("#write input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var before = (await site.DraftAsync(kent)).Draft.LastAct;

        await editor.PostAsync($"{Draft}/parts/1?at=2&handler={handler}", ("Text", "Mine."), ("task", "Write."), ("due.Day", "1"), ("due.Month", "2"),
            ("due.Year", "2030"), ("__RequestVerificationToken", token), (field, value));

        editor.Status.ShouldBe(HttpStatusCode.BadRequest);
        editor.Main.ShouldContain("A field of the form holds what this page cannot read");
        (await site.DraftAsync(kent)).Draft.LastAct.ShouldBe(before);
    }

    [Fact]
    public async Task A_move_to_where_it_stands_is_no_act()
    {
        var before = await site.DraftAsync(kent);

        await site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked with { AreaId = kent.Id }, 3, 2, withPart: false, null, Given.AChange(site)));
        await site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked with { AreaId = kent.Id }, 1, 0, withPart: true, null, Given.AChange(site)));

        (await site.DraftAsync(kent)).Draft.LastAct.ShouldBe(before.Draft.LastAct);
    }
}
