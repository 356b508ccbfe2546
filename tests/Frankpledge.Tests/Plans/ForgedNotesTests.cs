using System.Text;
using Frankpledge.Areas;
using Frankpledge.Plans;
using Frankpledge.Plans.Review;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Tests.Plans;

/// <summary>Only a removal puts a note where words were: nobody brings or types one.</summary>
[Trait("Engine", "Both")]
public sealed class ForgedNotesTests : IAsyncLifetime
{
    private TestSite site = null!;
    private PoliceArea kent = null!;

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("I will ask [removed: a name] to light every park.")]
    [InlineData("I will ask [REMOVED :a name] to light every park.")]
    [InlineData("## The work of [removed: a name]")]
    [InlineData("| Chair | [removed: a name] |\n| --- | --- |\n| Clerk | vacant |")]
    [InlineData("I will ask [removed: a name without an end to light every park.")]
    public async Task A_document_that_brings_a_note_is_refused_with_its_words_and_place(string line)
    {
        var (state, failure) = await ReadAsync($"# Plan\n\n## Streets\n\nI will act on speeding.\n\n{line}\n\nI will plant trees.\n");

        state.ShouldBe(ImportState.Failed);
        failure.ShouldNotBeNull().ShouldContain("only where the office removed words");
        failure.ShouldContain("removed", Case.Insensitive);
        failure.ShouldContain("Take it out of the document, and upload that.");
    }

    [Fact]
    public async Task The_office_s_own_text_with_the_notes_that_it_published_is_read_and_the_same_note_elsewhere_is_not()
    {
        const string Text = "# Plan\n\n## Streets\n\nI will ask Jane Roe to light every park.\n\nI will act on speeding.\n";
        var plan = await PublishedAsync(Text);
        await site.UseAsync<RedactPassage, Redaction>(use => use.RunAsync(new(plan, "Jane Roe", "a name"), Given.AChange(site)));

        (await ReadAsync(Text.Replace("Jane Roe", "[removed: a name]", StringComparison.Ordinal) + "\nI will plant trees.\n", plan)).State
            .ShouldBe(ImportState.InReview);
        (await ReadAsync(Text.Replace("speeding", "[removed: a name]", StringComparison.Ordinal), plan)).State.ShouldBe(ImportState.Failed);
        (await ReadAsync(Text.Replace("Jane Roe", "[removed: a crime]", StringComparison.Ordinal), plan)).State.ShouldBe(ImportState.Failed);
    }

    [Fact]
    public async Task Nobody_types_one_into_a_heading_a_cell_a_title_or_the_name_of_a_file()
    {
        var import = await Given.ADocumentInReview(site, kent, "# Plan\n\n## Streets\n\nI will act.\n\n| Post | Holder |\n| --- | --- |\n| Chair | Olsen |\n");
        var source = await site.ReadAsync(db => db.SourceAsync(import, default));
        var (heading, table) = (source.Headings.First(one => one.Text == "Streets").Block, source.Blocks.First(block => block.Rows is not null).Index);

        MendHeading.WhyNot(new(heading, 1, "The work of [removed: a name]"), source).Single().Code.ShouldBe("NoteTyped");
        MendTable.WhyNotCorrect(source, table, [new(1, 1, "[removed: a name]")]).Single().Code.ShouldBe("NoteTyped");
        Plan.WhyNotName("The plan of [removed: a name]", "2025-2029").Single().Code.ShouldBe("NoteTyped");
        Plan.WhyNotName("The plan of [removed: a name] now", "2025-2029", "The plan of [removed: a name]").ShouldBeEmpty();
        UploadPlan.WhyNot(new(kent.Id, null, "[removed: a name].md", [1])).Single().Code.ShouldBe("NoteTyped");
    }

    private async Task<(ImportState State, string? Failure)> ReadAsync(string text, Guid? plan = null)
    {
        var import = await site.UseAsync<UploadPlan, Guid>(use =>
            use.RunAsync(new(kent.Id, plan, "plan.md", Encoding.UTF8.GetBytes(text), Again: true), Given.AChange(site)));
        await site.UseAsync<ReadUpload, bool>(use => use.RunAsync(import, Given.AChange(site)));
        var read = await site.ReadAsync(db => db.PlanImports.AsNoTracking().SingleAsync(one => one.Id == import));
        return (read.State, read.Failure);
    }

    private async Task<Guid> PublishedAsync(string text)
    {
        var review = new Reviewing(site, await Given.ADocumentInReview(site, kent, text));
        await review.AcceptEverything();
        return (await review.Confirm()).PlanId;
    }
}
