using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Frankpledge.Tests.Support.EditedWord;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>A Word file that comes back a second time asks for nothing that is so already, and for nothing that was answered, whatever was done here
/// meanwhile.</summary>
[Trait("Engine", "Both")]
public sealed class BroughtBackTwiceTests : IAsyncLifetime
{
    private const string Text = """
        # Plan

        ## Safer streets

        I will light every park by 2027.

        I will open every park.

        I will clean every street.

        | Fund | 2031 |
        | --- | --- |
        | Roads | £4 |
        | Parks | £2 |
        | Paths | £1 |

        ## Victims

        I will fund a helpline for every victim.

        I will open a shelter in every town.
        """;

    private const string Last = "I will open a shelter in every town.";

    private static readonly Dictionary<string, Action<Body, WorkingText>> Kinds = new()
    {
        ["words"] = (body, draft) => body.Of(draft, "I will open every park.").Say("I will open every park and path."),
        ["heading"] = (body, draft) => body.Of(draft, "Victims").Say("Victims first"),
        ["new"] = (body, draft) => body.Of(draft, "I will open every park.").InsertAfterSelf(New("I will do more.")),
        ["new first"] = (body, _) => body.PrependChild(New("I will begin at once.")),
        ["new ones"] = (body, draft) => body.Of(draft, "I will open every park.")
            .InsertAfterSelf(New("I will do the first.")).InsertAfterSelf(New("I will do the second.")).InsertAfterSelf(New("I will do the third.")),
        ["gone"] = (body, draft) => body.Of(draft, "I will clean every street.").Remove(),
        ["table gone"] = (body, draft) => body.Of(draft.Standing.Single(one => one.Rows is not null)).Remove(),
        ["moved to the end"] = (body, draft) => body.Of(draft, "I will light every park by 2027.").PutBehind(body.Of(draft, Last)),
        ["moved by one"] = (body, draft) => body.Of(draft, "I will light every park by 2027.").PutBehind(body.Of(draft, "I will open every park.")),
        ["moved both"] = (body, draft) =>
        {
            body.Of(draft, "I will fund a helpline for every victim.").PutBehind(body.Of(draft, "I will light every park by 2027."));
            body.Of(draft, "I will clean every street.").PutBehind(body.Of(draft, Last));
        },
        ["moved behind a new one"] = (body, draft) => body.Of(draft, "I will light every park by 2027.")
            .PutBehind(body.Of(draft, Last).InsertAfterSelf(New("I will say so."))),
        ["table moved"] = (body, draft) => body.Of(draft.Standing.Single(one => one.Rows is not null)).PutBehind(body.Of(draft, Last)),
        ["row"] = (body, _) => body.Row(1).Say(1, "£5"),
        ["row new"] = (body, _) => body.Row(1).InsertAfterSelf(RowOf("Bridges", "£7")),
        ["row first"] = (body, _) => body.Row(0).InsertBeforeSelf(RowOf("Head", "Year")),
        ["row gone"] = (body, _) => body.Row(2).Remove(),
        ["rows"] = (body, _) =>
        {
            body.Row(3).InsertAfterSelf(RowOf("Bridges", "£7")).InsertAfterSelf(RowOf("Fences", "£8"));
            body.Row(3).Say(1, "£9");
            body.Row(1).Remove();
        },
    };

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private WorkingText sent = null!;
    private byte[] file = [];

