using Frankpledge.Documents;
using Frankpledge.Reading;
using Frankpledge.Tests.Documents;
using Frankpledge.Tests.Support.Pens;
using static Frankpledge.Tests.Documents.DocxFixture;

namespace Frankpledge.Tests.Reading;

/// <summary>A note belongs to the statement at which its mark stands, in whatever format.</summary>
public sealed class NotesOfStatementsTests
{
    private static readonly (string, string)[] Counted = [("1", "Counted by the force each April.")];

    public static TheoryData<string> Formats { get; } = [.. Pen.All.Select(pen => pen().Name).Where(name => name != "plan.txt")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_note_stays_with_the_statement_its_mark_points_from(string format)
    {
        var pen = Pen.All.Select(make => make()).Single(one => one.Name == format);
        var first = pen.Note(1, "Counted by the force each April.");
        var second = pen.Note(2, "The county has 40 parks.");
        pen.Heading(1, pen.Plain("Police and Crime Plan")).Heading(2, pen.Plain("Safer streets"))
            .Paragraph($"{pen.Plain("I will cut burglary by a tenth.")}{first}{pen.Plain(" I will walk every beat each week.")}")
            .Paragraph(pen.Plain("I will:")).Item(0, $"{pen.Plain("light every park")}{second}{pen.Plain(" by 2027;")}").Item(0, pen.Plain("fund a helpline."));

        var plan = PlanReader.Read(DocumentReader.Read(pen.Name, pen.Bytes(), ReadingLimits.Default));

        NotesOf(plan, "I will cut burglary").ShouldBe(Counted);
        NotesOf(plan, "I will walk").ShouldBeEmpty();
        NotesOf(plan, "light every park").ShouldBe([("2", "The county has 40 parks.")]);
        NotesOf(plan, "fund a helpline").ShouldBeEmpty();
        plan.Statements.ShouldNotContain(statement => statement.Text.Contains('\uF7FF'));
        plan.Notes.ShouldContain("Statements that keep the note at which they point: 2.");
    }

    [Theory]
    [InlineData("[1]", "[1] ")]
    [InlineData("[^1]", "[^1]: ")]
    [InlineData("¹", "¹ ")]
    [InlineData("<sup>1</sup>", "<sup>1</sup> ")]
    public void Marks_typed_in_a_text_point_at_the_notes_that_begin_with_them(string mark, string note)
    {
        var plan = PlanReader.Read(TextDocumentReader.Read("plan.txt",
            $"POLICE AND CRIME PLAN\n\nSafer streets\n\nI will cut burglary by a tenth.{mark} I will walk every beat each week.\n\n{note}Counted by the force each April.\n"));

        NotesOf(plan, "I will cut burglary").ShouldBe(Counted);
        NotesOf(plan, "I will walk").ShouldBeEmpty();
    }

    [Fact]
    public void A_raised_number_of_a_page_points_at_the_note_at_its_foot()
    {
        var pdf = new PdfFixture();
        foreach (var (deed, edge, note) in new[]
        {
            ("cut burglary by a tenth.", 175, "Counted by the force each April."), ("open a shelter in each town.", 198, "Towns of the county."),
        })
        {
            pdf.Page().Text(50, 60, "Safer streets", 16, bold: true).Text(50, 90, $"I will {deed}").Text(edge, 88, "1", 6)
                .Text(50, 120, "I will walk every beat each week, whatever the weather, and I will say so.")
                .Text(50, 700, $"1 {note}", 7);
        }

        var plan = PlanReader.Read(Reader.Pdf(pdf));

        NotesOf(plan, "I will cut burglary").ShouldBe(Counted);
        NotesOf(plan, "I will open a shelter").ShouldBe([("1", "Towns of the county.")]);
        NotesOf(plan, "I will walk").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<p>I will cut burglary by a tenth.<sup>1</sup> I will walk.</p><h2>Notes</h2><ol><li>Counted by the force each April.</li></ol>")]
    [InlineData("<p>I will cut burglary by a tenth.¹ I will walk.</p><h2>References</h2><p>1. Counted by the force each April.</p>")]
    [InlineData("<p>I will cut burglary by a tenth<sup id=\"ref1\"><a href=\"#n1\">1</a></sup>. I will walk.</p><hr><p id=\"n1\"><a href=\"#ref1\"><sup>1</sup></a> Counted by the force each April.</p>")]
    [InlineData("<p>I will cut burglary by a tenth<a href=\"#n1\"><sup>1</sup></a>. I will walk.</p><p><sup><a id=\"n1\" href=\"#ref1\">1</a></sup> Counted by the force each April.</p>")]
    [InlineData("<table><tr><th>Priority</th><th>What I will do</th></tr><tr><td>Homes</td><td><p>I will cut burglary by a tenth.<sup>1</sup></p><p>I will walk.</p></td></tr></table><h2>Notes</h2><ol><li>Counted by the force each April.</li></ol>")]
    public void A_page_ties_its_notes_in_many_ways(string body)
    {
        var plan = PlanReader.Read(Reader.Html($"<html><body><main><h1>Police and Crime Plan</h1><h2>Homes</h2>{body}</main></body></html>"));

        NotesOf(plan, "I will cut burglary").ShouldBe(Counted);
        NotesOf(plan, "I will walk").ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_of_a_table_keeps_its_value_beside_a_mark()
    {
        var read = Reader.Html("<table><tr><th>Year</th><th>Crimes</th></tr><tr><td>2030</td><td>40<sup>3</sup></td></tr></table><h2>Notes</h2><ol start=\"3\"><li>Provisional.</li></ol>");

        var table = read.Blocks.Single(block => block.Kind == BlockKind.Table);
        table.Text.ShouldBe("Year\tCrimes\n2030\t40");
        table.Marks.ShouldBe([new NoteMark(table.Text.Length, "3", "Provisional.")]);
    }

    [Fact]
    public void The_note_of_a_line_that_only_introduces_a_list_goes_with_each_item()
    {
        var read = Reader.Docx(
            Styled("Heading1", "Police and Crime Plan")
                + "<w:p><w:r><w:t>I will</w:t><w:footnoteReference w:id=\"5\"/><w:t>:</w:t></w:r></w:p>" + Paragraph("• light every park") + Paragraph("• fund a helpline"),
            ("footnotes", "<w:footnote w:id=\"5\"><w:p><w:r><w:t>Counted by the force each April.</w:t></w:r></w:p></w:footnote>"));
        var plan = PlanReader.Read(read);

        NotesOf(plan, "light every park").ShouldBe(Counted);
        NotesOf(plan, "fund a helpline").ShouldBe(Counted);
    }

    private static IEnumerable<(string, string)> NotesOf(FoundPlan plan, string beginning) =>
        plan.Statements.First(statement => statement.Text.StartsWith(beginning, StringComparison.Ordinal)).Notes.Select(note => (note.Label, note.Text));
}
