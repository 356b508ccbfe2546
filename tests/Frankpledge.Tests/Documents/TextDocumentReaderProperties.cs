using System.Diagnostics;
using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;
using FsCheck.Fluent;
using FsCheck;

namespace Frankpledge.Tests.Documents;

public sealed class TextDocumentReaderProperties
{
    private static readonly string[] Scraps =
    [
        "\n", "\n\n", "\r\n", "\f", "\t", " ", "# ", "## **", "**", "- ", "o ", "• ", "1. ", "i. ", "(a) ", "2.3 ", "| ", "|---|", "> ", "[^1]: ", "....... 4",
        "---", "===",
        "I will:", "The Mayor will", " plan 2021-2025", "“", "”", "\"", "(", ")", "e.g. ", "No. 10", "word-", "word", ". ", ": ", "£1.7m", "\u00A0", "\uFEFF",
        "\u200B", "é", "𝔸", "\0", "\uD800",
    ];

    [Fact]
    public void Any_text_gives_blocks_whose_anchors_ascend() =>
        Prop.ForAll(Texts(), text => AnchorsAscend(TextDocumentReader.Read("any.txt", text))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Any_text_gives_a_plan_or_a_refusal() =>
        Prop.ForAll(Texts(), text => PlanOrRefusal(TextDocumentReader.Read("any.txt", text))).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Any_bytes_give_a_document() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => AnchorsAscend(TextDocumentReader.Read("any.txt", bytes)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Theory]
    [InlineData("a")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData(". ")]
    [InlineData("- ")]
    [InlineData("| ")]
    [InlineData("\t")]
    [InlineData("\n")]
    [InlineData("1. a\n\n")]
    [InlineData("# a\n")]
    [InlineData("Plan 2020\n\n")]
    [InlineData("I will act.\nWe will too\n")]
    public void Reads_a_long_text_of_anything_in_seconds(string scrap)
    {
        var text = string.Concat(Enumerable.Repeat(scrap, 200_000 / scrap.Length));
        var clock = Stopwatch.StartNew();

        PlanOrRefusal(TextDocumentReader.Read("long.txt", text)).ShouldBeTrue();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    private static Arbitrary<string> Texts() =>
        Gen.Elements(Scraps).ArrayOf().Select(string.Concat).ToArbitrary();

    private static bool AnchorsAscend(SourceDocument document) =>
        document.Blocks.All(block => block.Anchors[0].Offset == 0
            && block.Anchors.Zip(block.Anchors.Skip(1)).All(pair => pair.First.Offset <= pair.Second.Offset && pair.First.Line < pair.Second.Line)
            && block.Anchors[^1].Offset <= block.Text.Length);

    private static bool PlanOrRefusal(SourceDocument document)
    {
        try
        {
            var plan = PlanReader.Read(document);
            return plan.Statements.All(statement => statement.Text == document.Blocks[statement.Block].Text.Substring(statement.Start, statement.Length));
        }
        catch (RefusedException refused)
        {
            return refused.Reasons.All(reason => reason.Sentence.EndsWith('.'));
        }
    }
}