    public static TheoryData<string> EachKind => [.. Kinds.Keys];

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await Given.AConfirmedDocument(site, kent, Text);
        await site.ADraftAsync(kent);
        sent = await site.DraftAsync(kent);
        file = DraftForWord.Write(sent);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task What_was_accepted_is_not_suggested_again(string kind)
    {
        var edited = await BroughtAsync(kind);
        await AcceptAsync();

        await NothingNewAsync(edited);
        OrderOf(await site.DraftAsync(kent)).ShouldBe(SaidIn(edited), "what was accepted is what the file says");
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task Nor_is_it_when_the_last_was_accepted_first(string kind)
    {
        var edited = await BroughtAsync(kind);
        await AcceptAsync(numbers => numbers.Reverse());

        (await BringAsync(edited)).Added.ShouldBe(0, "what is new is there, wherever it stands");
        await AcceptAsync();
        await NothingNewAsync(edited);
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task What_was_declined_is_not_suggested_again(string kind)
    {
        var edited = await BroughtAsync(kind);
        await DeclineAsync();

        await NothingNewAsync(edited);
        OrderOf(await site.DraftAsync(kent)).ShouldBe(OrderOf(sent));
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task Nor_is_anything_when_half_of_it_was_declined(string kind)
    {
        var edited = Edit(file, body => new[] { kind, "words", "new first", "rows" }.Distinct().Where(one => kind is not "table gone" || one != "rows")
            .Where(one => !kind.StartsWith("row", StringComparison.Ordinal) || one != "rows").ToList().ForEach(one => Kinds[one](body, sent)));
        await BringAsync(edited);
        var waiting = await WaitingAsync();
        await AcceptAsync(numbers => numbers.Where((_, at) => at % 2 == 0));
        await DeclineAsync();

        await NothingNewAsync(edited);
        waiting.Count.ShouldBeGreaterThan(1);
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task Nor_is_it_when_others_moved_wrote_and_dropped_beside_it(string kind)
    {
        var edited = await BroughtAsync(kind);
        await AcceptAsync();
        var draft = await site.DraftAsync(kent);
        int Number(string words) => draft.Standing.Single(one => one.Text == words).Number;
        var shelter = Number(Last);
        await MoveAsync(shelter, 1);
        await site.UseAsync<AddPassage, int>(use => use.RunAsync(Asked, new(PassageForm.Statement, "I will write.", []), 1, null, Given.AChange(site)));
        await site.WriteAsync(kent, $"{Number("I will fund a helpline for every victim.")}", "I will fund two helplines.");
        if (draft.Standing.FirstOrDefault(one => one.Rows is not null) is { } table)
        {
            await site.UseAsync<EditPassage, int>(use => use.RunAsync(Asked, new(table.Number, table.TextNumber, null)
                { Rows = [table.Rows![0], ["Lamps", "£3"], .. table.Rows.Skip(1)] }, Given.AChange(site)));
            await MoveAsync(table.Number, 1);
        }

        await NothingNewAsync(edited);
    }

    [Theory]
    [MemberData(nameof(EachKind))]
    public async Task What_waits_is_here_already(string kind) => await NothingNewAsync(await BroughtAsync(kind), waits: true);

    [Theory]
    [InlineData("words")]
    [InlineData("gone")]
    [InlineData("moved to the end")]
    [InlineData("row")]
    [InlineData("row new")]
    [InlineData("row gone")]
    public async Task An_acceptance_that_was_undone_is_asked_again(string kind)
    {
        var edited = await BroughtAsync(kind);
        await AcceptAsync();
        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));

        var again = await BringAsync(edited);

        (again.Reworded + again.Dropped + again.Moved + again.Rows).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_passage_of_which_the_acceptance_was_undone_is_named()
    {
        var edited = await BroughtAsync("new");
        await AcceptAsync();
        await site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));

        (await BringAsync(edited)).NotTaken.ShouldHaveSingleItem().Why.English.ShouldContain("Whoever added it undid that.");
    }

    [Fact]
    public async Task A_new_passage_that_was_written_anew_here_since_keeps_what_was_written()
    {
        var edited = await BroughtAsync("new");
        await AcceptAsync();
        var made = (await site.DraftAsync(kent)).Standing.Single(one => one.Text == "I will do more.");
        await site.WriteAsync(kent, $"{made.Number}", "I will do more than that.");

        await NothingNewAsync(edited);
    }

    [Fact]
    public async Task What_is_new_in_the_file_beside_what_was_accepted_is_suggested_where_it_stands()
    {
        var edited = await BroughtAsync("new");
        await AcceptAsync();

        var again = await BringAsync(Edit(edited, body => body.Descendants<Paragraph>().Single(one => one.InnerText == "I will do more.")
            .InsertAfterSelf(New("I will do the most."))));

        again.ShouldBe(new(0, 1, 0, 0, 0, 0));
        await AcceptAsync();
        OrderOf(await site.DraftAsync(kent)).ShouldContain("I will open every park.\nI will do more.\nI will do the most.\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task However_much_was_turned_over_accepted_in_order_the_draft_says_what_the_file_says(int seed)
    {
        var by = new Random(seed);
        var edited = Edit(file, body =>
        {
            var moving = sent.Standing.Skip(1).OrderBy(_ => by.Next()).Take(4).ToList();
            moving.ForEach(one => body.Of(one).PutBehind(body.Of(sent.Standing.Where(other => other != one).ElementAt(by.Next(sent.Standing.Count - 1)))));
            foreach (var at in Enumerable.Range(1, 4))
            {
                body.Of(sent.Standing[by.Next(sent.Standing.Count)]).InsertAfterSelf(New($"I will do number {at}, and nothing else of it."));
            }

            body.Of(sent.Standing[^1]).Remove();
        });
        await BringAsync(edited);
        await AcceptAsync();

        OrderOf(await site.DraftAsync(kent)).ShouldBe(SaidIn(edited));
        await NothingNewAsync(edited);
    }

    private Task<int> MoveAsync(int number, int after) =>
        site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, number, after, false, null, Given.AChange(site)));

    private async Task<byte[]> BroughtAsync(string kind)
    {
        var edited = Edit(file, body => Kinds[kind](body, sent));
        var came = await BringAsync(edited);
        came.NotTaken.ShouldBeEmpty();
        (await WaitingAsync()).ShouldNotBeEmpty();
        return edited;
    }

    private Task<BroughtBack> BringAsync(byte[] content) =>
        site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx", content, Given.AChange(site)));

    private async Task NothingNewAsync(byte[] edited, bool waits = false)
    {
        var before = await WaitingAsync();
        var again = await BringAsync(edited);
        (again with { Left = 0 }).ShouldBe(new(0, 0, 0, 0, 0, 0));
        again.Left.ShouldBeGreaterThanOrEqualTo(waits ? 1 : 0);
        (await WaitingAsync()).ShouldBe(before);
    }

    private Task<List<int>> WaitingAsync() => site.ReadAsync(db =>
        db.DraftSuggestions.Where(one => one.State == SuggestionState.Waiting).OrderBy(one => one.Number).Select(one => one.Number).ToListAsync());

    private async Task DeclineAsync()
    {
        var numbers = await WaitingAsync();
        await site.UseAsync<SettleTogether, SettledTogether>(use => use.RunAsync(Asked, new(numbers, false, "It stays."), Given.AChange(site)));
    }

    /// <summary>One after the other, each later than the one before.</summary>
    private async Task AcceptAsync(Func<IEnumerable<int>, IEnumerable<int>>? which = null)
    {
        foreach (var number in (which ?? (all => all))(await WaitingAsync()).ToList())
        {
            site.Clock.Move(TimeSpan.FromSeconds(1));
            await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(number), Given.AChange(site)));
        }
    }

    private static string OrderOf(WorkingText draft) =>
        string.Concat(draft.Standing.Select(one => $"{(one.Rows is { } rows ? DraftPassage.Said(rows) : one.Text)}\n"));
}
