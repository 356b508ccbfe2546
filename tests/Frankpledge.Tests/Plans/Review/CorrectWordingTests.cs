using Frankpledge.Common;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

[Trait("Engine", "Both")]
public sealed class CorrectWordingTests : IAsyncLifetime
{
    private const string Read = "I will open 4O new shelters for victims across the county every single year.";
    private const string Right = "I will open 40 new shelters for victims across the county every single year.";

    private TestSite site = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        review = new Reviewing(site, await Given.AnImportInReview(site, await Given.AnArea(site), $"# Streets\nC {Read}\nC I will light every park."), "Ada",
            Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_source_words_stay_beside_the_right_ones_and_a_person_decides_again()
    {
        await review.Accept("I will open");
        await review.Word("I will open", $" {Right.Replace(" new ", "  new ")} ");

        var one = await review.Find("I will open");
        (one.Text, one.SourceText, one.State, one.DecidedBy).ShouldBe((Right, Read, CandidateState.Waiting, null));
        one.IsUnsettled.ShouldBeTrue();
    }

    [Fact]
    public async Task The_edition_says_the_right_words_and_keeps_what_was_read()
    {
        await review.Word("I will open", Right);
        await review.AcceptEverything();
        var edition = await review.Confirm();

        var wording = await site.ReadAsync(db => db.Wordings.AsNoTracking().SingleAsync(w => w.EditionId == edition.Id && w.Text == Right));
        wording.SourceText.ShouldBe(Read);
        (await site.ReadAsync(db => db.Wordings.CountAsync(w => w.SourceText != null))).ShouldBe(1);
    }

    [Fact]
    public async Task Undo_and_the_words_of_the_source_take_the_correction_back()
    {
        var before = await review.Everything();
        await review.Word("I will open", Right);
        await review.Undo();
        (await review.Everything()).ShouldBe(before);

        await review.Word("I will open", Right);
        await review.Word("I will open", Read);
        (await review.Find("I will open")).SourceText.ShouldBeNull();
    }

    [Fact]
    public async Task Empty_same_and_endless_words_are_refused()
    {
        foreach (var (text, code) in new[] { ("  ", "WordingEmpty"), (Read, "WordingTheSame"), (new string('a', 4001), "WordingTooLong") })
        {
            (await Should.ThrowAsync<RefusedException>(() => review.Word("I will open", text))).Reasons.Single().Code.ShouldBe(code);
        }
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_the_first_correction_stands()
    {
        var seen = await review.Seen("I will open");
        await review.Word("I will open", Right);

        (await Should.ThrowAsync<RefusedException>(
            () => review.Do<CorrectWording>(use => use.RunAsync(review.Import, seen, "I will close.", review.Change())))).Reasons.Single().Code
                .ShouldBe("ChangedMeanwhile");
        (await review.Find("I will open")).Text.ShouldBe(Right);
    }
}
