using Frankpledge.Common;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class AddStatementsTests : IAsyncLifetime
{
    private TestSite site = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.ADocumentInReview(site, await Given.AnArea(site)), "Ada", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Words_that_were_left_out_become_a_statement_that_waits_with_the_labels_of_the_rules()
    {
        (await review.All()).ShouldNotContain(c => c.Text.StartsWith("I will answer"));
        (await review.Block("I will answer")).LeftOut.ShouldBe(LeftOut.FrontMatter);

        await review.Add("I will answer", words: "I will answer every letter  within ten days.");

        var added = await review.Find("I will answer");
        added.Text.ShouldBe("I will answer every letter within ten days.");
        (added.State, added.IsUnsettled, added.IsShaped).ShouldBe((CandidateState.Waiting, true, true));
        added.Kinds.ShouldContain(StatementKind.Commitment);
        added.Why[0].ShouldBe("A person added this from the source.");
        (await review.All())[^1].Id.ShouldBe(added.Id);
    }

    [Fact]
    public async Task A_whole_lost_chapter_is_added_sentence_by_sentence_and_taken_back_as_one()
    {
        var before = await review.Everything();
        await review.Add("I will answer", "Write to the office", each: true);

        (await review.All()).TakeLast(3).Select(c => c.Text)
            .ShouldBe(["I will answer every letter within ten days.", "I will hold a surgery each month.", "Write to the office at any time."]);

        await review.Undo();
        (await review.Everything()).ShouldBe(before);
    }

    [Fact]
    public async Task Words_of_two_blocks_are_one_statement_and_both_are_taken()
    {
        await review.Add("I will answer", "Write to the office");

        (await review.Find("I will answer")).Text
            .ShouldBe("I will answer every letter within ten days. I will hold a surgery each month. Write to the office at any time.");
        var rest = await review.Find("Write to");
        (rest.State, rest.JoinedTo).ShouldBe((CandidateState.NotAStatement, (await review.Find("I will answer")).Id));
        (await Refused(() => review.Add("Write to the office"))).ShouldBe("WordsTaken");
    }

    [Fact]
    public async Task Bad_choices_are_refused_with_a_sentence()
    {
        (await Refused(() => review.Add("I will light", words: "I will light every park"))).ShouldBe("WordsTaken");
        (await Refused(() => review.Add("I will answer", words: "I will dance"))).ShouldBe("WordsNotThere");
        (await Refused(() => review.Add("I will answer", words: "I will"))).ShouldBe("WordsTwice");
        (await Refused(() => review.Add("I will light", each: true))).ShouldBe("NothingToAdd");
        await review.Do<AbandonImport>(use => use.RunAsync(review.Import, review.Change()));
        (await Refused(() => review.Add("Write to the office"))).ShouldBe("NotInReview");
    }

    [Fact]
    public async Task An_added_list_item_takes_its_place_and_section_between_those_that_were_found()
    {
        await review.Drop("I will publish");
        await review.Add("I will publish");

        var all = (await review.All()).Where(c => c.State != CandidateState.NotAStatement).Select(c => c.Text).ToList();
        all.IndexOf("I will publish the ten most dangerous junctions.").ShouldBe(all.IndexOf("I will paint every crossing.") - 1);
        var added = (await review.All()).Single(c => c.IsShaped);
        added.Section.ShouldBe((await review.Find("I will paint")).Section);
        added.Role.ShouldBe(StatementRole.Item);
    }

    private static async Task<string> Refused(Func<Task> act) => (await Should.ThrowAsync<RefusedException>(act)).Reasons.Single().Code;
}
