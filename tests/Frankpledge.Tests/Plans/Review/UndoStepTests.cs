using Frankpledge.Common;
using Frankpledge.Persistence;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

public sealed class UndoStepTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing ada = null!;
    private Reviewing ben = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        var import = await Given.AnImportInReview(site, await Given.AnArea(site));
        ada = new Reviewing(site, import, "Ada", Guid.CreateVersion7());
        ben = new Reviewing(site, import, "Ben", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Every_act_can_be_taken_back_in_turn_until_all_is_as_it_was()
    {
        var before = Text(await ada.All());
        await ada.Accept("Parking");
        await ada.Accept("Parking");
        await ada.Split("I will publish", "the ten");
        await ada.Drop("the ten");
        await ada.Merge("I will publish", "Officers must");
        await ada.Move("The force", up: true);
        await ada.Move("The force", up: false);

        for (var steps = 0; steps < 7; steps++)
        {
            await ada.Undo();
        }

        Text(await ada.All()).ShouldBe(before);
        var refused = await Should.ThrowAsync<RefusedException>(ada.Undo);
        refused.Reasons.Single().Code.ShouldBe("NothingToUndo");
    }

    [Fact]
    public async Task Nobody_takes_back_the_step_of_another()
    {
        await ada.Drop("Parking");
        await ben.Accept("Officers");

        await ben.Undo();
        (await Should.ThrowAsync<RefusedException>(ben.Undo)).Reasons.Single().Code.ShouldBe("NothingToUndo");

        (await ada.Find("Parking")).State.ShouldBe(CandidateState.NotAStatement);
        (await ada.Find("Officers")).State.ShouldBe(CandidateState.Waiting);
    }

    [Fact]
    public async Task A_step_on_which_somebody_else_has_built_stays()
    {
        await ada.Drop("Parking");
        await ben.Accept("Parking");

        (await Should.ThrowAsync<RefusedException>(ada.Undo)).Reasons.Single().Code.ShouldBe("ChangedMeanwhile");

        (await ada.Find("Parking")).State.ShouldBe(CandidateState.Accepted);
    }

    private static List<string> Text(IEnumerable<Candidate> candidates) => [.. candidates.Select(c =>
    {
        c.Version = 0;
        return JsonText.Write(c);
    })];
}
