using Frankpledge.Common;
using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

public sealed class PlanBoundsTests
{
    private const string Pack = """
        NORTHSHIRE POLICE AND CRIME PANEL
        AGENDA

        1. Apologies
        2. Minutes

        MINUTES OF THE MEETING HELD ON 4 MARCH

        The Chair welcomed members. Cllr Bell will report back in June. The panel should note the budget.

        REPORT OF THE CHIEF EXECUTIVE

        Purpose

        This report presents the draft plan. Members should comment on it. The plan must be issued by 31 March.

        APPENDIX A

        Northshire Police and Crime Plan 2025-2029

        Tackling crime

        The Commissioner will hold the Chief Constable to account for response times. Northshire Police will publish them monthly.

        The force must attend all burglaries. The Commissioner will fund a burglary team for five years.

        Key areas

        Rural crime costs farmers £3m a year. Partners should share information with the team.

        APPENDIX B

        Consultation findings

        Some 2,300 people replied. Most said they felt safe. Four in ten said they should see more officers.

        Key areas

        Trust came first.
        """;

    [Fact]
    public void Finds_a_plan_inside_a_pack_and_says_what_it_left_out()
    {
        var plan = Read(Pack);

        plan.Statements.Count.ShouldBe(6);
        plan.Statements[0].Text.ShouldStartWith("The Commissioner will hold");
        plan.Statements[^1].Text.ShouldStartWith("Partners should share");
        plan.Notes.ShouldContain(note => note.StartsWith("Left out: \"Consultation findings\""));
    }

    [Theory]
    [InlineData("Working together: Northshire Police and Crime Plan")]
    [InlineData("Delivering a safer Northshire – Police and Crime Plan 2025-2029")]
    public void A_slogan_may_stand_before_the_title(string title) =>
        Read(Pack.Replace("Northshire Police and Crime Plan 2025-2029", title, StringComparison.Ordinal)).Statements.Count.ShouldBe(6);

    [Fact]
    public void Leaves_out_forewords_contents_and_contact_pages()
    {
        var plan = Read(
            "# Police and Crime Plan\n\n## Foreword by the Mayor\n\nI will be bold. We will win.\n\n## Contents\n\n- [One](#one)\n\n## Safer streets\n\nThe Mayor will fund wardens. The police will walk every street.\n\n## Contact us\n\nWe will answer within a day.\n");

        plan.Statements.Select(statement => statement.Text).ShouldBe(["The Mayor will fund wardens.", "The police will walk every street."]);
    }

    [Theory]
    [InlineData("What is the Police and Crime Plan?")]
    [InlineData("Delivering the Police and Crime Plan")]
    [InlineData("How this Police and Crime Plan was made")]
    [InlineData("The Police and Crime Plan and you")]
    public void A_part_about_the_plan_neither_begins_nor_ends_it(string about)
    {
        var plan = Read(
            $"# Vale Police and Crime Plan 2025-29\n\n## Safer streets\n\nI will fund wardens. I will light the paths.\n\n## {about}\n\nI will report every year. I will listen.\n\n## Governance\n\nI will publish decisions.\n");

        plan.Headings.Select(heading => heading.Text).ShouldBe(["Safer streets", about, "Governance"]);
        plan.Statements.Count.ShouldBe(5);
    }

    [Fact]
    public void Takes_a_theme_from_the_body_and_not_from_the_summary() =>
        Read("Summary\n\nOur plan in short:\n\nHarm\n\nHow we will cut it\n\nVictims\n\nHow we will help them\n\nHarm\n\nWe will cut harm. We will count it too. Harm is costly.\n\nVictims\n\nWe will help all of them. We will fund the refuge. They ask for it.\n")
            .Statements[0].Text.ShouldBe("We will cut harm.");

    [Fact]
    public void Begins_and_ends_where_it_is_told()
    {
        var plan = Read(Pack, new PlanRange("Tackling crime", "Key areas"));

        plan.Statements.Count.ShouldBe(4);
        plan.Headings.ShouldHaveSingleItem().Text.ShouldBe("Tackling crime");
    }

    [Fact]
    public void Refuses_a_heading_that_stands_twice_and_names_both_places()
    {
        var reason = Should.Throw<RefusedException>(() => Read(Pack, new PlanRange("Key areas"))).Reasons.ShouldHaveSingleItem();

        reason.Code.ShouldBe("HeadingNotUnique");
        reason.Sentence.ShouldContain("(line 27)");
        reason.Sentence.ShouldContain("(line 37)");
    }

    [Fact]
    public void Refuses_a_heading_that_is_not_there_and_names_the_nearest()
    {
        var reason = Should.Throw<RefusedException>(() => Read(Pack, new PlanRange("Tackling violence"))).Reasons.ShouldHaveSingleItem();

        reason.Code.ShouldBe("HeadingNotFound");
        reason.Sentence.ShouldContain("\"Tackling crime\"");
    }

