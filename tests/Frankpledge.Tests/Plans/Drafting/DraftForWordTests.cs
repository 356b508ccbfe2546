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
    public async Task A_file_of_a_draft_that_was_ended_is_not_taken_for_the_next()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        await site.UseAsync<EndDraft, bool>(async use =>
        {
            await use.RunAsync(new(kent.Id, GivenDrafts.Slug), "Begun again.", Given.AChange(site));
            return true;
        });
        await site.ADraftAsync(kent);

        (await Should.ThrowAsync<RefusedException>(() => BringAsync(file))).Reasons.Single().Code.ShouldBe("NotOfThisDraft");
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
        (suggestion.RecordedBy, suggestion.Text).ShouldBe(("Rita Reviewer (named in the Word file that A tester brought back)", "I will light every park by 2026."));
        var comment = await site.ReadAsync(db => db.DraftComments.SingleAsync());
        (comment.RecordedBy, comment.Quote, comment.Text, comment.Source).ShouldBe(
            ("Colin Commenter (named in the Word file that A tester brought back)", "I will light every park", "Every one of them?", "draft.docx"));
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
        }, main =>
        {
            main.DeleteParts(main.CustomXmlParts.ToList());
            var document = (WordprocessingDocument)main.OpenXmlPackage;
            document.DeletePart(document.CustomFilePropertiesPart!);
        });
        (await Should.ThrowAsync<RefusedException>(() => BringAsync(foreign))).Reasons.Single().Code.ShouldBe("NotOfThisDraft");
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_not_taken_is_named_with_the_reason_and_only_what_was_here_counts_as_here()
    {
        var last = await site.PassageAsync(kent, "C2");
        await site.UseAsync<AddPassage, int>(use =>
            use.RunAsync(Asked, new(PassageForm.Statement, "open a shelter.", [], Stem: "I will:"), last.Number, null, Given.AChange(site)));
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        var beat = await site.PassageAsync(kent, "E1");
        await site.UseAsync<DropPassage, int>(use => use.RunAsync(Asked, beat.Number, beat.TextNumber, "Not ours to ask.", Given.AChange(site)));
        var edited = Edit(file, body =>
        {
            body.Descendants<SdtRun>().Single(one => one.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == "passage-stem").Descendants<Text>().Single()
                .Text = "By March I will:";
            Of(body, "C1").Descendants<Text>().Single().Text = new string('a', 100_000);
            Of(body, "E1").Descendants<Text>().Single().Text = "The force should walk every beat each day.";
            var content = Of(body, "C2").GetFirstChild<SdtContentRun>()!;
            content.PrependChild(new CommentRangeStart { Id = "1" });
            content.Append(new CommentRangeEnd { Id = "1" });
        }, main => main.AddNewPart<WordprocessingCommentsPart>().Comments =
            new(new Comment(new Paragraph(new Run(new Text(new string('b', DraftComment.Longest + 1))))) { Id = "1", Author = "Colin Commenter" }));

        var came = await BringAsync(edited);

        (came with { NotTaken = [] }).ShouldBe(new(0, 0, 0, 0, 0, 0));
        came.NotTaken.Select(one => (one.Passage, one.Words[..3])).ShouldBe(
            [(null, "By "), ("E1", "The"), ("C1", "aaa"), ("C2", "bbb")], ignoreOrder: true);
        came.NotTaken.Single(one => one.Passage == "E1").Why.English.ShouldContain("Not ours to ask.");
        came.NotTaken.Single(one => one.Passage is null).Why.English.ShouldContain("introduces a list");
        came.NotTaken.Single(one => one.Passage == "C1").Why.English.ShouldContain("at most");
        came.NotTaken.Single(one => one.Passage == "C2").Why.English.ShouldContain($"{DraftComment.Longest}");
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task New_paragraphs_behind_one_passage_keep_their_order_whichever_is_accepted_first(params int[] order)
    {
        string[] fresh = ["I will do the first.", "I will do the second.", "I will do the third."];
        await BringAsync(Edit(DraftForWord.Write(await site.DraftAsync(kent)), body =>
            body.Append(fresh.Select(words => new Paragraph(new Run(new Text(words)))))));
        var numbers = await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Number).Select(one => one.Number).ToListAsync());
        numbers.Count.ShouldBe(3);

        foreach (var at in order)
        {
            await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(numbers[at]), Given.AChange(site)));
        }

        (await site.DraftAsync(kent)).Standing.Select(one => one.Text).TakeLast(3).ShouldBe(fresh);
    }

    [Fact]
    public async Task A_file_that_would_bring_more_than_anybody_answers_is_refused_and_nothing_of_it_is_kept()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        byte[] Of(int count) => Edit(file, body =>
            body.Append(Enumerable.Range(1, count).Select(at => new Paragraph(new Run(new Text($"I will do thing {at}."))))));

        var refused = await Should.ThrowAsync<RefusedException>(() => BringAsync(Of(BringBackDraft.Most + 1)));

        refused.Reasons.Single().Code.ShouldBe("TooMuchFromWord");
        (await site.ReadAsync(db => db.DraftSuggestions.CountAsync())).ShouldBe(0);
        (await BringAsync(Of(BringBackDraft.Most))).Added.ShouldBe(BringBackDraft.Most);
        (await BringAsync(Of(BringBackDraft.Most))).ShouldBe(new(0, 0, 0, 0, 0, BringBackDraft.Most));
    }

    [Fact]
    public async Task One_person_brings_so_many_within_a_day_in_however_many_files()
    {
        var file = DraftForWord.Write(await site.DraftAsync(kent));
        var person = Given.AChange(site) with { WhoId = (await Given.APerson(site, kent, Frankpledge.Areas.Contract.Role.Performance, "Perry Analyst")).Id };
        Task<BroughtBack> BringAsync(int from, int count) => site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, $"draft-{from}.docx",
            Edit(file, body => body.Append(Enumerable.Range(from, count).Select(at => new Paragraph(new Run(new Text($"I will do thing {at}.")))))), person));
        for (var from = 0; from < BringBackDraft.MostADay; from += BringBackDraft.Most)
        {
            (await BringAsync(from, BringBackDraft.Most)).Added.ShouldBe(BringBackDraft.Most);
        }

        (await Should.ThrowAsync<RefusedException>(() => BringAsync(9000, 1))).Reasons.Single().Code.ShouldBe("TooMuchInADay");

        person = person with { At = person.At + TimeSpan.FromDays(1) };
        (await BringAsync(9000, 1)).Added.ShouldBe(1);
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
