using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans.Review;

/// <summary>The notes of a document stay with their statements through review, confirmation and the next import.</summary>
[Trait("Engine", "Both")]
public sealed class NotesInReviewTests : IAsyncLifetime
{
    private const string Text = """
        # Police and Crime Plan

        ## Safer streets

        I will light every park.[^1] The force should walk every beat each week[^2] and the force should say so.[^3]

        I will paint every crossing.

        [^1]: The county has 40 parks.
        [^2]: A beat is a ward, says Ann Example.
        [^3]: In its newsletter.
        """;

    private TestSite site = null!;
    private Frankpledge.Areas.PoliceArea area = null!;
    private Reviewing review = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        area = await Given.AnArea(site);
        review = new Reviewing(site, await Given.ADocumentInReview(site, area, Text), "Ada", Guid.CreateVersion7());
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Split_and_joined_statements_keep_the_notes_of_their_words()
    {
        await review.Split("The force should", "and the force");
        (await LabelsOf("The force should")).ShouldBe(["2"]);
        (await LabelsOf("and the force")).ShouldBe(["3"]);

        await review.Merge("The force should", "and the force");
        (await LabelsOf("The force should")).ShouldBe(["2", "3"]);
        await review.Undo();
        (await LabelsOf("The force should")).ShouldBe(["2"]);

        await review.Word("I will light", "I will light each park.");
        (await LabelsOf("I will light")).ShouldBe(["1"]);
    }

    [Fact]
    public async Task The_edition_and_the_next_import_have_them_and_removed_words_go_from_them()
    {
        await review.Split("The force should", "and the force");
        await review.AcceptEverything();
        var edition = await review.Confirm();
        edition.Wordings.OrderBy(w => w.Order).Select(w => string.Join("; ", w.Notes.Select(note => note.Text)))
            .ShouldBe(["The county has 40 parks.", "A beat is a ward, says Ann Example.", "In its newsletter.", ""]);

        var again = new Reviewing(site, await Given.ADocumentInReview(site, area, Text, edition.PlanId), "Ben", Guid.CreateVersion7());
        (await again.All()).Select(c => c.Notes.Count).ShouldBe([1, 1, 1, 0]);

        await review.Do<RedactPassage>(use => use.RunAsync(new(edition.PlanId, "Ann Example", "a name"), review.Change()));
        var left = await site.ReadAsync(db => db.Wordings.AsNoTracking().Where(w => w.EditionId == edition.Id).ToListAsync());
        left.SelectMany(w => w.Notes).Select(note => note.Text).ShouldContain($"A beat is a ward, says {RemovedWords.Marker}a name].");
        (await site.ReadAsync(db => PublishedText.ReadAsync(db))).Wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reviewer_and_the_public_read_them_on_the_page_and_in_the_data()
    {
        var ada = new Visitor(await Given.AnEditor(site, area));
        await ada.OpenAsync($"/kent/manage/plans/imports/{review.Import}/review?at={(await review.Find("I will light")).Id}");
        ada.Page.QuerySelector("#now").Words().ShouldContain("Note 1 of the document: The county has 40 parks.");

        await review.AcceptEverything();
        await review.Confirm();
        var resident = new Visitor(site.Browser());
        await resident.OpenAsync("/kent/plans/2025-2029/C1");
        resident.Main.ShouldContain("Note 1 of the document: The county has 40 parks.");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.json")).ShouldContain("\"notes\":[{\"label\":\"1\",\"text\":\"The county has 40 parks.\"}]");
        (await site.Browser().GetStringAsync("/kent/plans/2025-2029/data.csv")).ShouldContain("1 The county has 40 parks.");
    }

    private async Task<IEnumerable<string>> LabelsOf(string beginning) => (await review.Find(beginning)).Notes.Select(note => note.Label);
}
