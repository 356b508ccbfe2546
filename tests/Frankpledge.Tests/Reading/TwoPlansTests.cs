using Frankpledge.Documents;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Reading;

/// <summary>A pack of papers with two plans in it: one is read, the other is told with its place and read when it is asked for.</summary>
public sealed class TwoPlansTests
{
    private const string Plan = """
        Northshire Police and Crime Plan 2025-2029

        Tackling crime

        The Commissioner will hold the Chief Constable to account for response times. Northshire Police will publish them monthly.

        The force must attend all burglaries. The Commissioner will fund a burglary team for five years.

        Roads

        The Commissioner will light every crossing. Partners should share their counts with the force.
        """;

    private const string Other = """
        Northshire Serious Violence Strategy 2026-2028

        Knives

        The partnership will fund youth workers in each town. Schools should teach every pupil about knives.

        The partnership will count every wound. Hospitals must send their counts each month.

        Homes

        The partnership will find homes for those who leave prison. Councils should name one officer each.
        """;

    private const string Agenda = "NORTHSHIRE POLICE AND CRIME PANEL\nAGENDA\n\n1. Apologies ........ 1\n2. Knives ........ 4\n\nMINUTES OF THE MEETING HELD ON 4 MARCH\n\nThe Chair welcomed members. Members noted the budget.";

    private static readonly string SecondPlan = Other.Replace("Serious Violence Strategy", "Police and Crime Plan", StringComparison.Ordinal);

    [Fact]
    public void Of_two_whole_plans_one_is_read_and_the_other_is_told_with_its_place()
    {
        var plan = Read(Paper(SecondPlan));

        plan.Statements.Count.ShouldBe(6);
        plan.Statements[0].Text.ShouldStartWith("The Commissioner will hold");
        plan.Notes.ShouldContain(note => note.StartsWith("The plan was taken from", StringComparison.Ordinal));
        plan.Notes.ShouldContain(note => note.StartsWith("Left out: \"Northshire Police and Crime Plan 2026-2028\"", StringComparison.Ordinal));
        var parts = LeftOutPart.Of(plan).Where(part => part.Blocks.First >= plan.EndBlock).ToList();
        parts.Select(part => part.Heading).ShouldBe(["APPENDIX B", "Northshire Police and Crime Plan 2026-2028", "Knives", "Homes"]);
        parts.Sum(part => part.Sentences).ShouldBe(6);
        parts.ShouldAllBe(part => part.Line > 20);
    }

    [Theory]
    [InlineData("Knives")]
    [InlineData("2. Knives ........ 4")]
    [InlineData("Northshire Police and Crime Plan 2026-2028")]
    public void The_other_is_read_from_its_heading_or_its_entry_in_the_contents(string from)
    {
        var plan = Read(Paper(SecondPlan), new PlanRange(from));

        plan.Statements[0].Text.ShouldStartWith("The partnership will fund youth workers");
        plan.Statements.Count.ShouldBe(6);
    }

    [Fact]
    public void An_appended_strategy_is_read_with_the_plan_or_told()
    {
        var plan = Read(Paper(Other));

        var read = plan.Statements.Count(statement => statement.Text.StartsWith("The partnership", StringComparison.Ordinal));
        var told = LeftOutPart.Of(plan).Where(part => part.Blocks.First >= plan.EndBlock).Sum(part => part.Sentences);
        (plan.Statements.Count + told).ShouldBe(12);
        plan.Statements.Count.ShouldBeGreaterThanOrEqualTo(6);
        (read == 0 ? told : 6).ShouldBe(6);
    }

    [Theory]
    [InlineData("Northshire Serious Violence Strategy 2026-2028", null, 6)]
    [InlineData("Tackling crime", "Northshire Serious Violence Strategy 2026-2028", 6)]
    [InlineData("2. Knives ........ 4", "Homes", 4)]
    public void From_and_to_part_a_plan_and_the_strategy_behind_it(string from, string? to, int statements) =>
        Read(Paper(Other), new PlanRange(from, to)).Statements.Count.ShouldBe(statements);

    private static string Paper(string second) => $"{Agenda}\n\nAPPENDIX A\n\n{Plan}\n\nAPPENDIX B\n\n{second}\n";

    private static FoundPlan Read(string text, PlanRange? range = null) => PlanReader.Read(TextDocumentReader.Read("pack.txt", text), range);
}
