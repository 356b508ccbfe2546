using System.Net;
using System.Text.Json;
using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>What came in one Word file, or of one person, is accepted or declined at once; each is named in history, and what cannot be accepted unseen
/// is left.</summary>
[Trait("Engine", "Both")]
public sealed class SettleTogetherTests : IAsyncLifetime
{
    private const string Draft = "/kent/manage/drafting/2025-2029";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Visitor editor = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, "# Safer streets\nC I will light every park by 2027.\nE The force should walk.\nC I will fund a helpline.");
        await site.ADraftAsync(kent);
        editor = new Visitor(await Given.AnEditor(site, kent));
        await SuggestAsync(2, "I will light all parks.", "Perry", "one.docx");
        await SuggestAsync(3, "The force should run.", "Quinn", "one.docx");
        await SuggestAsync(4, "I will fund two helplines.", "Perry", null);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_file_is_declined_with_one_reason_that_each_of_its_suggestions_has()
    {
        await editor.OpenAsync($"{Draft}/suggestions");
        editor.Page.QuerySelectorAll("h2").Select(one => one.TextContent).ShouldBe(
            ["From the Word file one.docx, brought back 22 November 2026, 10:00", "By Perry", "By Quinn"]);

        await editor.SendToFormAsync("section[aria-labelledby=heap-0] form", ("Why", " "));
        editor.Errors.ShouldBe(["Say why, in at most 300 characters. Whoever suggested it will read it."]);
        await editor.SendToFormAsync("section[aria-labelledby=heap-0] form", ("Why", "The board decided otherwise."));

        editor.LedTo.ShouldBe($"{Draft}/suggestions?settled=2&left=0&done=all-declined");
        await editor.FollowAsync();
        editor.Main.ShouldContain("2 suggestions are declined.");
        (await site.ReadAsync(db => db.DraftSuggestions.Where(one => one.State == SuggestionState.Declined).Select(one => one.SettledWhy).ToListAsync()))
            .ShouldBe(["The board decided otherwise.", "The board decided otherwise."]);
        await editor.OpenAsync($"{Draft}/passages/3");
        editor.Main.ShouldContain("By Quinn; declined by Ada Editor");
        editor.Main.ShouldContain("The board decided otherwise.");
    }

    [Fact]
    public async Task What_one_person_suggested_is_accepted_act_by_act_and_what_was_made_for_another_text_is_left()
    {
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.", "Ann Other");
        await editor.OpenAsync($"{Draft}/suggestions");

        await editor.SendToAsync("?handler=Accept", ("Numbers", "1,3"), ("Why", "As agreed."));

        editor.LedTo.ShouldBe($"{Draft}/suggestions?settled=1&left=1&done=all-accepted");
        await editor.FollowAsync();
        editor.Main.ShouldContain("1 suggestion is left: read each where it stands.");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2028.");
        (await site.PassageAsync(kent, "C2")).Text.ShouldBe("I will fund two helplines.");
        (await site.ReadAsync(db => db.DraftSuggestions.SingleAsync(one => one.Number == 1))).State.ShouldBe(SuggestionState.Waiting);
        await editor.OpenAsync($"{Draft}/passages/4");
        editor.Main.ShouldContain("In the words of Perry, whose suggestion was accepted.");
        editor.Main.ShouldContain("As agreed.");
    }

    [Fact]
    public async Task Paragraphs_that_came_together_keep_their_places_where_others_have_the_same_words()
    {
        var after = await AddAsync(2, "What success looks like.", 3, "More people know their officer.", 4, "What success looks like.", 4, "Shorter waits.");

        await SettleAsync(new(after, true, null));

        (await site.DraftAsync(kent)).Standing.Select(one => one.Text).ShouldBe(
        [
            "Safer streets", "I will light every park by 2027.", "What success looks like.", "The force should walk.", "More people know their officer.",
            "I will fund a helpline.", "What success looks like.", "Shorter waits.",
        ]);
    }

    [Fact]
    public async Task What_is_accepted_together_is_undone_one_by_one()
    {
        await SettleAsync(new([1, 2], true, null));

        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));

        ((await site.PassageAsync(kent, "E1")).Text, (await site.PassageAsync(kent, "C1")).Text).ShouldBe(("The force should walk.", "I will light all parks."));
    }

    [Fact]
    public async Task Whoever_may_not_edit_sees_the_heaps_and_settles_none()
    {
        var analyst = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.Performance, "Perry Analyst")));
        await analyst.OpenAsync($"{Draft}/suggestions");
        analyst.Page.QuerySelector("main form").ShouldBeNull();
        var panel = new Visitor(await Given.ABrowserOf(site, await Given.APerson(site, kent, Role.PanelMember, "Pat Panel")));

        (await panel.OpenAsync($"{Draft}/suggestions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_verbs_name_a_file_or_a_person_and_say_what_is_left()
    {
        await site.WriteAsync(kent, "E1", "The force should cycle.");

        var run = await site.RunAsync("draft", "accept-all", "kent/2025-2029", "--file", "one.docx", "--json");
        var done = JsonDocument.Parse(run.Output).RootElement;
        done.GetProperty("settled").EnumerateArray().Select(one => one.GetInt32()).ShouldBe([1]);
        done.GetProperty("left")[0].GetProperty("number").GetInt32().ShouldBe(2);
        done.GetProperty("left")[0].GetProperty("why").GetString()!.ShouldStartWith("The text has changed since this was suggested.");
        (await site.RunAsync("draft", "decline-all", "kent/2025-2029", "--person", "Perry", "--why", "Too dear.", "--json")).Exit.ShouldBe(0);
        (await site.RunAsync("draft", "decline-all", "kent/2025-2029", "--why", "Too dear.", "--json")).Output.ShouldContain("NoHeapNamed");
        (await site.RunAsync("draft", "accept-all", "kent/2025-2029", "--person", "Nobody", "--json")).Output.ShouldContain("NothingToSettle");
    }

    private Task<SettledTogether> SettleAsync(SuggestionsToSettle wanted) =>
        site.UseAsync<SettleTogether, SettledTogether>(use => use.RunAsync(Asked, wanted, Given.AChange(site)));

    /// <summary>New statements of one file behind passages, each with its words.</summary>
    private async Task<IReadOnlyList<int>> AddAsync(params object[] wanted)
    {
        var numbers = new List<int>();
        foreach (var one in wanted.Chunk(2))
        {
            numbers.Add(await site.UseAsync<SuggestChange, int>(use => use.RunAsync(Asked,
                new(SuggestedChange.Add, (int)one[0], (string)one[1]) { Source = "two.docx" }, site.By("Perry"))));
        }

        return numbers;
    }

    private Task<int> SuggestAsync(int number, string text, string who, string? source) => site.UseAsync<SuggestChange, int>(use =>
        use.RunAsync(Asked, new(SuggestedChange.Reword, number, text) { Source = source }, site.By(who)));
}
