using Frankpledge.Areas;
using Frankpledge.Areas.Contract;
using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Frankpledge.Timetables;
using Frankpledge.Timetables.Contract;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>Comments survive what becomes of their passage; suggestions change nothing until somebody accepts them; work is due on a desk.</summary>
[Trait("Engine", "Both")]
public sealed class DraftTalkTests : IAsyncLifetime
{
    private const string Text = """
        # Safer streets
        C I will light every park by 2027.
        E The force should walk every beat each week.
        C I will fund a helpline. I will open a shelter.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text, stage: EditionStage.ConsultationDraft);
        await site.ADraftAsync(kent);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task A_comment_is_replied_to_closed_with_a_reason_and_opened_again_and_every_line_stays()
    {
        var thread = await CommentAsync("C1", "Which parks?", "every park");
        await AnswerAsync(thread, 1, CommentAct.Replied, "All of them.");
        (await Should.ThrowAsync<RefusedException>(() => AnswerAsync(thread, 2, CommentAct.Closed, " "))).Reasons.Single().Code.ShouldBe("ReasonMissing");
        await AnswerAsync(thread, 2, CommentAct.Closed, "Said in the text.");
        (await At("C1")).Single().IsOpen.ShouldBeFalse();

        (await Should.ThrowAsync<RefusedException>(() => AnswerAsync(thread, 2, CommentAct.Reopened, "No."))).Reasons.Single()
            .Code.ShouldBe("AnsweredMeanwhile");
        await AnswerAsync(thread, 3, CommentAct.Reopened, "It is not.");

        var talk = (await At("C1")).Single();
        talk.IsOpen.ShouldBeTrue();
        talk.Lines.Select(line => (line.Act, line.Text)).ShouldBe([(CommentAct.Said, "Which parks?"), (CommentAct.Replied, "All of them."),
            (CommentAct.Closed, "Said in the text."), (CommentAct.Reopened, "It is not.")]);
    }

    [Fact]
    public async Task A_comment_stays_with_its_statement_through_edits_moves_joins_and_splits()
    {
        await CommentAsync("C2", "Where?", "open a shelter");
        await CommentAsync("C2", "Good.", null);
        await CommentAsync("E1", "How often?", null);
        var whole = await site.PassageAsync(kent, "C2");

        var second = await site.UseAsync<SplitPassage, int>(use => use.RunAsync(Asked, whole.Number, whole.TextNumber, 24, Given.AChange(site)));
        (await At($"{second}")).Select(one => one.First.Text).ShouldBe(["Where?"], "the words meant are there now");
        (await At("C2")).Select(one => one.First.Text).ShouldBe(["Good."]);

        var beat = await site.PassageAsync(kent, "E1");
        await site.UseAsync<JoinPassages, int>(use => use.RunAsync(Asked, beat.Number, beat.TextNumber, Given.AChange(site)));
        await site.WriteAsync(kent, "E1", "Walk, and answer.");
        (await At("E1")).Select(one => one.First.Text).ShouldBe(["Good.", "How often?"]);
    }

    [Fact]
    public async Task A_comment_quotes_only_words_that_stand_there()
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => CommentAsync("C1", "What?", "every river"));

        refused.Reasons.Single().Code.ShouldBe("QuoteNotFound");
        (await site.ReadAsync(db => db.DraftComments.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_accepted_suggestion_becomes_the_text_and_the_history_says_whose_words_they_are()
    {
        var number = await SuggestAsync(new(SuggestedChange.Reword, await NumberAsync("C1"), "I will light every park and path by 2027.",
            "Paths are dark too."));
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2027.", "nothing changes before it is accepted");

        await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number), site.By("Ada Editor")));

        var passage = await site.PassageAsync(kent, "C1");
        passage.Text.ShouldBe("I will light every park and path by 2027.");
        var save = (await site.UseAsync<DraftsHere, IReadOnlyList<DraftSave>>(use => use.HistoryAsync(passage))).Single();
        (save.Who, save.SuggestedBy, save.Why).ShouldBe(("Ada Editor", "Perry Analyst", "Paths are dark too."));
        var settled = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());
        (settled.State, settled.SettledBy).ShouldBe((SuggestionState.Accepted, "Ada Editor"));
    }

    [Fact]
    public async Task A_suggestion_for_a_text_that_has_changed_since_waits_until_an_editor_says_what_is_to_stand()
    {
        var number = await SuggestAsync(new(SuggestedChange.Reword, await NumberAsync("C1"), "I will light all parks by 2027."));
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");

        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number), Given.AChange(site)))))
            .Reasons.Single().Code.ShouldBe("SuggestedForOther");
        (await site.ReadAsync(db => db.DraftSuggestions.SingleAsync())).IsWaiting.ShouldBeTrue("a refused acceptance settles nothing");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2028.");

        var seen = (await site.PassageAsync(kent, "C1")).TextNumber;
        await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number, seen, "I will light all parks by 2028."), Given.AChange(site)));
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light all parks by 2028.");
    }

    [Fact]
    public async Task A_suggestion_is_made_against_the_text_that_was_seen_although_another_was_saved_before_it_came()
    {
        var number = await NumberAsync("C1");
        var seen = (await site.PassageAsync(kent, "C1")).TextNumber;
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        await site.WriteAsync(kent, "C1", "I will light every park by 2029.");
        var older = await SuggestAsync(new(SuggestedChange.Reword, number, "I will light all parks by 2027.", Seen: seen));
        await SuggestAsync(new(SuggestedChange.Drop, number, Why: "Too dear.", Seen: seen + 1));

        (await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Number).Select(one => one.Against).ToListAsync()))
            .ShouldBe(["I will light every park by 2027.", "I will light every park by 2028."]);
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(older), Given.AChange(site)))))
            .Reasons.Single().Code.ShouldBe("SuggestedForOther");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2029.");
        (await Should.ThrowAsync<RefusedException>(() => SuggestAsync(new(SuggestedChange.Reword, number, "I will do all.", Seen: seen + 9))))
            .Reasons.Single().Code.ShouldBe("TextMeanwhile", "a text that never was is none that was seen");
    }

    [Fact]
    public async Task Suggestions_add_move_and_drop_as_acts_do()
    {
        var added = await SuggestAsync(new(SuggestedChange.Add, await NumberAsync("E1"), "I will publish every walk."));
        var moved = await SuggestAsync(new(SuggestedChange.Move, await NumberAsync("C1"), After: await NumberAsync("C2")));
        var dropped = await SuggestAsync(new(SuggestedChange.Drop, await NumberAsync("E1"), Why: "Not ours to ask."));
        foreach (var number in new[] { added, moved, dropped })
        {
            await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number), Given.AChange(site)));
        }

        var draft = await site.DraftAsync(kent);
        draft.Standing.Select(one => one.Text).ShouldBe(
            ["Safer streets", "I will publish every walk.", "I will fund a helpline. I will open a shelter.", "I will light every park by 2027."]);
        draft.Dropped.Single().DroppedWhy.ShouldBe("Not ours to ask.");
    }

    [Fact]
    public async Task A_declined_suggestion_keeps_the_reason_and_the_same_is_not_suggested_twice_while_it_waits()
    {
        var wanted = new ChangeToSuggest(SuggestedChange.Reword, await NumberAsync("C1"), "I will light nothing.");
        var number = await SuggestAsync(wanted);
        (await Should.ThrowAsync<RefusedException>(() => SuggestAsync(wanted))).Reasons.Single().Code.ShouldBe("SuggestedAlready");
        await DeclineAsync(number, "It is the reverse of what was asked for.");

        var settled = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());
        (settled.State, settled.SettledWhy).ShouldBe((SuggestionState.Declined, "It is the reverse of what was asked for."));
        (await Should.ThrowAsync<RefusedException>(() => DeclineAsync(number, "Again."))).Reasons.Single().Code.ShouldBe("SuggestionSettled");
        (await SuggestAsync(wanted)).ShouldBe(number + 1);
    }

    [Fact]
    public async Task Assigned_work_is_due_on_the_desk_of_its_role_until_it_is_done_and_the_panel_never_sees_it()
    {
        var number = await NumberAsync("C1");
        await site.UseAsync<AssignPassage, DraftAssignment>(use =>
            use.RunAsync(Asked, number, new("Name the parks", Role.Finance, null, site.Today.AddDays(7)), site.By("Ada Editor")));

        var due = (await DueAsync()).Single(one => one.Key.StartsWith("drafting/", StringComparison.Ordinal));
        (due.DueOn, due.Page).ShouldBe((site.Today.AddDays(7), $"/manage/drafting/2025-2029/passages/{number}"));
        (due.IsOf(BodyKind.LocalPolicingBody, Role.Finance), due.IsOf(BodyKind.LocalPolicingBody, Role.Policy), due.IsSeenBy(BodyKind.Panel))
            .ShouldBe((true, false, false));

        await site.UseAsync<SettleAssignment, bool>(async use =>
        {
            await use.RunAsync(Asked, number, isTakenBack: false, Given.AChange(site));
            return true;
        });
        (await DueAsync()).ShouldNotContain(one => one.Key.StartsWith("drafting/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_that_are_removed_leave_the_draft_its_history_its_comments_and_suggestions()
    {
        await site.WriteAsync(kent, "C1", "Jane Roe will light every park by 2027.");
        await site.WriteAsync(kent, "C1", "Somebody will light every park by 2027.");
        await CommentAsync("C1", "Ask Jane Roe.", null);
        await SuggestAsync(new(SuggestedChange.Reword, await NumberAsync("C1"), "Jane Roe lights every park."));
        var plan = (await site.DraftAsync(kent)).Draft.PlanId!.Value;

        var removed = await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));

        removed.OtherRecords.Select(one => one.Table).Distinct().ShouldBe(["draft_comments", "draft_saves", "draft_suggestions"]);
        var kept = Frankpledge.Persistence.JsonText.Write(await site.ReadAsync(async db => new object[]
        {
            await db.DraftPassages.ToListAsync(), await db.DraftSaves.ToListAsync(), await db.DraftComments.ToListAsync(),
                await db.DraftSuggestions.ToListAsync(),
        }));
        kept.ShouldNotContain("Jane Roe");
        kept.ShouldContain("a name");
    }

    private async Task<int> NumberAsync(string said) => (await site.PassageAsync(kent, said)).Number;

    private async Task<int> CommentAsync(string said, string text, string? quote)
    {
        var number = await NumberAsync(said);
        return await site.UseAsync<CommentOnPassage, int>(use => use.RunAsync(Asked, number, text, quote, Given.AChange(site)));
    }

    private Task<bool> AnswerAsync(int thread, int seen, CommentAct act, string text) => site.UseAsync<AnswerComment, bool>(async use =>
    {
        await use.RunAsync(Asked, thread, seen, act, text, Given.AChange(site));
        return true;
    });

    private Task<bool> DeclineAsync(int number, string why) => site.UseAsync<DeclineSuggestion, bool>(async use =>
    {
        await use.RunAsync(Asked, number, why, Given.AChange(site));
        return true;
    });

    private Task<int> SuggestAsync(ChangeToSuggest wanted) => site.UseAsync<SuggestChange, int>(use => use.RunAsync(Asked, wanted, site.By("Perry Analyst")));

    private async Task<IReadOnlyList<CommentThread>> At(string said)
    {
        var text = await site.DraftAsync(kent);
        return [.. (await site.UseAsync<DraftTalkHere, DraftTalk>(use => use.OfAsync(text))).Comments[text.Find(said)!.Id]];
    }

    private Task<IReadOnlyList<Deadline>> DueAsync() => site.UseAsync<IServiceProvider, IReadOnlyList<Deadline>>(async services =>
    {
        var area = kent.Facts();
        return await services.GetServices<IDeadlineSource>().OfType<DraftDeadlines>().Single().OfAsync(area, site.Today,
            await services.GetRequiredService<Calendars>().ForAsync(area.Nation), default);
    });
}
