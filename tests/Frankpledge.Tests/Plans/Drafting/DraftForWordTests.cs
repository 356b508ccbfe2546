using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Areas;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Plans;
using Frankpledge.Plans.Drafting;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>The draft goes to Word and comes back: what was changed there waits as suggestions under the name of whoever changed it.</summary>
[Trait("Engine", "Both")]
public sealed class DraftForWordTests : IAsyncLifetime
{
    private const string Text = """
        # Safer streets
        C I will light every park by 2027.
        + N Parks belong to everybody.
        E The force should walk every beat each week.
        # Victims
        C I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;

    private DraftAsked Asked => new(kent.Id, GivenDrafts.Slug);

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await Given.AnArea(site);
        await Given.APlan(site, kent, Text, stage: EditionStage.ConsultationDraft);
        await site.ADraftAsync(kent);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task The_file_has_headings_paragraphs_and_each_statement_under_its_reference()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));

        var read = DocumentReader.Read("draft.docx", file, ReadingLimits.Default, TestContext.Current.CancellationToken);
        read.Blocks.Select(block => (block.Kind, block.Level, block.Text)).ShouldBe(
        [
            (BlockKind.Heading, 1, "Safer streets"), (BlockKind.Paragraph, 0, "I will light every park by 2027. Parks belong to everybody."),
            (BlockKind.Paragraph, 0, "The force should walk every beat each week."), (BlockKind.Heading, 1, "Victims"),
            (BlockKind.Paragraph, 0, "I will fund a helpline for every victim."),
        ]);
        Edit(file, body => body.Descendants<SdtAlias>().Select(one => one.Val!.Value).ShouldBe(["C1", "N1", "E1", "C2"]));
    }

    [Fact]
    public async Task An_untouched_file_brings_nothing_back_even_when_the_draft_went_on()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");

        (await BringAsync(file)).ShouldBe(new(0, 0, 0, 0, 0, 0));
    }

    [Fact]
    public async Task Edits_in_Word_wait_as_suggestions_and_change_nothing_of_the_text()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        var edited = Edit(file, body =>
        {
            Of(body, "C1").Descendants<Text>().Single().Text = "I will light every park and path by 2027.";
            Of(body, "E1").Ancestors<Paragraph>().First().Remove();
            body.Append(new Paragraph(new Run(new Text("I will open a shelter in every town."))));
        });

        (await BringAsync(edited)).ShouldBe(new(1, 1, 1, 0, 0, 0));

        (await site.DraftAsync(kent)).Standing.Count.ShouldBe(6);
        (await site.PassageAsync(kent, "C1")).Text.ShouldBe("I will light every park by 2027.");
        var waiting = await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Number).ToListAsync());
        waiting.Select(one => (one.Change, one.Text)).ShouldBe([(SuggestedChange.Reword, "I will light every park and path by 2027."),
            (SuggestedChange.Add, "I will open a shelter in every town."), (SuggestedChange.Drop, "")]);
        waiting.ShouldAllBe(one => one.Source == "draft.docx" && one.IsWaiting);
        (await BringAsync(edited)).ShouldBe(new(0, 0, 0, 0, 0, 3), "the same file again suggests nothing twice");
    }

    [Fact]
    public async Task Tracked_changes_and_comments_come_under_the_name_of_their_author()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        var edited = Edit(file, body =>
        {
            var content = Of(body, "C1").GetFirstChild<SdtContentRun>()!;
            content.RemoveAllChildren();
            content.Append(new CommentRangeStart { Id = "1" },
                new Run(new Text("I will light every park") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }),
                new CommentRangeEnd { Id = "1" },
                new DeletedRun(new Run(new DeletedText(" by 2027."))) { Author = "Rita Reviewer", Id = "7" },
                new InsertedRun(new Run(new Text(" by 2026.") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve })) { Author = "Rita Reviewer", Id = "8" });
        }, main => main.AddNewPart<WordprocessingCommentsPart>().Comments =
            new(new Comment(new Paragraph(new Run(new Text("Every one of them?")))) { Id = "1", Author = "Colin Commenter" }));

        (await BringAsync(edited)).ShouldBe(new(1, 0, 0, 0, 1, 0));

        var suggestion = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());
        (suggestion.RecordedBy, suggestion.Text).ShouldBe(("Rita Reviewer", "I will light every park by 2026."));
        var comment = await site.ReadAsync(db => db.DraftComments.SingleAsync());
        (comment.RecordedBy, comment.Quote, comment.Text, comment.Source).ShouldBe(
            ("Colin Commenter", "I will light every park", "Every one of them?", "draft.docx"));
    }

    [Fact]
    public async Task A_rewording_of_a_text_that_changed_here_meanwhile_says_against_which_it_was_made()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await site.WriteAsync(kent, "C1", "I will light every park by 2028.");
        await BringAsync(Edit(file, body => Of(body, "C1").Descendants<Text>().Single().Text = "I will light all parks by 2027."));

        var suggestion = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());
        suggestion.Against.ShouldBe("I will light every park by 2027.");
        (await Should.ThrowAsync<RefusedException>(() => site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(suggestion.Number),
            Given.AChange(site)))))
            .Reasons.Single().Code.ShouldBe("SuggestedForOther");
    }

    [Fact]
    public async Task A_paragraph_that_was_moved_is_suggested_to_move_and_one_that_lost_its_mark_is_known_by_its_words()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        var edited = Edit(file, body =>
        {
            var beat = Of(body, "E1").Ancestors<Paragraph>().First();
            beat.Remove();
            body.Append(beat);
            var line = Of(body, "C2");
            line.Parent!.ReplaceChild(new Run(new Text("I will fund a helpline for every victim of crime.")), line);
        });

        (await BringAsync(edited)).ShouldBe(new(1, 0, 0, 1, 0, 0));

        var waiting = await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Change).ToListAsync());
        waiting.Single(one => one.Change == SuggestedChange.Move).AfterNumber.ShouldBe((await site.PassageAsync(kent, "C2")).Number);
        waiting.Single(one => one.Change == SuggestedChange.Reword).Text.ShouldBe("I will fund a helpline for every victim of crime.");
    }

    [Fact]
    public async Task What_is_no_Word_file_of_a_draft_is_refused_in_a_sentence()
    {
        (await Should.ThrowAsync<RefusedException>(() => BringAsync([]))).Message.ShouldContain("The file is empty.");
        (await Should.ThrowAsync<RefusedException>(() => BringAsync("no zip at all"u8.ToArray()))).Reasons.ShouldNotBeEmpty();
        var foreign = Edit(DraftForWord.Write(await site.DraftAsync(kent)), body =>
        {
            body.Descendants<Tag>().ToList().ForEach(tag => tag.Val = "theirs");
        }, main => main.DeleteParts(main.CustomXmlParts.ToList()));
        (await Should.ThrowAsync<RefusedException>(() => BringAsync(foreign))).Reasons.Single().Code.ShouldBe("NotOfThisDraft");
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0);
    }

    private Task<BroughtBack> BringAsync(byte[] file) =>
        site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx", file, Given.AChange(site)));

    private static SdtRun Of(Body body, string reference) =>
        body.Descendants<SdtRun>().Single(one => one.SdtProperties?.GetFirstChild<SdtAlias>()?.Val?.Value == reference);

    /// <summary>Edits the file as Word does.</summary>
    private static byte[] Edit(byte[] file, Action<Body> edit, Action<MainDocumentPart>? more = null)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(document.MainDocumentPart!.Document!.Body!);
            more?.Invoke(document.MainDocumentPart);
        }

        return stream.ToArray();
    }
}
