using Frankpledge.Plans.Matching;

namespace Frankpledge.Tests.Plans.Matching;

/// <summary>Three texts of a plan side by side.</summary>
public sealed class ThreeTextsTests
{
    [Fact]
    public void A_line_is_one_row_whatever_becomes_of_it_and_what_the_middle_text_has_not_is_found_again()
    {
        var rows = ThreeTexts.Of(
        [
            Lines("I will light every park in the county.", "I will walk the streets of each town.", "I will ask the victims of crime each year."),
            Lines("I will light every park in the county by 2027.", "I will ask the victims of crime each year."),
            Lines("I will light every park in the county by 2027.", "I will walk the streets of each town.", "I will ask the victims of crime each year.",
                "Money goes to the charities of Dover."),
        ]);

        rows.Select(row => $"{string.Join(' ', row.Texts.Select(one => one.Count))} {(row.IsSame ? "same" : "differs")}")
            .ShouldBe(["1 1 1 differs", "1 1 1 same", "1 0 1 differs", "0 0 1 differs"]);
        (rows[0].Differ(0, 1), rows[0].Differ(1, 2), rows[0].Differ(0, 2)).ShouldBe((true, false, true));
        (rows[2].Differ(0, 1), rows[2].Differ(0, 2)).ShouldBe((true, false));
    }

    [Fact]
    public void The_same_sentence_twice_is_two_rows()
    {
        var twice = Lines("I will light every park.", "I will light every park.");

        ThreeTexts.Of([twice, Lines("I will light every park.", "I will light every park."), Lines("I will light every park.", "I will light every park.")])
            .Count.ShouldBe(2);
    }

    private static IReadOnlyList<PlanLine> Lines(params string[] texts) => [.. texts.Select(text => new PlanLine(text, ["Streets"], false))];
}
