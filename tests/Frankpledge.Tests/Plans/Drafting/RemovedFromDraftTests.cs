using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Persistence.Copies;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>Words that were removed from a plan go from its working draft too, and no page that was opened before brings them back.</summary>
[Trait("Engine", "Both")]
public sealed class RemovedFromDraftTests : IAsyncLifetime
{
    private const string Stands = "I will ask [removed: a name] to light every park.";

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private Guid plan;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        plan = (await Given.APlan(site, kent, "# Streets\nC I will ask Jane Roe to light every park.\nE The force should walk.")).PlanId;
        await site.ADraftAsync(kent);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task A_page_that_was_opened_before_the_removal_does_not_save_the_words_again()
    {
        var (seen, other) = (await site.PassageAsync(kent, "C1"), await site.PassageAsync(kent, "E1"));
        await RemoveAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => site.UseAsync<EditPassage, int>(use =>
            use.RunAsync(Asked, new(seen.Number, seen.TextNumber, "I will ask Jane Roe to light all parks."), Given.AChange(site))));

        refused.Reasons.Single().Code.ShouldBe("TextMeanwhile");
        refused.Message.ShouldStartWith("Words were removed from this text since you read it");
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe(Stands);
        (await site.PassageAsync(kent, "E1")).TextNumber.ShouldBe(other.TextNumber, "nothing was removed there");
    }

    [Fact]
    public async Task What_is_suggested_against_a_text_from_before_the_removal_is_refused_too()
    {
        var seen = await site.PassageAsync(kent, "C1");
        await RemoveAsync();

        var refused = await Should.ThrowAsync<RefusedException>(() => site.UseAsync<SuggestChange, int>(use =>
            use.RunAsync(Asked, new(SuggestedChange.Reword, seen.Number, "Jane Roe lights parks.", Seen: seen.TextNumber), Given.AChange(site))));

        refused.Reasons.Single().Code.ShouldBe("TextMeanwhile");
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_reads_the_text_as_it_stands_writes_on()
    {
        await RemoveAsync();

        await site.WriteAsync(kent, "C1", $"{Stands} And every path.");

        var passage = await site.PassageAsync(kent, "C1");
        passage.Text.ShouldBe($"{Stands} And every path.");
        (passage.WasRemovedFrom(passage.TextNumber - 1), passage.WasRemovedFrom(passage.TextNumber - 2)).ShouldBe((false, true));
    }

    [Fact]
    public async Task A_Word_file_that_went_out_before_the_removal_brings_the_words_into_no_record()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await RemoveAsync();
        using var bytes = new MemoryStream();
        bytes.Write(file);
        using (var word = WordprocessingDocument.Open(bytes, isEditable: true))
        {
            word.MainDocumentPart!.Document!.Body!.Descendants<Text>().Single(one => one.Text.Contains("Jane Roe", StringComparison.Ordinal)).Text =
                "I will ask Jane Roe to light every park and path.";
        }

        var back = await site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx", bytes.ToArray(), Given.AChange(site)));

        back.NotTaken.Single().ShouldSatisfyAllConditions(one => one.Why.English.ShouldStartWith("Words were removed from this passage since"),
            one => one.Words.ShouldNotContain("Jane"));
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_removal_from_a_draft_is_nothing_that_verify_finds()
    {
        await RemoveAsync();

        (await site.ReadAsync(db => TrailCompared.ReadAsync(db, TrailNames.Words, default))).Wrong.ShouldBeEmpty();
    }

    private Task<Redaction> RemoveAsync() => site.UseAsync<RedactPassage, Redaction>(use =>
        use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));
}
