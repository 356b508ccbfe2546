using Frankpledge.Documents;
using Frankpledge.Plans.Matching;
using Frankpledge.Reading;
using Frankpledge.Tests.Support;

namespace Frankpledge.Tests.Plans.Matching;

/// <summary>A real plan on a page, printed three times in two papers, and the draft that came of it.</summary>
public sealed class PlanOnAPageTests
{
    private const string Paper = "001_e4068da1e05d9417.txt";
    private const string Pack = "004_96e27a4ac0142299.txt";

    [Fact]
    public void Three_printings_have_48_lines_each_and_differ_in_the_words_of_three()
    {
        var printings = new[] { First(), Second(), Third() };
        printings.Select(lines => lines.Count(IsPromised)).ShouldBe([48, 48, 48]);

        var reworded = (from one in printings.Index()
                        from other in printings.Skip(one.Index + 1)
                        from change in Alignment.Of(one.Item, other)
                        where change.Before.Concat(change.After).All(IsPromised) && change.Kind != AlignmentKind.Kept
                        select (change.Kind, Words: string.Join(' ', Redline.Of(change.Before[0].Text, change.After[0].Text)
                            .Where(piece => piece.Kind != RedlineKind.Kept).Select(piece => piece.Text)))).Distinct().ToList();

        reworded.ShouldBe(
            [(AlignmentKind.Reworded, "3rd 3<sup>rd</sup>"), (AlignmentKind.Reworded, "for victims"), (AlignmentKind.Reworded, "supported supported,")],
            ignoreOrder: true);
    }

    [Fact]
    public void The_three_printings_side_by_side_show_exactly_three_lines_with_other_words()
    {
        var rows = ThreeTexts.Of([First(), Second(), Third()]).Where(row => row.Texts.SelectMany(one => one).Any(IsPromised)).ToList();

        rows.Count.ShouldBe(48);
        rows.ShouldAllBe(row => row.Texts.All(one => one.Count == 1));
        rows.Where(row => !row.IsSame).Select(row => string.Join(" | ", Enumerable.Range(0, 3).Select(row.Words).Distinct())).Count().ShouldBe(3);
    }

    [Fact]
    public void Every_one_of_the_48_has_a_disposition_in_the_draft_and_those_without_a_successor_are_named()
    {
        var changes = Alignment.Of(Third(), Lines(Pack, new PlanRange()));
        var promised = changes.Where(change => change.Before.Any(IsPromised)).ToList();

        promised.SelectMany(change => change.Before).Count(IsPromised).ShouldBe(48);
        promised.Where(change => change.Kind == AlignmentKind.Dropped).SelectMany(change => change.Before).Select(line => line.Text).ShouldBe(
        [
            "Work with local businesses", "County lines and Criminal Exploitation",
            "High quality, well trained, well supported, and representative workforce", "High performing, trusted Force",
            "Greater use of Out of Court Disposals and Civil Orders", "Bring WM partners together to make a real difference", "Learning from our history",
        ], ignoreOrder: true);
        promised.Where(change => change.Kind == AlignmentKind.Moved).SelectMany(change => change.After).Select(line => line.Text).ShouldBe(
            ["Fairness and belonging", "Understanding, addressing and challenging disproportionality", "Prevent and tackle hate crime"], ignoreOrder: true);
        promised.ShouldContain(change => change.Kind == AlignmentKind.Merged && change.Before.Count == 2 && change.After[0].Text == "Fraud and online crime");
    }

    [Theory]
    [InlineData("More crimes detected and positive outcomes", "Increase positive outcomes")]
    [InlineData("Children and young people focus", "Prioritise children and young people")]
    [InlineData("House burglary", "Residential burglary")]
    [InlineData("Make neighbourhoods safer", "Neighbourhood Policing Guarantee")]
    [InlineData("Car theft and theft from vehicles", "Theft of and from motor vehicles")]
    [InlineData("Combat anti-social behaviour", "Prevent and tackle crime and anti-social behaviour")]
    public void A_line_is_renamed_as_the_office_says_in_its_own_table_of_changes(string before, string after) =>
        Alignment.Of(Third(), Lines(Pack, new PlanRange())).Single(change => change.Before.Any(line => line.Text == before))
            .ShouldSatisfyAllConditions(change => change.Kind.ShouldBe(AlignmentKind.Renamed), change => change.After.Single().Text.ShouldBe(after));

    private static bool IsPromised(PlanLine line) => !line.IsHeading && !line.Text.StartsWith("My P", StringComparison.Ordinal);

    private static IReadOnlyList<PlanLine> First() => Lines(Paper, new PlanRange("REBUILD COMMUNITY POLICING#1"));

    private static IReadOnlyList<PlanLine> Second() => Lines(Pack, new PlanRange("My Priorities...#1", "Consultation Matrix"));

    private static IReadOnlyList<PlanLine> Third() => Lines(Pack, new PlanRange("My Priorities...#2", "Changes from Plan on a Page (1)"));

    private static IReadOnlyList<PlanLine> Lines(string seed, PlanRange range) =>
        PlanLines.Of(PlanReader.Read(DocumentReader.Read(seed, File.ReadAllBytes(Shared.Path("seeds", seed)), ReadingLimits.Default), range));
}
