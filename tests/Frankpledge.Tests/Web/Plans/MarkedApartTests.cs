using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Frankpledge.Common;
using Frankpledge.Documents.Marked;
using Frankpledge.Tests.Support;
using Frankpledge.Web.Modules.Plans.Apart;

namespace Frankpledge.Tests.Web.Plans;

/// <summary>A Word file of a draft is read in a process of its own, one of each person at once, whatever becomes of the process.</summary>
public sealed class MarkedApartTests
{
    private static readonly byte[] Draft = MarkedDocxWriter.Write("A plan",
    [
        new(1, false, [new("passage-1", null, "Streets")]), 
        new(0, false, [new("passage-2", "C1", "I will act."), new("passage-3", "N1", "Parks are for all.")]),
        new(0, false, [new("passage-4", null, "")], [["Fund", "2031"], ["Roads", "£4"]]),
    ]);

    [Fact]
    public async Task Reads_apart_what_is_read_here_with_comments_tables_and_what_stands_beside()
    {
        var file = Edited();

        var apart = await Apart(ReadingCommand.OfThisProgram()).ReadAsync(new("draft.docx", file, "Ann"), TestContext.Current.CancellationToken);

        Json(apart).ShouldBe(Json(await ReadMarkedHere.RunAsync(new("draft.docx", file, "Ann"), TestContext.Current.CancellationToken)));
        apart.Pieces.Count.ShouldBe(4);
        apart.Pieces[1].Comments.ShouldHaveSingleItem().Text.ShouldBe("Why?");
        apart.Before[3].Rows![1].ShouldBe(["Roads", "£4"]);
        apart.Beside.ShouldHaveSingleItem().Kind.ShouldBe(BesideKind.Picture);
    }

    [Fact]
    public async Task Refuses_with_the_sentence_of_the_reader()
    {
        var refused = await Should.ThrowAsync<RefusedException>(() => Apart(ReadingCommand.OfThisProgram()).ReadAsync(
            new("draft.docx", Encoding.UTF8.GetBytes("PK\u0003\u0004 not a document"), "Ann"), default));

        refused.Reasons.ShouldHaveSingleItem().Code.ShouldNotBe("ReaderBrokeOff");
        refused.Message.ShouldStartWith("draft.docx ");
    }

    [Fact]
    public async Task A_file_that_needs_more_memory_than_is_allowed_is_refused_as_such()
    {
        var large = MarkedDocxWriter.Write("A plan", [.. Enumerable.Range(1, 60_000).Select(at =>
            new MarkedParagraph(0, false, [new($"passage-{at}", null, $"I will light park number {at} by 2031.")]))]);

        (await Should.ThrowAsync<RefusedException>(() => Apart(ReadingCommand.OfThisProgram(), new ReadingCost { Memory = 30_000_000 }).ReadAsync(
            new("draft.docx", large, "Ann"), default))).Reasons.ShouldHaveSingleItem().Code.ShouldBe("ReadingNeededTooMuchMemory");
    }

    [Fact]
    public async Task A_reader_that_breaks_off_is_said_to_have_done_so() =>
        (await Should.ThrowAsync<RefusedException>(() => Apart(new(["/bin/sh", "-c", "kill -SEGV $$"])).ReadAsync(new("draft.docx", Draft, "Ann"), default)))
            .Reasons.ShouldHaveSingleItem().Code.ShouldBe("ReaderBrokeOff");

    [Fact]
    public async Task A_person_has_one_file_read_at_once_and_others_wait_their_turn()
    {
        var (begun, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        var turns = new MarkedTurns(async (file, cancel) =>
        {
            begun.TrySetResult();
            await end.Task.WaitAsync(cancel);
            return new([], [], [], file.By);
        }, 1);

        var first = turns.ReadAsync(new("one.docx", [], "Ann"), default);
        await begun.Task;
        (await Should.ThrowAsync<RefusedException>(() => turns.ReadAsync(new("two.docx", [], "Ann"), default))).Reasons.Single().Code.ShouldBe("FileInHand");
        var other = turns.ReadAsync(new("three.docx", [], "Ben"), default);
        other.IsCompleted.ShouldBeFalse("there is one turn");
        end.SetResult();

        (await first).LastAuthor.ShouldBe("Ann");
        (await other).LastAuthor.ShouldBe("Ben");
        (await turns.ReadAsync(new("two.docx", [], "Ann"), default)).LastAuthor.ShouldBe("Ann", "the first is done");
    }

    private static ReadingProcess Apart(ReadingCommand command, ReadingCost? cost = null) => new(command, cost ?? ReadingCost.OfMarked, TimeProvider.System);

    private static string Json(ReturnedDocument document) => JsonSerializer.Serialize(document, ReadingAnswer.Json);

    private static byte[] Edited()
    {
        using var stream = new MemoryStream();
        stream.Write(Draft);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var main = document.MainDocumentPart!;
            main.Document!.Body!.Descendants<SdtContentRun>().ElementAt(1).Append(new Run(new CommentReference { Id = "1" }), new Run(new DocumentFormat.OpenXml.Wordprocessing.Drawing()));
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new(new Comment(new Paragraph(new Run(new Text("Why?")))) { Id = "1", Author = "Ben" });
        }

        return stream.ToArray();
    }
}
