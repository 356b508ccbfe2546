using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>What one person writes in one sitting is one line of the history, with the words before and after, and is undone at once.</summary>
[Trait("Engine", "Both")]
public sealed class SittingTests : IAsyncLifetime
{
    private const string First = "I will light every park by 2027.";

    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, $"# Streets\nC {First}\nE The force should walk.");
        await site.ADraftAsync(kent);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Autosaves_of_one_person_and_the_save_that_ends_them_are_one_line()
    {
        await SaveAsync("I will light every");
        site.Clock.Move(DraftSave.Sitting);
        await SaveAsync("I will light every park and");
        await SaveAsync("I will light every park and path.", isAutosave: false, why: "Paths are dark too.");

        var line = (await HistoryAsync()).ShouldHaveSingleItem();

        (line.Before!.Text, line.After.Text, line.Why, line.Act).ShouldBe((First, "I will light every park and path.", "Paths are dark too.", 3));
        line.At.ShouldBe(site.Clock.GetUtcNow());
        (await site.PassageAsync(kent, "C1")).TextNumber.ShouldBe(4, "a page that saw what was saved in between is told");
    }

    [Fact]
    public async Task Undoing_takes_the_whole_sitting_back()
    {
        await site.WriteAsync(kent, "E1", "The force should walk daily.");
        await SaveAsync("I will light");
        await SaveAsync("I will light nothing.");

        await UndoAsync();
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe(First);
        await UndoAsync();

        (await site.PassageAsync(kent, "E1")).Text.ShouldBe("The force should walk.", "what was done before the sitting is undone after it");
    }

    [Fact]
    public async Task A_line_ends_with_a_save_with_another_person_with_another_act_and_with_time()
    {
        await SaveAsync("One.");
        await SaveAsync("Two.", isAutosave: false);
        await SaveAsync("Three.");
        await SaveAsync("Four.", who: "Ann Other");
        await SaveAsync("Five.");
        await site.UseAsync<MovePassage, int>(use => use.RunAsync(Asked, 2, 3, false, null, Given.AChange(site)));
        await SaveAsync("Six.");
        site.Clock.Move(DraftSave.Sitting + TimeSpan.FromSeconds(1));
        await SaveAsync("Seven.");

        (await HistoryAsync()).Where(one => one.Deed == DraftDeed.Worded).Reverse().Select(one => (one.Before!.Text, one.After.Text)).ShouldBe(
            [(First, "Two."), ("Two.", "Three."), ("Three.", "Four."), ("Four.", "Five."), ("Five.", "Six."), ("Six.", "Seven.")]);
    }

    [Fact]
    public async Task Words_that_were_typed_and_taken_away_again_leave_no_line()
    {
        await SaveAsync("I will not light every park by 2027.");
        await SaveAsync(First);

        (await HistoryAsync()).ShouldBeEmpty();
        (await site.DraftAsync(kent)).Draft.LastAct.ShouldBe(2);
    }

    private async Task SaveAsync(string text, bool isAutosave = true, string? why = null, string who = "A tester")
    {
        var passage = await site.PassageAsync(kent, "C1");
        await site.UseAsync<EditPassage, int>(use => use.RunAsync(Asked, new(passage.Number, passage.TextNumber, text, Why: why) { IsAutosave = isAutosave },
            site.By(who)));
    }

    private Task<int> UndoAsync() => site.UseAsync<UndoDraftAct, int>(use => use.RunAsync(Asked, null, Given.AChange(site)));

    private async Task<IReadOnlyList<DraftSave>> HistoryAsync()
    {
        var passage = await site.PassageAsync(kent, "C1");
        return await site.UseAsync<DraftsHere, IReadOnlyList<DraftSave>>(use => use.HistoryAsync(passage));
    }
}
