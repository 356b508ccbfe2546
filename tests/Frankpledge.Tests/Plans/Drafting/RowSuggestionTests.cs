using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>A row of a table is suggested by itself, is accepted where it stands as it was seen, and nowhere else.</summary>
[Trait("Engine", "Both")]
public sealed class RowSuggestionTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;
    private DraftPassage table = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.AConfirmedDocument(site, kent, """
            # Money

            I will pay for what I promise.

            | What | Cost |
            | --- | --- |
            | Patrols | £4 |
            | Parks | £3 |
            | Parks | £3 |
            | Jane Roe | £2 |
            """);
        plan = await site.ReadAsync(db => db.Plans.Select(one => one.Id).SingleAsync());
        await site.ADraftAsync(kent);
        table = await TableAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Reworded_added_and_struck_out_rows_stand_so_once_they_are_accepted_and_the_history_says_whose_they_are()
    {
        var numbers = await SuggestAllAsync([["What", "Cost"], ["Patrols", "£5"], ["Paths", "£1"], ["Parks", "£3"], ["Jane Roe", "£2"]]);
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £4; Parks | £3; Parks | £3; Jane Roe | £2", "nothing changes before an editor accepts it");

        var done = await site.UseAsync<SettleTogether, SettledTogether>(use => use.RunAsync(Asked, new(numbers, true, null), Given.AChange(site)));

        done.Left.ShouldBeEmpty();
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £5; Paths | £1; Parks | £3; Jane Roe | £2");
        (await site.ReadAsync(db => db.DraftSaves.Where(one => one.PassageId == table.Id).Select(one => one.SuggestedBy).Distinct().ToListAsync()))
            .ShouldBe(["Perry Analyst"]);
        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));
        (await RowsAsync()).Split("; ").Length.ShouldBe(6 - 1 + (numbers.Count - 2), "the last acceptance is undone by itself");
    }

    [Fact]
    public async Task A_row_is_found_where_it_went_and_refused_where_somebody_changed_it()
    {
        var moved = await SuggestAsync(new(5, ["Jane Roe", "£1"], false));
        var gone = await SuggestAsync(new(2, ["Patrols", "£5"], false));
        var behind = await SuggestAsync(new(2, ["Paths", "£1"], true));
        await WriteAsync([["What", "Cost"], ["Jane Roe", "£2"], ["Patrols", "£9"], ["Parks", "£3"]]);

        await AcceptAsync(moved);

        (await RowsAsync()).ShouldBe("What | Cost; Jane Roe | £1; Patrols | £9; Parks | £3");
        (await RefusedAsync(gone)).ShouldBe("Row 2 does not stand in the table any more as it was when this was suggested. Read what stands there, and write it into the table.");
        (await RefusedAsync(behind)).ShouldStartWith("Row 2 does not stand in the table any more");
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync(one => one.State == SuggestionState.Waiting))).ShouldBe(2);
    }

    [Fact]
    public async Task Of_rows_with_the_same_words_the_one_in_its_place_is_meant_and_no_other()
    {
        var second = await SuggestAsync(new(4, ["Parks", "£7"], false));
        await AcceptAsync(second);
        (await RowsAsync()).ShouldBe("What | Cost; Patrols | £4; Parks | £3; Parks | £7; Jane Roe | £2");

        await WriteAsync([["What", "Cost"], ["Patrols", "£4"], ["Parks", "£3"], ["Parks", "£3"], ["Jane Roe", "£2"]]);
        var first = await SuggestAsync(new(3, null, false));
        await WriteAsync([["Parks", "£3"], ["What", "Cost"], ["Patrols", "£4"], ["Parks", "£3"], ["Jane Roe", "£2"]]);

        (await RefusedAsync(first)).ShouldStartWith("The row stands in the table more than once, and not in place 3");
    }

    [Fact]
    public async Task What_is_no_change_of_a_row_is_refused_with_what_is_wrong()
    {
        async Task<string> WhyAsync(RowToSuggest row) => (await Should.ThrowAsync<RefusedException>(() => SuggestAsync(row))).Message;
        (await WhyAsync(new(9, ["a"], false))).ShouldBe("There is no row 9: the table has 5.");
        (await WhyAsync(new(2, ["Patrols", "£4"], false))).ShouldStartWith("These are the words as they stand.");
        (await WhyAsync(new(2, ["a", "b", "c"], false))).ShouldBe("Each row of this table has 2 cells.");
        (await WhyAsync(new(2, ["", " "], true))).ShouldBe("Write words into the new row.");
        (await WhyAsync(new(2, ["[removed: a name]", "£4"], false))).ShouldContain("Write this without it.");
        await SuggestAsync(new(2, ["Patrols", "£5"], false));
        (await WhyAsync(new(2, ["Patrols", "£5"], false))).ShouldStartWith("The same is suggested here already");
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<SuggestChange, int>(use => use.RunAsync(Asked,
            new(SuggestedChange.Row, 2) { Wish = new(1, ["a"], false) }, Given.AChange(site))))).Reasons.Single().Code.ShouldBe("RowUnknown");
    }

    [Fact]
    public async Task Words_that_are_removed_go_from_the_rows_that_are_suggested_and_those_still_fit_the_table()
    {
        var struck = await SuggestAsync(new(5, null, false));
        var behind = await SuggestAsync(new(5, ["Paths", "£8"], true));

        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));

        (await site.ReadAsync(db => db.Database.SqlQueryRaw<string>(
            "SELECT against || text || table_row AS \"Value\" FROM draft_suggestions").ToListAsync())).ShouldAllBe(one => !one.Contains("Jane"));
        await AcceptAsync(behind);
        await AcceptAsync(struck);
        (await RowsAsync()).ShouldEndWith("Parks | £3; Paths | £8");
    }

    [Fact]
    public async Task A_suggestion_for_a_table_from_before_a_removal_is_refused()
    {
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));

        (await Should.ThrowAsync<RefusedException>(() => SuggestAsync(new(5, ["Jane Roe", "£9"], false), table.TextNumber)))
            .Message.ShouldStartWith("Words were removed from this text since you read it");
    }

    [Fact]
    public async Task A_Word_file_from_before_a_removal_brings_no_row_of_the_table_back()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));

        var came = await site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx",
            EditedWord.Edit(file, body => body.Row(4).Say(1, "£9")), Given.AChange(site)));

        came.Rows.ShouldBe(0);
        came.NotTaken.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Words.ShouldBe(""),
            one => one.Why.English.ShouldStartWith("Words were removed from this table"));
    }

    [Fact]
    public async Task A_row_of_a_table_that_was_dropped_here_meanwhile_is_named()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, table.Number, table.TextNumber, "Not needed.", Given.AChange(site)));

        var came = await site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx",
            EditedWord.Edit(file, body => body.Row(1).Say(1, "£9")), Given.AChange(site)));

        came.NotTaken.ShouldHaveSingleItem().ShouldSatisfyAllConditions(one => one.Words.ShouldBe("Patrols | £9"),
            one => one.Why.English.ShouldContain("Not needed. Take it back first"));
    }

    private Task<int> SuggestAsync(RowToSuggest row, int? seen = null) => site.UseAsync<SuggestChange, int>(use => use.RunAsync(Asked,
        new(SuggestedChange.Row, table.Number, Seen: seen) { Wish = row }, site.By("Perry Analyst")));

    private Task<IReadOnlyList<int>> SuggestAllAsync(IReadOnlyList<IReadOnlyList<string>> rows) => site.UseAsync<SuggestRows, IReadOnlyList<int>>(use =>
        use.RunAsync(Asked, new(table.Number, table.TextNumber, rows, "As agreed."), site.By("Perry Analyst")));

    private Task<int> AcceptAsync(int number) => site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number), Given.AChange(site)));

    private async Task<string> RefusedAsync(int number) => (await Should.ThrowAsync<RefusedException>(() => AcceptAsync(number))).Message;

    private async Task WriteAsync(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var now = await TableAsync();
        await site.UseAsync<EditPassage, int>(use => use.RunAsync(Asked, new(now.Number, now.TextNumber, null) { Rows = rows }, Given.AChange(site)));
    }

    private async Task<DraftPassage> TableAsync() => (await site.DraftAsync(kent)).Standing.Single(one => one.Form == PassageForm.Table);

    private async Task<string> RowsAsync() => DraftPassage.Said((await TableAsync()).Rows!);
}
