using System.Text;
using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Documents;

namespace Frankpledge.Tests.Reading;

/// <summary>What is longer than anything that people write is read so far, and people are told.</summary>
public sealed class LongThingsTests
{
    [Fact]
    public void A_sentence_longer_than_any_is_kept_whole_and_marked_unsure_with_the_reason()
    {
        var statement = Plan("I will light every park" + string.Concat(Enumerable.Repeat(", and every road", 400)) + ".").Statements.ShouldHaveSingleItem();

        statement.Text.ShouldEndWith("and every road.");
        statement.Kinds.ShouldContain(StatementKind.Commitment);
        statement.Confidence.ShouldBeLessThanOrEqualTo(0.1);
        statement.Why[0].ShouldBe("it is longer than any sentence, and only its beginning was read");
    }

    [Fact]
    public void A_long_sentence_that_somebody_might_write_is_read_whole()
    {
        var statement = Plan("I will light every park" + string.Concat(Enumerable.Repeat(", and every road", 60)) + ", by March 2031.").Statements
            .ShouldHaveSingleItem();

        statement.Target!.Deadline!.Words.ShouldContain("March 2031");
        statement.Why.ShouldNotContain(why => why.Contains("longer", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_that_opens_a_long_list_is_not_read_again_for_each_item()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var plan = Plan($"I will{string.Concat(Enumerable.Repeat(", with every town", 100))}:\n\n"
            + string.Concat(Enumerable.Repeat("- light its park\n", 2_000)));

        plan.Statements.Count(statement => statement.Kinds.Contains(StatementKind.Commitment)).ShouldBeGreaterThanOrEqualTo(2_000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(400_000_000);
    }

    [Fact]
    public void A_register_of_thousands_of_rows_is_added()
    {
        var rows = string.Concat(Enumerable.Range(0, 4_000).Select(at => $"| Grant {at} | 2 |\n"));

        Checks($"| Grant | £ |\n| --- | --- |\n{rows}| Total | 8,000 |").ShouldBe([Verdict.Adds]);
    }

    [Fact]
    public void A_table_wider_than_any_is_not_checked_and_says_so()
    {
        var cells = string.Concat(Enumerable.Repeat(" 1 |", 200));
        var check = TableChecks.Of(
            Reader.Markdown($"| Fund |{cells}\n|{string.Concat(Enumerable.Repeat(" --- |", 201))}\n| Roads |{cells}\n| Total |{cells}\n")).Tables
                .Single().Checks.ShouldHaveSingleItem();

        check.Verdict.ShouldBe(Verdict.NotChecked);
        check.Explanation.ShouldBe("The table has 201 columns, and only tables of up to 100 are checked.");
    }

    [Fact]
    public void One_row_of_thousands_of_cells_does_not_make_every_row_as_long()
    {
        var rows = string.Concat(Enumerable.Range(0, 1_000).Select(at => $"| Fund {at} | 2 |\n"));

        var document = Reader.Markdown($"| Fund | £ |\n| --- | --- |\n{rows}{string.Concat(Enumerable.Repeat("| a ", 10_000))}|\n");

        document.Blocks.Where(block => block.Table is not null).SelectMany(block => block.Table!.Rows).Sum(row => row.Count).ShouldBeLessThan(5_000);
    }

    [Fact]
    public void A_paragraph_of_Markdown_longer_than_any_loses_its_marks_and_no_word()
    {
        var document =
            Reader.Markdown("I will light **all parks**, " + string.Concat(Enumerable.Repeat("and *all* roads, ", 800))
                + "and [all paths](https://example.org).\n\nI will *also* walk.");

        document.Blocks[0].Text.ShouldStartWith("I will light all parks, and *all* roads");
        document.Blocks[0].Text.ShouldEndWith("and all paths.");
        document.Blocks[1].Text.ShouldBe("I will also walk.");
        document.Notes.ShouldContain(note => note.StartsWith("Paragraphs, rows or tables that are longer than any people write: 1.", StringComparison.Ordinal));
    }

    private static FoundPlan Plan(string text) => PlanReader.Read(DocumentReader.Read("plan.txt", Encoding.UTF8.GetBytes(text), ReadingLimits.Default));

    private static IEnumerable<Verdict> Checks(string table) => TableChecks.Of(Reader.Markdown(table)).Tables.Single().Checks.Select(check => check.Verdict);
}
