using System.Text;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Documents;

/// <summary>Numbers of paragraphs are told from those of items in every format.</summary>
public sealed class NumberedParagraphTests
{
    [Fact]
    public void Typed_decimal_numbers_are_no_part_of_the_sentences() =>
        Texts("<h2>Roads</h2><p>1.1 We will light them. We will mend them.</p><p>1.2 Councils’ teams will count them.</p><p>1.3 Hot-spot patrols will go on.</p>")
            .ShouldBe(["We will light them.", "We will mend them.", "Councils’ teams will count them.", "Hot-spot patrols will go on."]);

    [Fact]
    public void Numbers_that_run_on_behind_a_heading_number_paragraphs()
    {
        var read = Read(
            "<h2>Roads</h2><ol><li>We will light them. They are dark.</li><li>We will mend them.</li></ol><h2>Farms</h2><ol start=3><li>We will visit them. They are remote.</li></ol>");

        read.Statements.Select(statement => (statement.Role, statement.Text)).ShouldBe([
            (StatementRole.Sentence, "We will light them."), (StatementRole.Sentence, "They are dark."), (StatementRole.Sentence, "We will mend them."),
            (StatementRole.Sentence, "We will visit them."), (StatementRole.Sentence, "They are remote.")]);
    }

    [Fact]
    public void A_series_that_a_stem_opens_is_a_list() =>
        Read("<h2>Roads</h2><p>We will:</p><ol><li>light them. All of them.</li><li>mend them. At once.</li></ol>").Statements
            .ShouldAllBe(statement => statement.Role == StatementRole.Item && statement.Stem == "We will:");

    [Fact]
    public void Short_numbered_lines_and_numbers_in_brackets_are_items()
    {
        Read("<h2>Roads</h2><ol><li>Light all roads</li><li>Mend all roads</li></ol>").Statements
            .ShouldAllBe(statement => statement.Role == StatementRole.Item);
        Read("<h2>Roads</h2><p>1) We will light them. All.</p><p>2) We will mend them. All.</p>").Statements
            .ShouldAllBe(statement => statement.Role == StatementRole.Item);
    }

    private static IEnumerable<string> Texts(string html) => Read(html).Statements.Select(statement => statement.Text);

    private static FoundPlan Read(string html) =>
        PlanReader.Read(DocumentReader.Read("plan.html", Encoding.UTF8.GetBytes($"<html><body>{html}</body></html>"), ReadingLimits.Default));
}
