using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class DecideTogetherTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site)), "Ada", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task All_of_a_section_are_those_that_wait_in_it_and_in_the_parts_beneath()
    {
        await review.Accept("I will light");

        (await Together("Streets", Togetherness.Section)).Select(c => c.Text[..9]).ShouldBe(["Streets b", "The force", "Parking f", "I will pu", "Officers "]);
        (await Together("I will publish", Togetherness.Section)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Those_alike_have_the_same_kinds_by_the_same_rules()
    {
        (await Together("I will light", Togetherness.Alike)).Select(c => c.Text[..9]).ShouldBe(["I will li", "I will pu", "I will fu"]);
        (await Together("Parking", Togetherness.Alike)).Select(c => c.Text[..7]).ShouldBe(["Parking"]);
    }

    [Fact]
    public async Task Many_are_labelled_by_one_act_and_taken_back_by_one_undo()
    {
        var before = await review.Everything();
        var seen = (await Together("I will light", Togetherness.Alike)).ConvertAll(Reviewing.Seen);
        await review.Do<DecideTogether>(use => use.LabelAsync(review.Import, seen, [StatementKind.Expectation], review.Change()));
        (await review.All())
            .Count(c => c is { State: CandidateState.Accepted, LabelledBy: LabelledBy.Person, IsTogether: true }
                && c.Kinds.SequenceEqual([StatementKind.Expectation]))
            .ShouldBe(3);

        await review.Undo();
        (await review.Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Accepting_together_leaves_them_read_by_rule_and_refuses_the_unsure()
    {
        var victims = (await Together("I will fund", Togetherness.Section)).ConvertAll(Reviewing.Seen);
        await review.Do<DecideTogether>(use => use.AcceptAsync(review.Import, victims, review.Change()));
        (await review.All()).Where(c => c.State == CandidateState.Accepted).ShouldAllBe(c => c.LabelledBy == LabelledBy.Rule);

        var streets = (await Together("Streets", Togetherness.Section)).ConvertAll(Reviewing.Seen);
        (await Refused(() => review.Do<DecideTogether>(use => use.AcceptAsync(review.Import, streets, review.Change())))).ShouldBe("UnsureOnesWait");
        (await Refused(() => review.Do<DecideTogether>(use => use.DropAsync(review.Import, [], review.Change())))).ShouldBe("NobodyTogether");
        (await Refused(() => review.Do<DecideTogether>(use => use.LabelAsync(review.Import, streets, [], review.Change())))).ShouldBe("KindMissing");
    }

    [Fact]
    public async Task One_that_somebody_changed_since_it_was_shown_stops_them_all()
    {
        var seen = (await Together("Streets", Togetherness.Section)).ConvertAll(Reviewing.Seen);
        await review.Drop("Parking");

        (await Refused(() => review.Do<DecideTogether>(use => use.DropAsync(review.Import, seen, review.Change())))).ShouldBe("ChangedMeanwhile");
        (await review.All()).Count(c => c.State == CandidateState.NotAStatement).ShouldBe(1);
    }

    private async Task<List<Candidate>> Together(string beginning, Togetherness how) =>
        [.. DecideTogether.Of(await review.Find(beginning), how, await review.All())];

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Reasons.Single().Code;
}
