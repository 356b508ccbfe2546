using Frankpledge.Plans.Matching;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Matching;

/// <summary>What becomes of the headings and statements of one text of a plan in another.</summary>
public sealed class AlignmentTests
{
    private const string Before = """
        # Safer streets
        C I will light every park in the county by 2027.
        C I will publish the ten most dangerous junctions each year and I will ask every council to mend the worst of them.
        ## Burglary of houses
        C I will fund a helpline for every victim of burglary.
        # Fraud
        C I will meet the banks four times a year.
        """;

    [Fact]
    public void The_same_text_is_kept() => Changes(Before, Before).ShouldAllBe(change => change.StartsWith("Kept 1:"));

    [Fact]
    public void Capitals_and_spaces_make_no_other_words() =>
        Changes("# Safer streets\nC I will light every park.", "# SAFER STREETS\nC I will  light every Park.").ShouldAllBe(change => change.StartsWith("Kept"));

    [Theory]
    [InlineData("by 2027", "by 2029", "Reworded 0.89: I will light every park in the county by 2027. > I will light every park in the county by 2029.")]
    [InlineData("# Safer streets", "# Safer roads and streets", "Renamed 0.76: Safer streets > Safer roads and streets")]
    [InlineData("## Burglary of houses", "## Residential burglary", "Renamed 0.44: Burglary of houses > Residential burglary")]
    [InlineData("C I will meet the banks four times a year.", "", "Dropped 1: I will meet the banks four times a year. > ")]
    [InlineData("# Fraud", "# Fraud\nC The office opens museums.", "Added 1:  > The office opens museums.")]
    [InlineData("each year and I will ask", "each year.\nC I will ask",
        "Split 0.96: I will publish the ten most dangerous junctions each year and I will ask every council to mend the worst of them. > I will publish the ten most dangerous junctions each year. | I will ask every council to mend the worst of them.")]
    public void One_change_is_found_and_all_else_is_kept(string old, string fresh, string expected)
    {
        var after = Before.Replace(old, fresh, StringComparison.Ordinal);

        Changes(Before, after).Where(change => !change.StartsWith("Kept", StringComparison.Ordinal)).ShouldBe([expected]);
    }

    [Fact]
    public void What_stands_under_another_heading_has_moved_whether_or_not_its_words_changed()
    {
        var after = """
            # Safer streets
            C I will publish the ten most dangerous junctions each year and I will ask every council to mend the worst of them.
            # Fraud
            C I will meet the banks four times a year.
            ## Burglary of houses
            C I will fund a helpline for every victim of burglary.
            C I will light every park in the county by 2030.
            """;

        Changes(Before, after).Where(change => change.StartsWith("Moved", StringComparison.Ordinal)).ShouldBe(
        [
            "Moved 1: Burglary of houses > Burglary of houses",
            "Moved 0.89: I will light every park in the county by 2027. > I will light every park in the county by 2030.",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_heading_put_in_above_lines_does_not_move_them() =>
        Changes("# Fraud\nC I will meet the banks four times a year.", "# Money\n# Fraud\nC I will meet the banks four times a year.")
            .ShouldBe(["Added 1:  > Money", "Kept 1: Fraud > Fraud", "Kept 1: I will meet the banks four times a year. > I will meet the banks four times a year."]);

    [Fact]
    public void A_line_of_a_plan_on_a_page_becomes_a_heading_of_the_draft() =>
        Changes("# Protect homes\nC House burglary\nC Car theft\nC Learning from history",
                "# Protecting homes\n## Residential burglary\nC I will ask the force to come to every burglary within an hour.\n## Theft of and from cars")
            .ShouldBe(
            [
                "Renamed 1: Protect homes > Protecting homes", "Renamed 0.44: House burglary > Residential burglary",
                "Added 1:  > I will ask the force to come to every burglary within an hour.", "Renamed 1: Car theft > Theft of and from cars",
                "Dropped 1: Learning from history > ",
            ]);

    [Fact]
    public void Two_titles_that_became_one_are_merged() =>
        Changes("# Money crime\n## Fraud\n## Online crimes", "# Money crime\n## Fraud and online crime")
            .ShouldContain("Merged 1: Fraud | Online crimes > Fraud and online crime");

    [Fact]
    public void What_people_said_is_one_statement_is_one_whatever_its_words()
    {
        var changes = Alignment.Of(
            [Line("I will light parks.", "C1"), Line("I will walk.", "C2")], [Line("Councils open museums.", "C1"), Line("I will walk.", "C3")]);

        changes.Select(change => change.Kind).ShouldBe([AlignmentKind.Reworded, AlignmentKind.Dropped, AlignmentKind.Added]);
        changes[0].Confidence.ShouldBe(1);
    }

    [Fact]
    public void A_reference_of_another_plan_says_nothing() =>
        Alignment.Of([Line("I will light parks and paths.", "C1")],
            [Line("I will light parks and paths.", "C7") with { Plan = Guid.Parse("00000000-0000-0000-0000-000000000002") }])
            .ShouldHaveSingleItem().Kind.ShouldBe(AlignmentKind.Kept);

    [Fact]
    public void Words_that_were_removed_and_stand_again_are_no_other_words() =>
        Alignment.Of([Line("I will ask [removed: a name] to light every park.", null)], [Line("I will ask Jane Roe to light every park.", null)])
            .ShouldHaveSingleItem().Kind.ShouldBe(AlignmentKind.Kept);

    private static PlanLine Line(string text, string? key) =>
        new(text, [], IsHeading: false) { Key = key, Plan = key is null ? null : Guid.Parse("00000000-0000-0000-0000-000000000001") };

    private static List<string> Changes(string before, string after) =>
        [.. Alignment.Of(PlanLines.Of(PlanText.Read(before)), PlanLines.Of(PlanText.Read(after))).Select(change => string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{change.Kind} {change.Confidence:0.##}: {string.Join(" | ", change.Before.Select(line => line.Text))} > {string.Join(" | ", change.After.Select(line => line.Text))}"))];
}
