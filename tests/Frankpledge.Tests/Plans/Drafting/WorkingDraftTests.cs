using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Plans.Drafting;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>The working draft: statements keep their references through every act, nothing typed is lost, each act is history and can be undone.</summary>
[Trait("Engine", "Both")]
public sealed class WorkingDraftTests : IAsyncLifetime
{
    private const string Text = """
        # Safer streets
        C I will light every park by 2027.
        + N Parks belong to everybody.
        ## Roads
        E The force should walk every beat each week.
        # Victims
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Starts_from_the_latest_edition_with_its_references_kinds_and_order()
    {
        await site.ADraftAsync(kent);

        var draft = await site.DraftAsync(kent);
        draft.Standing.Select(one => $"{draft.ReferenceOf(one) ?? $"{one.Form} {one.Level}"} {one.Text}").ShouldBe(
        [
            "Heading 1 Safer streets", "C1 I will light every park by 2027.", "N1 Parks belong to everybody.", "Heading 2 Roads",
            "E1 The force should walk every beat each week.", "Heading 1 Victims", "C2 I will fund a helpline for every victim.",
        ]);
        draft.Edition.ShouldBe(1);
        draft.Standing[1].Kinds.ShouldBe([StatementKind.Commitment]);
        draft.Standing[2].OpensParagraph.ShouldBeFalse();
        draft.Parts.Select(part => string.Join(" > ", part.Path)).ShouldBe(["Safer streets", "Safer streets > Roads", "Victims"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Many_passages_written_at_one_place_are_acts_of_no_other_passage(bool oneBehindTheOther)
    {
        await site.ADraftAsync(kent);
        var behind = (await site.PassageAsync(kent, "C1")).Number;
        for (var i = 0; i < (oneBehindTheOther ? 60 : 30); i++)
        {
            var after = behind;
            var added = await site.UseAsync<AddPassage, int>(use => use.RunAsync(Asked, new(PassageForm.Statement, $"I will do thing {i}.", []), after, null,
                site.By("Ada")));
            behind = oneBehindTheOther ? added : behind;
        }

        var draft = await site.DraftAsync(kent);
        draft.Standing.Where(one => one.StatementId is not null).Select(one => one.SavedBy).Distinct().ShouldBe(["A tester"]);
        (await site.ReadAsync(db => db.DraftSaves.CountAsync())).ShouldBe(oneBehindTheOther ? 60 : 30);
        draft.Standing.Where(one => one.Text.StartsWith("I will do thing", StringComparison.Ordinal)).Select(one => one.Text)
            .ShouldBe(Enumerable.Range(0, oneBehindTheOther ? 60 : 30).Select(i => $"I will do thing {(oneBehindTheOther ? i : 29 - i)}."));
    }

    [Fact]
    public async Task What_was_joined_is_taken_back_only_where_its_words_do_not_stand_twice()
    {
        await site.ADraftAsync(kent);
        var (first, second) = (await site.PassageAsync(kent, "C1"), await site.PassageAsync(kent, "N1"));
        await site.UseAsync<JoinPassages, int>(use => use.RunAsync(Asked, first.Number, first.TextNumber, Given.AChange(site)));
        Task<int> TakeBackAsync() => site.UseAsync<TakeBackPassage, int>(use => use.RunAsync(Asked, second.Number, Given.AChange(site)));

        (await Should.ThrowAsync<RefusedException>(TakeBackAsync)).Reasons.Single().Code.ShouldBe("WordsStandJoined");
        await site.WriteAsync(kent, "C1", "I will light every park by 2027.");
        await TakeBackAsync();

        (await site.DraftAsync(kent)).Standing.Count(one => one.Text.Contains("Parks belong to everybody.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_put_back_by_undoing_a_move_has_a_place_of_its_own_where_others_wrote_meanwhile()
    {
        await site.ADraftAsync(kent);
        var (roads, end) = ((await site.DraftAsync(kent)).Standing.Single(passage => passage.Text == "Roads"), await site.PassageAsync(kent, "C2"));
        Task<int> AddAsync(string text) => site.UseAsync<AddPassage, int>(use =>
            use.RunAsync(Asked, new(PassageForm.Statement, text, []), roads.Number, null, site.By("Bob")));
        await AddAsync("I will do one thing.");
        var moved = await AddAsync("I will do another.");
        await site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, moved, end.Number, false, null, site.By("Ann")));
        await AddAsync("I will do a third.");

        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, site.By("Ann")));

        (await site.ReadAsync(db => db.DraftPassages.Select(passage => passage.Place).ToListAsync())).ShouldBeUnique();
    }

    [Fact]
    public async Task A_plan_has_one_working_draft_until_somebody_ends_it_and_says_why()
    {
        await site.ADraftAsync(kent);
        (await Should.ThrowAsync<RefusedException>(() => site.ADraftAsync(kent))).Reasons.Single().Code.ShouldBe("DraftStarted");

        await site.UseAsync<EndDraft, bool>(async use =>
        {
            await use.RunAsync(Asked, "We begin again after the election.", Given.AChange(site));
            return true;
        });

        (await site.ADraftAsync(kent)).EditionId.ShouldNotBeNull();
        (await site.ReadAsync(db => db.WorkingDrafts.CountAsync(one => one.EndedWhy == "We begin again after the election."))).ShouldBe(1);
    }

    [Fact]
    public async Task Two_plans_of_an_area_have_a_draft_each()
    {
        await Given.APlan(site, kent, "# Money\nC I will publish the budget.", "2029-2033", "The next plan", issued: new(2026, 4, 1));
        await site.ADraftAsync(kent);
        await site.ADraftAsync(kent, "2029-2033");

        await site.WriteAsync(kent, "C1", "I will publish every budget.", slug: "2029-2033");

        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2027.");
        (await site.PassageAsync(kent, "C1", "2029-2033")).Text.ShouldBe("I will publish every budget.");
    }

    [Fact]
    public async Task What_was_typed_against_an_older_text_is_refused_and_saved_when_the_newer_was_seen()
    {
        await site.ADraftAsync(kent);
        var seen = await site.PassageAsync(kent, "C1");
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.", "Ann Other");

        var refused = await Should.ThrowAsync<RefusedException>(() => EditAsync(new(seen.Number, seen.TextNumber, "I will light all parks.")));

        refused.Reasons.Single().Code.ShouldBe("TextMeanwhile");
        refused.Message.ShouldContain("Ann Other changed this text meanwhile");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2028.");
        await EditAsync(new(seen.Number, (await site.PassageAsync(kent, "C1")).TextNumber, "I will light all parks by 2028."));
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light all parks by 2028.");
    }

    [Fact]
    public async Task A_passage_that_somebody_moved_meanwhile_still_takes_the_words()
    {
        await site.ADraftAsync(kent);
        var seen = await site.PassageAsync(kent, "C1");
        await MoveAsync(seen.Number, (await site.PassageAsync(kent, "C2")).Number);

        await EditAsync(new(seen.Number, seen.TextNumber, "I will light all parks."));

        (await site.DraftAsync(kent)).Standing[^1].Text.ShouldBe("I will light all parks.");
    }

    [Fact]
    public async Task The_history_of_a_statement_says_who_when_and_why()
    {
        await site.ADraftAsync(kent);
        var passage = await site.PassageAsync(kent, "C1");
        await EditAsync(new(passage.Number, passage.TextNumber, "I will light every park by 2028.", Why: "The budget came later."), "Ann Other");

        var line = (await site.UseAsync<DraftsHere, IReadOnlyList<DraftSave>>(use => use.HistoryAsync(passage))).Single();

        (line.Who, line.At, line.Why, line.Deed).ShouldBe(("Ann Other", site.Clock.GetUtcNow(), "The budget came later.", DraftDeed.Worded));
        (line.Before!.Text, line.After.Text).ShouldBe(("I will light every park by 2027.", "I will light every park by 2028."));
    }

    [Fact]
    public async Task Saving_the_same_words_again_makes_no_history()
    {
        await site.ADraftAsync(kent);

        await site.WriteAsync(kent, "C1", "  I will light every park\n by 2027. ");

        (await site.ReadAsync(db => db.DraftSaves.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Undo_puts_back_ones_own_last_act_and_never_what_somebody_else_went_on_from()
    {
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "First.", "Ann");
        await site.WriteAsync(kent, "C2", "Second.", "Ann");
        await site.WriteAsync(kent, "C1", "Third.", "Bob");

        await UndoAsync("Ann");
        (await site.PassageAsync(kent, "C2")).Text.ShouldBe("I will fund a helpline for every victim.");

        (await Should.ThrowAsync<RefusedException>(() => UndoAsync("Ann"))).Reasons.Single().Code.ShouldBe("ChangedSince");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("Third.");
        await UndoAsync("Bob");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("First.");
        (await Should.ThrowAsync<RefusedException>(() => UndoAsync("Bob"))).Reasons.Single().Code.ShouldBe("NothingToUndo");
    }

    [Fact]
    public async Task A_dropped_statement_keeps_its_reference_and_can_be_taken_back_to_its_place()
    {
        await site.ADraftAsync(kent);
        var passage = await site.PassageAsync(kent, "C1");
        await DropAsync(passage, "The council does it.");

        var draft = await site.DraftAsync(kent);
        draft.Standing.ShouldNotContain(one => one.Number == passage.Number);
        draft.ReferenceOf(draft.Dropped.Single()).ShouldBe("C1");
        draft.Standing[1].OpensParagraph.ShouldBeTrue("what went on in its paragraph opens one");
        (await Should.ThrowAsync<RefusedException>(() => site.WriteAsync(kent, "C1", "Other."))).Reasons.Single().Code.ShouldBe("PassageDropped");

        await site.UseAsync<TakeBackPassage, int>(use => use.RunAsync(Asked, passage.Number, Given.AChange(site)));

        (await site.DraftAsync(kent)).Standing[1].Text.ShouldBe("I will light every park by 2027.");
    }

    [Fact]
    public async Task Nobody_drops_a_text_that_is_not_the_one_they_saw_or_without_a_reason()
    {
        await site.ADraftAsync(kent);
        var seen = await site.PassageAsync(kent, "C1");
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");

        (await Should.ThrowAsync<RefusedException>(() => DropAsync(seen, "Not ours."))).Reasons.Single().Code.ShouldBe("TextMeanwhile");
        (await Should.ThrowAsync<RefusedException>(async () => await DropAsync(await site.PassageAsync(kent, "C1"), " "))).Reasons.Single().Code
            .ShouldBe("WhyMissing");
        (await site.DraftAsync(kent)).Dropped.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_split_leaves_the_reference_with_the_first_and_a_join_with_the_first_of_two()
    {
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C2", "I will fund a helpline. I will open a shelter.");
        var whole = await site.PassageAsync(kent, "C2");
        var second = await site.UseAsync<SplitPassage, int>(use => use.RunAsync(Asked, whole.Number, whole.TextNumber, 24, Given.AChange(site)));

        var draft = await site.DraftAsync(kent);
        draft.Standing.TakeLast(2).Select(one => (draft.ReferenceOf(one), one.Text)).ShouldBe([("C2", "I will fund a helpline."), (null,
            "I will open a shelter.")]);
        draft.Find($"{second}")!.SplitFrom.ShouldBe(whole.Id);

        var first = await site.PassageAsync(kent, "C2");
        await site.UseAsync<JoinPassages, int>(use => use.RunAsync(Asked, first.Number, first.TextNumber, Given.AChange(site)));

        draft = await site.DraftAsync(kent);
        draft.Standing[^1].Text.ShouldBe("I will fund a helpline. I will open a shelter.");
        draft.Find($"{second}")!.JoinedTo.ShouldBe(whole.Id);
        await UndoAsync("A tester");
        (await site.DraftAsync(kent)).Standing[^1].Text.ShouldBe("I will open a shelter.");
    }

    [Fact]
    public async Task A_heading_moves_alone_or_with_all_under_it_and_what_stood_under_a_dropped_one_stands_under_the_one_before()
    {
        await site.ADraftAsync(kent);
        var (streets, roads, victims) = (await NumberOfAsync("Safer streets"), await NumberOfAsync("Roads"), await NumberOfAsync("Victims"));
        var last = (await site.PassageAsync(kent, "C2")).Number;

        await site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, streets, last, withPart: true, null, Given.AChange(site)));
        (await site.DraftAsync(kent)).Parts.Select(part => part.Path[^1]).ShouldBe(["Victims", "Safer streets", "Roads"]);
        (await Should.ThrowAsync<RefusedException>(() =>
            site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, streets, roads, withPart: true, null, Given.AChange(site))))).Reasons.Single().Code
            .ShouldBe("MovedIntoItself");

        var draft = await site.DraftAsync(kent);
        await DropAsync(draft.Find($"{roads}")!, "One theme is enough.");
        (await site.DraftAsync(kent)).Parts[^1].Passages.Select(one => one.Text).ShouldContain("The force should walk every beat each week.");
        victims.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_thousand_moves_to_one_place_find_room()
    {
        await site.ADraftAsync(kent);
        var (one, other) = ((await site.PassageAsync(kent, "C1")).Number, (await site.PassageAsync(kent, "C2")).Number);
        var goal = await NumberOfAsync("Safer streets");
        for (var turn = 0; turn < 40; turn++)
        {
            await MoveAsync(turn % 2 == 0 ? one : other, goal);
        }

        var draft = await site.DraftAsync(kent);
        draft.Standing.Select(passage => passage.Place).ShouldBeUnique();
        draft.Standing.Take(3).Select(passage => passage.Number).ShouldBe([goal, other, one]);
    }

    [Fact]
    public async Task Somebody_who_acts_in_another_area_changes_nothing_here()
    {
        await site.ADraftAsync(kent);
        var essex = await Given.AnArea(site, "essex");
        var passage = await site.PassageAsync(kent, "C1");

        var refused = await Should.ThrowAsync<RefusedException>(() => site.UseAsync<IServiceProvider, int>(async services =>
        {
            ((Frankpledge.Persistence.AppDb)services.GetService(typeof(Frankpledge.Persistence.AppDb))!).ActsIn = essex.Id;
            return await ((EditPassage)services.GetService(typeof(EditPassage))!)
                .RunAsync(Asked, new(passage.Number, passage.TextNumber, "Ours."), Given.AChange(site));
        }));

        refused.Reasons.Single().Code.ShouldBe("OfAnotherArea");
    }

    [Fact]
    public async Task The_trail_says_that_words_changed_and_not_which()
    {
        await site.ADraftAsync(kent);
        await site.WriteAsync(kent, "C1", "A secret until it is frozen.");

        var entries = await site.ReadAsync(db => db.AuditEntries.ToListAsync());
        entries.Count(entry => entry.Kinds.Contains("draft_passages", StringComparison.Ordinal)).ShouldBe(2);
        Frankpledge.Persistence.JsonText.Write(entries).ShouldNotContain("A secret until it is frozen.");
    }

    private Task<int> EditAsync(PassageEdit edit, string who = "A tester") =>
        site.UseAsync<EditPassage, int>(use => use.RunAsync(Asked, edit, site.By(who)));

    private Task<int> UndoAsync(string who) => site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, site.By(who)));

    private Task<int> MoveAsync(int number, int after) =>
        site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, number, after, withPart: false, null, Given.AChange(site)));

    private Task<int> DropAsync(DraftPassage passage, string why) =>
        site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, passage.Number, passage.TextNumber, why, Given.AChange(site)));

    private async Task<int> NumberOfAsync(string text) => (await site.DraftAsync(kent)).Standing.Single(one => one.Text == text).Number;
}