    [Fact]
    public void Begins_at_the_second_heading_that_reads_so_when_asked_for_it()
    {
        var plan = Read(Pack, new PlanRange("Key areas#2"));

        plan.Statements.ShouldHaveSingleItem().Text.ShouldBe("Trust came first.");
        Should.Throw<RefusedException>(() => Read(Pack, new PlanRange("Key areas#3"))).Reasons.ShouldHaveSingleItem().Code.ShouldBe("HeadingNotSoOften");
        Should.Throw<RefusedException>(() => Read(Pack, new PlanRange("Key areas#2", "Key areas#1"))).Reasons.ShouldHaveSingleItem().Code
            .ShouldBe("HeadingBeforeThePlan");
    }

    [Theory]
    [InlineData("Tackling crime ............ 14")]
    [InlineData("Tackling crime … 14")]
    public void Begins_at_the_heading_that_an_entry_of_the_contents_names(string entry) =>
        Read(Pack, new PlanRange(entry, "APPENDIX B")).Headings[0].Text.ShouldBe("Tackling crime");

    [Theory]
    [InlineData("Purpose")]
    [InlineData("Recommendations")]
    [InlineData("Consultation findings")]
    [InlineData("Background information")]
    public void A_plan_may_have_a_part_named_as_reports_name_theirs(string part)
    {
        var plan = Read(
            $"# Vale Safety Plan\n\n## {part}\n\nIt is a fine county. It has many roads. Few of them are lit.\n\n## Roads\n\nI will light the paths. I will mend them.\n\n## Farms\n\nFarms are remote. Thieves know it. Fuel is dear. Some lose heart.\n");

        plan.Statements.Count.ShouldBe(9);
        plan.Notes.ShouldNotContain(note => note.StartsWith("Left out", StringComparison.Ordinal));
    }

    [Fact]
    public void An_appendix_that_promises_things_is_part_of_the_plan()
    {
        var plan = Read(
            "# Vale Safety Plan\n\n## Roads\n\nI will light the paths. I will mend them.\n\n## Appendix A: Victims strategy\n\nI will fund a refuge.\n\n## Appendix B: Sources\n\nThe survey is our own.\n");

        plan.Statements.Select(statement => statement.Text).ShouldBe(["I will light the paths.", "I will mend them.", "I will fund a refuge."]);
        LeftOutPart.Of(plan).ShouldHaveSingleItem().Heading.ShouldBe("Appendix B: Sources");
    }

    [Fact]
    public void A_summary_that_is_more_than_a_third_of_the_document_is_read_and_that_is_told()
    {
        var summary = string.Join(' ', Enumerable.Range(1, 12).Select(path => $"I will light path {path}."));
        var plan = Read($"# Vale Safety Plan\n\n## Summary\n\n{summary}\n\n## Roads\n\nRoads are dark. I will count them.\n");

        plan.Statements.Count.ShouldBe(14);
        plan.Notes.ShouldContain(
            "Read although its heading is that of front or back matter, because it is more than a third of the text: \"Summary\" (line 3).");
    }

    [Fact]
    public void A_title_page_says_nothing() =>
        Read("# Vale Health Board\n\n## A Strategy for Safety\n\nApproved by the Board on 3 May.\n\n## Contents\n\nRoads ..... 2\n\n## Roads\n\nI will light the paths. I will mend them.\n")
            .Statements.Select(statement => statement.Text).ShouldBe(["I will light the paths.", "I will mend them."]);

    [Fact]
    public void A_part_whose_heading_has_no_space_is_told_like_any_other()
    {
        var heading = new string('x', 100);
        var plan = Read($"# Police and Crime Plan\n\n## Foreword\n\n## Roads\n\nI will light the paths. I will mend them.\n\n# Contact\n\n{heading}\n", null);
        var pack = Read($"{heading}\n\n{Pack}");

        plan.Statements.Count.ShouldBe(2);
        pack.Notes.ShouldContain($"Left out: \"{heading[..80]} …\" (line 1, 1 sentence).");
    }

    [Fact]
    public void Tells_a_quotation_set_apart_as_what_the_text_has_too()
    {
        const string Said = "I will light every path in the county by 2031.";
        var plan = Read($"# Vale Safety Plan\n\n## Roads\n\n{Said} I will mend them. Some are dark.\n\n## Farms\n\n{Said}\n\nFarms are remote.\n");

        LeftOutPart.Of(plan).ShouldHaveSingleItem().ShouldSatisfyAllConditions(part => part.Heading.ShouldBe(Said),
            part => part.Why.ShouldBe(WhyLeftOut.Repeated),
            part => part.IsInside.ShouldBeTrue(), part => part.Line.ShouldBe(9));
    }

    [Fact]
    public void Tells_every_part_that_was_left_out_with_its_place_however_many()
    {
        var parts = LeftOutPart.Of(Read(Pack));

        parts.Select(part => part.Heading).ShouldContain("Purpose");
        parts.Single(part => part.Heading == "Consultation findings")
            .ShouldSatisfyAllConditions(part => part.Sentences.ShouldBe(3), part => part.IsInside.ShouldBeFalse(), part => part.Line.ShouldBeGreaterThan(27));
    }

    private static FoundPlan Read(string text, PlanRange? range = null) => PlanReader.Read(TextDocumentReader.Read("pack.txt", text), range);
}
