using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>Sure statements are accepted together only after some, drawn at random, were checked by a person.</summary>
[Trait("Engine", "Both")]
public sealed class DrawTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing ada = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        var text = "# Theme\n" + string.Join('\n', Enumerable.Range(1, 130).Select(n => $"C I will do thing number {n}."));
        ada = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site), text), "Ada", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Nothing_is_accepted_together_before_thirty_are_drawn_and_checked()
    {
        (await RefusalAsync()).ShouldBe("DrawFirst");
        await DrawAsync();
        var drawn = await DrawnAsync();
        drawn.Count.ShouldBe(30);
        await CheckAsync(drawn.Take(29));
        (await RefusalAsync()).ShouldBe("DrawnOnesWait");

        await CheckAsync(drawn.Skip(29));
        await ada.Do<AcceptCandidates>(use => use.AllSureAsync(ada.Import, ada.Change()));

        var edition = await ada.Confirm();
        edition.Wordings.CountBy(w => w.LabelledBy).ShouldBe([new(LabelledBy.Person, 30), new(LabelledBy.Rule, 100)], ignoreOrder: true);
    }

    [Fact]
    public async Task The_error_found_gives_the_number_expected_wrong_among_the_rest_with_its_interval()
    {
        await DrawAsync();
        var drawn = await DrawnAsync();
        await ada.Do<DropCandidate>(use => use.RunAsync(ada.Import, Reviewing.Seen(drawn[0]), ada.Change()));
        await ada.Do<ChangeCandidate>(
            use => use.RunAsync(ada.Import, Reviewing.Seen(drawn[1]), new([StatementKind.Fact], [], [], [], ["Theme"]), ada.Change()));
        await CheckAsync(drawn.Skip(2).Take(18));

        var found = await site.ReadAsync(db => db.DrawAsync(ada.Import));

        // Wilson's interval of 2 in 20: 2.8 to 30.1 per cent.
        (found.Drawn, found.Checked, found.Wrong, found.Rest, found.WrongAmongRest).ShouldBe((30, 20, 2, 100, (10, 2, 31)));
    }

    [Fact]
    public async Task Anybody_can_draw_again_with_the_seed_that_is_kept()
    {
        var waiting = await ada.All();
        await DrawAsync();

        var seed = (await site.ReadAsync(db => db.PlanImports.Where(i => i.Id == ada.Import).Select(i => i.DrawSeed).SingleAsync())).ShouldNotBeNull();

        DrawSample.Draw(seed, waiting).Select(c => c.Id).ShouldBe((await DrawnAsync()).Select(c => c.Id));
        (await Should.ThrowAsync<RefusedException>(DrawAsync)).Reasons.Single().Code.ShouldBe("DrawnAlready");
    }

    [Fact]
    public async Task Undoing_a_check_leaves_the_draw_as_it_was()
    {
        await DrawAsync();
        var first = (await DrawnAsync())[0];
        await CheckAsync([first]);
        await ada.Undo();

        (await DrawnAsync()).Count.ShouldBe(30);
        (await site.ReadAsync(db => db.DrawAsync(ada.Import))).Checked.ShouldBe(0);
    }

    [Fact]
    public async Task What_the_program_accepts_by_itself_nobody_has_checked()
    {
        await DrawAsync();
        var seen = Reviewing.Seen((await DrawnAsync())[0]);
        await ada.Do<AcceptCandidates>(use => use.RunAsync(ada.Import, [seen], new Change(Change.Program, null, site.Clock.GetUtcNow(), "A script")));

        (await site.ReadAsync(db => db.DrawAsync(ada.Import))).Checked.ShouldBe(0);
    }

    [Fact]
    public async Task Having_a_statement_in_hand_is_kept_once_for_each_person_and_is_no_check()
    {
        var candidate = (await ada.All())[0];
        var ben = new Reviewing(site, ada.Import, "Ben", Guid.CreateVersion7());
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => ada.Do<TakeInHand>(use => use.RunAsync(candidate.Id, ada.Change())))));
        await ben.Do<TakeInHand>(use => use.RunAsync(candidate.Id, ben.Change()));

        (await site.ReadAsync(db => db.CandidateLooks.Select(look => look.Who).ToListAsync())).ShouldBe(["Ada", "Ben"], ignoreOrder: true);
        (await ada.All())[0].LabelledBy.ShouldBe(LabelledBy.Rule);
    }

    private Task DrawAsync() => ada.Do<DrawSample>(use => use.RunAsync(ada.Import, ada.Change()));

    private async Task<List<Candidate>> DrawnAsync() => [.. (await ada.All()).Where(c => c.Drawn is not null)];

    private async Task CheckAsync(IEnumerable<Candidate> candidates)
    {
        foreach (var candidate in candidates)
        {
            await ada.Do<AcceptCandidates>(use => use.RunAsync(ada.Import, [Reviewing.Seen(candidate)], ada.Change()));
        }
    }

    private async Task<string> RefusalAsync() =>
        (await Should.ThrowAsync<RefusedException>(() => ada.Do<AcceptCandidates>(use => use.AllSureAsync(ada.Import, ada.Change())))).Reasons.Single().Code;
}
