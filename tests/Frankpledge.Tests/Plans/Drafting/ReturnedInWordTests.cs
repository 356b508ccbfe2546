using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Areas;
using Frankpledge.Plans.Drafting;
using Frankpledge.Plans.Review;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Body = DocumentFormat.OpenXml.Wordprocessing.Body;

namespace Frankpledge.Tests.Plans.Drafting;

/// <summary>Nothing that somebody changes in the Word file of a draft is passed over in silence: it waits as a suggestion or a comment, or is named with
/// what to do instead.</summary>
[Trait("Engine", "Both")]
public sealed class ReturnedInWordTests : IAsyncLifetime
{
    private const string Text = """
        # Plan

        ## Safer streets

        I will light every park by 2027. Parks belong to everybody, and I will open them.

        We will:

        - fund a helpline in every town by 2028;
        - open a shelter in every town by 2029.

        | Fund | 2031 |
        | --- | --- |
        | Roads | £4 |
        | Parks | £2 |

        ## Victims

        I will fund a helpline for every victim.
        """;

    private TestSite site = null!;
    private PoliceArea kent = null!;
    private byte[] file = [];

    private DraftAsked Asked => new(kent.Id, "2025-2029");

    public async ValueTask InitializeAsync()
    {
        site = await TestSite.StartAsync();
        kent = await site.AreaAsync("kent");
        await Given.AConfirmedDocument(site, kent, Text);
        await site.ADraftAsync(kent);
        file = DraftForWord.Write(await site.DraftAsync(kent));
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    [Fact]
    public async Task Untouched_it_brings_nothing_back() => (await BringAsync(file)).ShouldBe(new(0, 0, 0, 0, 0, 0));

    [Fact]
    public async Task Rows_that_were_changed_are_suggested_and_a_new_table_is_named()
    {
        var came = await BringAsync(Edit(file, body =>
        {
            var table = body.Descendants<Table>().Single();
            Say(table.Elements<TableRow>().ElementAt(1).Elements<TableCell>().ElementAt(1), "£5");
            Say(table.Elements<TableRow>().ElementAt(2).Elements<TableCell>().ElementAt(0), "");
            table.Append(RowOf("Paths", "£1"));
            body.Append(new Table(RowOf("A new", "table")));
        }));

        (came with { NotTaken = [] }).ShouldBe(new(0, 0, 0, 0, 0, 0) { Rows = 3 });
        came.NotTaken.Select(one => (one.Passage, one.Words)).ShouldBe([(null, "A new | table")]);
        var waiting = await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Number).ToListAsync());
        waiting.Select(one => (one.Against, one.Text, one.TableRow!.Place)).ShouldBe(
            [("Roads | £4", "Roads | £5", 2), ("Parks | £2", " | £2", 3), ("", "Paths | £1", 3)]);
        waiting.ShouldAllBe(one => one.Change == SuggestedChange.Row);
    }

    [Fact]
    public async Task Columns_that_were_added_are_named_with_their_words()
    {
        var came = await BringAsync(Edit(file, body =>
        {
            foreach (var (at, row) in body.Descendants<TableRow>().Index())
            {
                row.Append(new TableCell(new Paragraph(new Run(new Text($"Extra {at}")))));
            }
        }));

        (came with { NotTaken = [] }).ShouldBe(new(0, 0, 0, 0, 0, 0));
        var named = came.NotTaken.ShouldHaveSingleItem();
        (named.Passage, named.Words).ShouldBe(($"{(await TableAsync()).Number}", "Extra 0 | Extra 1 | Extra 2"));
        named.Why.English.ShouldStartWith("In Word this table has 3 columns, and went out with 2.");
    }

    [Fact]
    public async Task A_row_comes_back_under_the_name_of_whoever_tracked_it()
    {
        await BringAsync(Edit(file, body =>
        {
            var (second, third) = (body.Descendants<TableRow>().ElementAt(1), body.Descendants<TableRow>().ElementAt(2));
            second.Elements<TableCell>().Last().GetFirstChild<Paragraph>()!.Append(
                new InsertedRun(new Run(new Text("9"))) { Author = "Rita Reviewer", Id = "50" });
            third.PrependChild(new TableRowProperties(new Deleted { Author = "Stan Striker", Id = "51" }));
            var fresh = RowOf("Paths", "£1");
            fresh.PrependChild(new TableRowProperties(new Inserted { Author = "Nora New", Id = "52" }));
            third.InsertAfterSelf(fresh);
        }));

        (await site.ReadAsync(db => db.DraftSuggestions.OrderBy(one => one.Number).Select(one => one.RecordedBy).ToListAsync()))
            .ConvertAll(by => by.Split(" (")[0]).ShouldBe(["Rita Reviewer", "Nora New"], "a struck row and a new one in its place are one row with other words");
    }

    [Fact]
    public async Task A_table_that_lost_its_box_is_known_by_its_cells_and_one_that_is_gone_is_suggested_to_go()
    {
        var bare = Edit(file, body =>
        {
            var box = body.Elements<SdtBlock>().Single();
            var table = box.Descendants<Table>().Single();
            table.Remove();
            box.InsertAfterSelf(table);
            box.Remove();
            Say(table.Elements<TableRow>().ElementAt(2).Elements<TableCell>().ElementAt(1), "£3");
        });
        (await BringAsync(bare)).ShouldBe(new(0, 0, 0, 0, 0, 0) { Rows = 1 });
        await site.UseAsync<SettleTogether, SettledTogether>(use => use.RunAsync(Asked, new([1], false, "It stays."), Given.AChange(site)));

        (await BringAsync(Edit(file, body => body.Elements<SdtBlock>().Single().Remove()))).ShouldBe(new(0, 0, 1, 0, 0, 0));

        var waiting = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync(one => one.State == SuggestionState.Waiting));
        (waiting.Change, waiting.PassageId).ShouldBe((SuggestedChange.Drop, (await TableAsync()).Id));
        await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(waiting.Number), Given.AChange(site)));
        (await site.DraftAsync(kent)).Standing.ShouldNotContain(one => one.Form == PassageForm.Table);
    }

    [Fact]
    public async Task A_comment_at_a_cell_is_a_comment_on_the_table_and_one_behind_a_box_is_on_what_stands_in_it()
    {
        var edited = Edit(file, body =>
        {
            body.Descendants<TableCell>().Last().Elements<Paragraph>().Single().Append(new Run(new CommentReference { Id = "1" }));
            body.Descendants<Paragraph>().Last().Append(new Run(new CommentReference { Id = "2" }));
        }, main => Comments(main, "Only two?", "Which victims?"));

        (await BringAsync(edited)).ShouldBe(new(0, 0, 0, 0, 2, 0));

        var said = await site.ReadAsync(db => db.DraftComments.OrderBy(one => one.Thread).Select(one => new { one.PassageId, one.Text }).ToListAsync());
        var last = (await site.DraftAsync(kent)).Standing[^1];
        said.Select(one => (one.Text, one.PassageId)).ShouldBe([("Only two?", (await TableAsync()).Id), ("Which victims?", last.Id)]);
    }

    [Fact]
    public async Task An_item_that_was_added_at_the_end_of_a_list_is_an_item_of_it()
    {
        var draft = await site.DraftAsync(kent);
        await BringAsync(Edit(file, body =>
        {
            var last = Box(body, draft, "open a shelter");
            var fresh = (Paragraph)last.CloneNode(true);
            fresh.RemoveAllChildren<SdtRun>();
            fresh.Append(new Run(new Text("open a kitchen in every town by 2030.")));
            last.InsertAfterSelf(fresh);
        }));
        var waiting = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());

        await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(waiting.Number), Given.AChange(site)));

        var made = (await site.DraftAsync(kent)).Standing.Single(one => one.Text.StartsWith("open a kitchen", StringComparison.Ordinal));
        (made.Role, made.Stem).ShouldBe((StatementRole.Item, "We will:"));
    }

    [Fact]
    public async Task Words_that_were_cut_here_and_pasted_there_with_tracked_changes_are_the_same_passage_at_another_place()
    {
        var draft = await site.DraftAsync(kent);
        const string Words = "I will fund a helpline for every victim.";
        var came = await BringAsync(Edit(file, body =>
        {
            var box = Box(body, draft, Words).Descendants<SdtContentRun>().Single();
            box.RemoveAllChildren();
            box.Append(new DeletedRun(new Run(new DeletedText(Words))) { Author = "Ann Cutter", Id = "60" });
            Box(body, draft, "Safer streets").InsertAfterSelf(new Paragraph(new InsertedRun(new Run(new Text(Words))) { Author = "Ann Cutter", Id = "61" }));
        }));

        (came with { NotTaken = [] }).ShouldBe(new(0, 0, 0, 1, 0, 0));
        var waiting = await site.ReadAsync(db => db.DraftSuggestions.SingleAsync());
        await site.UseAsync<AcceptSuggestion, int>(use => use.RunAsync(Asked, new(waiting.Number), Given.AChange(site)));
        var standing = (await site.DraftAsync(kent)).Standing;
        standing.Single(one => one.Text == Words).StatementId.ShouldBe(draft.Standing.Single(one => one.Text == Words).StatementId);
        standing.Select(one => one.Text).Take(4).ShouldBe(["Plan", "Safer streets", Words, "I will light every park by 2027."]);
    }

    [Fact]
    public async Task Levels_lists_and_paragraphs_that_were_changed_are_named()
    {
        var draft = await site.DraftAsync(kent);
        var came = await BringAsync(Edit(file, body =>
        {
            Style(Box(body, draft, "Victims"), "Heading3");
            Style(Box(body, draft, "Safer streets"), null);
            Style(Box(body, draft, "I will fund a helpline for"), "Heading1");
            Style(Box(body, draft, "fund a helpline in"), null);
            var paragraph = Box(body, draft, "open a shelter");
            (paragraph.ParagraphProperties ??= new()).NumberingProperties = new(new NumberingLevelReference { Val = 1 }, new NumberingId { Val = 1 });
            var sentence = Box(body, draft, "I will light").Descendants<SdtRun>().ElementAt(1);
            var before = sentence.Ancestors<Paragraph>().Single();
            sentence.Remove();
            before.InsertAfterSelf(new Paragraph(sentence));
        }));

        (came with { NotTaken = [] }).ShouldBe(new(0, 0, 0, 0, 0, 0));
        string Why(string words) => came.NotTaken.Single(one => one.Words.StartsWith(words, StringComparison.Ordinal)).Why.English;
        came.NotTaken.Count.ShouldBe(6);
        Why("Victims").ShouldStartWith("In Word it is a heading of level 3, and was of level 1.");
        Why("Safer streets").ShouldStartWith("In Word it is no heading any more.");
        Why("I will fund a helpline for").ShouldStartWith("In Word it was made a heading.");
        Why("fund a helpline in").ShouldStartWith("In Word it is no item of a list any more.");
        Why("open a shelter").ShouldStartWith("In Word it stands on level 2 of a list.");
        Why("Parks belong").ShouldStartWith("In Word it begins a paragraph of its own.");
    }

    [Fact]
    public async Task Notes_pictures_links_and_what_stands_at_the_edge_of_the_pages_are_named()
    {
        var draft = await site.DraftAsync(kent);
        var came = await BringAsync(Edit(file, body =>
        {
            Box(body, draft, "I will light").Descendants<SdtContentRun>().First().Append(new Run(new FootnoteReference { Id = 1 }));
            var last = body.Descendants<Paragraph>().Last();
            last.Append(new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing()), new Hyperlink(new Run(new Text(" See here."))) { Id = "link" });
            last.Descendants<Run>().First().RunProperties = new(new Strike());
        }, main =>
        {
            main.AddHyperlinkRelationship(new("https://example.org/victims"), true, "link");
            main.AddNewPart<FootnotesPart>().Footnotes = new(new Footnote(new Paragraph(new Run(new Text("As the council asked.")))) { Id = 1 });
            main.AddNewPart<HeaderPart>().Header = new(new Paragraph(new Run(new Text("Not for the panel"))));
            Comments(main, "Said at no words");
        }));

        came.Added.ShouldBe(1, "the words of the link");
        came.NotTaken.Select(one => $"{one.Words} ({one.Why.English.Split(' ', '.', ':')[1]})").Order(StringComparer.Ordinal).ShouldBe(
        [
            " (picture)", "As the council asked. (footnote)", "I will fund a helpline for every victim. (is)", "Not for the panel (stands)",
            "Said at no words (comment)", "https://example.org/victims (link)",
        ]);
        came.NotTaken.Single(one => one.Words.StartsWith("As the", StringComparison.Ordinal)).Passage.ShouldNotBeNull("a note has its place");
    }

    [Fact]
    public async Task What_was_moved_with_tracked_changes_is_suggested_to_move_and_not_to_go_and_come_again()
    {
        var draft = await site.DraftAsync(kent);
        var came = await BringAsync(Edit(file, body =>
        {
            var paragraph = body.Descendants<Paragraph>().Last();
            var copy = (Paragraph)paragraph.CloneNode(true);
            var (from, to) = (paragraph.Descendants<SdtContentRun>().Single(), copy.Descendants<SdtContentRun>().Single());
            from.ReplaceChild(new MoveFromRun(from.GetFirstChild<Run>()!.CloneNode(true)) { Id = "90", Author = "Wanda Word" }, from.GetFirstChild<Run>()!);
            to.ReplaceChild(new MoveToRun(to.GetFirstChild<Run>()!.CloneNode(true)) { Id = "91", Author = "Wanda Word" }, to.GetFirstChild<Run>()!);
            Box(body, draft, "I will light").InsertBeforeSelf(copy);
        }));

        came.ShouldBe(new(0, 0, 0, 1, 0, 0));
        (await site.ReadAsync(db => db.DraftSuggestions.SingleAsync())).RecordedBy.ShouldBe("Wanda Word (named in the Word file that A tester brought back)");
    }

    [Fact]
    public async Task Hyphens_and_signs_that_Word_keeps_as_marks_are_letters_of_the_words()
    {
        var draft = await site.DraftAsync(kent);
        await BringAsync(Edit(file, body => Box(body, draft, "I will fund").Descendants<SdtContentRun>().Single().Append(
            new Run(new Text(" It is long") { Space = DocumentFormat.OpenXml.SpaceProcessingModeValues.Preserve }, new NoBreakHyphen(), new Text("term."),
                new SymbolChar { Font = "Wingdings", Char = "F0FC" }))));

        (await site.ReadAsync(db => db.DraftSuggestions.SingleAsync())).Text.ShouldBe("I will fund a helpline for every victim. It is long-term.✓");
    }

    [Fact]
    public async Task A_box_with_text_is_a_new_paragraph_once()
    {
        const string Drawn = """
            <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>We say more.</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>We say more.</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
            """;
        (await BringAsync(Edit(file, body => body.Descendants<Paragraph>().Last().Append(new Run(Drawn.Trim()))))).ShouldBe(new(0, 1, 0, 0, 0, 0));
    }

    [Fact]
    public async Task A_file_that_LibreOffice_saved_brings_what_was_changed_and_nothing_else()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/soffice"), "LibreOffice (libreoffice-writer-nogui) is not installed.");
        var draft = await site.DraftAsync(kent);
        (await BringAsync(await ByLibreOfficeAsync(file))).ShouldBe(new(0, 0, 0, 0, 0, 0));

        var came = await BringAsync(await ByLibreOfficeAsync(Edit(file, body =>
        {
            Say(body.Descendants<TableCell>().Last(), "£9");
            Box(body, draft, "I will fund").Descendants<Text>().Single().Text = "I will fund two helplines for every victim.";
        })));

        came.ShouldBe(new(1, 0, 0, 0, 0, 0) { Rows = 1 });
    }

    private async Task<DraftPassage> TableAsync() => (await site.DraftAsync(kent)).Standing.Single(one => one.Form == PassageForm.Table);

    private Task<BroughtBack> BringAsync(byte[] content) =>
        site.UseAsync<BringBackDraft, BroughtBack>(use => use.RunAsync(Asked, "draft.docx", content, Given.AChange(site)));

    private static async Task<byte[]> ByLibreOfficeAsync(byte[] content)
    {
        var folder = Directory.CreateTempSubdirectory("office").FullName;
        await File.WriteAllBytesAsync($"{folder}/draft.docx", content);
        Directory.CreateDirectory($"{folder}/out");
        using var process = Process.Start(new ProcessStartInfo("soffice",
            [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir", $"{folder}/out",
                $"{folder}/draft.docx"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        var saved = await File.ReadAllBytesAsync($"{folder}/out/draft.docx");
        Directory.Delete(folder, recursive: true);
        return saved;
    }

    /// <summary>The paragraph in which the passage stands that begins so.</summary>
    private static Paragraph Box(Body body, WorkingText draft, string words)
    {
        var number = draft.Standing.Single(passage => passage.Text.StartsWith(words, StringComparison.Ordinal)).Number;
        return body.Descendants<SdtRun>().Single(one =>
            one.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.StartsWith($"passage-{number}-", StringComparison.Ordinal) == true)
            .Ancestors<Paragraph>().First();
    }

    private static void Style(Paragraph paragraph, string? style) =>
        paragraph.ParagraphProperties = style is null ? null : new ParagraphProperties(new ParagraphStyleId { Val = style });

    private static void Say(TableCell cell, string words)
    {
        cell.RemoveAllChildren<Paragraph>();
        cell.Append(new Paragraph(new Run(new Text(words))));
    }

    private static TableRow RowOf(params string[] cells) => new(cells.Select(cell => new TableCell(new Paragraph(new Run(new Text(cell))))));

    private static void Comments(MainDocumentPart main, params string[] words) => main.AddNewPart<WordprocessingCommentsPart>().Comments =
        new(words.Select((one, at) => new Comment(new Paragraph(new Run(new Text(one)))) { Id = $"{at + 1}", Author = "Colin Commenter" }));

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
