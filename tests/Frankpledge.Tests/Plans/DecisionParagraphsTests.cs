using Frankpledge.Common;
using Frankpledge.Plans.Issuing;
using Frankpledge.Plans.Issuing.Decision;

namespace Frankpledge.Tests.Plans;

/// <summary>How the paragraphs of a decision paper are read.</summary>
public sealed class DecisionParagraphsTests
{
    [Fact]
    public void A_paragraph_begins_with_the_number_that_comes_next_and_keeps_the_list_below_it()
    {
        var paper = Taken("1. The report.\n2. Before issue:\n- a draft\n- an answer\n2024 was a year.\n7. Not the next.\n3. The end.");

        paper.Paragraphs.Select(one => one.Number).ShouldBe([1, 2, 3]);
        paper.Paragraphs[1].Text.ShouldBe("Before issue:\n- a draft\n- an answer\n2024 was a year.\n7. Not the next.");
    }

    [Theory]
    [InlineData("FINANCIAL IMPLICATIONS", DecisionPart.Financial), InlineData("Legal implications", DecisionPart.Legal)]
    [InlineData("## Equality", DecisionPart.Equality), InlineData("Schedule of Background Papers", DecisionPart.BackgroundPapers)]
    [InlineData("Public Access to Information", DecisionPart.Access), InlineData("INTRODUCTION", DecisionPart.FactsAndAdvice)]
    public void A_heading_says_which_section_begins(string heading, DecisionPart part) =>
        Taken($"{heading}\n1. The report.").Paragraphs.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.Part.ShouldBe(part), one => one.Heading.ShouldBe(heading.Trim('#', ' ')));

    [Fact]
    public void A_sentence_about_the_law_begins_no_section() =>
        Taken("1. The report.\nLegal advice on this was given to the office in May\n2. The end.").Paragraphs[1].Part.ShouldBe(DecisionPart.FactsAndAdvice);

    [Fact]
    public void A_paper_names_the_sections_that_it_has_not() => Taken("FINANCIAL IMPLICATIONS\n1. None.").MissingParts.ShouldBe(
        [DecisionPart.FactsAndAdvice, DecisionPart.Legal, DecisionPart.Equality, DecisionPart.BackgroundPapers, DecisionPart.Access]);

    private static DecisionPaper Taken(string text) => IssueRecord.Empty(Guid.Empty)
        .Take(new("A paper", text), new Change("A tester", null, new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero), "Testing"));
}
