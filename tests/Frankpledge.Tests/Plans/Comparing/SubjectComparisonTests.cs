using Frankpledge.Plans.Comparing;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Plans.Comparing;

public sealed class SubjectComparisonTests
{
    private static readonly IReadOnlyList<IReadOnlyList<ComparedStatement>> Older =
    [
        Of("Safer roads", "We will slow drivers outside every school.", "Speeding drivers on our roads kill."),
        Of("Cruelty to animals", "We will fund a rescue of neglected horses."),
        Of("Burglary", "We will mark bicycles, tools and phones in every town so that thieves cannot sell them."),
    ];

    private static readonly IReadOnlyList<IReadOnlyList<ComparedStatement>> Newer =
    [
        Of("Roads made safer", "The force is to stop speeding drivers on roads near schools.", "Speeding on any road kills."),
        Of("Homes", "I will visit each victim of a burglary within a day.",
            "Tenants may ask landlords for stronger doors, windows and lights.", "Housing associations keep empty houses boarded."),
    ];

    [Fact]
    public void A_subject_that_both_plans_have_a_section_of_stands_in_both_with_the_words_they_share()
    {
        var found = SubjectComparison.Of(All(Older), All(Newer));

        var roads = found.First[0];
        roads.Standing.ShouldBe(SubjectStanding.Both);
        var match = roads.Matches.ShouldHaveSingleItem();
        match.Section.Heading.ShouldBe("Roads made safer");
        match.Words.ShouldContain("roads");
        match.Alike.ShouldBeInRange(0.13, 1);
    }

    [Fact]
    public void A_heading_whose_words_stand_only_in_sentences_of_the_other_plan_is_mentioned_and_they_are_named()
    {
        var found = SubjectComparison.Of(All(Older), All(Newer));

        var burglary = found.First.Single(one => one.Section.Heading == "Burglary");
        burglary.Standing.ShouldBe(SubjectStanding.Mentioned);
        burglary.Mentions.ShouldHaveSingleItem().Text.ShouldContain("burglary");
        found.First.Single(one => one.Section.Heading == "Cruelty to animals").Standing.ShouldBe(SubjectStanding.NotFound);
    }

    [Fact]
    public void Two_sections_match_from_either_side_alike()
    {
        var (there, back) = (SubjectComparison.Of(All(Older), All(Newer)), SubjectComparison.Of(All(Newer), All(Older)));

        Pairs(there.First).ShouldBe(Pairs(back.Second), ignoreOrder: true);
        Pairs(there.First).ShouldBe(Pairs(there.Second).Select(pair => (pair.Other, pair.Here)), ignoreOrder: true);
        Pairs(there.First).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_plan_beside_itself_has_every_subject_in_both()
    {
        var found = SubjectComparison.Of(All(Older), All(Older));

        found.First.ShouldAllBe(one => one.Standing == SubjectStanding.Both && one.Matches[0].Section.Heading == one.Section.Heading);
    }

    [Fact]
    public void Headings_of_small_words_and_plans_without_sections_find_nothing_and_break_nothing()
    {
        IReadOnlyList<ComparedStatement> small = [.. Of("What we do", "We do it.")];

        SubjectComparison.Of(small, All(Newer)).First.ShouldHaveSingleItem().Standing.ShouldBe(SubjectStanding.NotFound);
        SubjectComparison.Of([], []).First.ShouldBeEmpty();
        SubjectComparison.Of([new(null, "I will stand alone.", [], [StatementKind.Commitment], [])], All(Newer)).First.ShouldBeEmpty();
    }

    private static IEnumerable<(string Here, string Other)> Pairs(IEnumerable<Subject> subjects) =>
        subjects.SelectMany(one => one.Matches.Select(match => (one.Section.Heading, match.Section.Heading)));

    private static IReadOnlyList<ComparedStatement> All(IReadOnlyList<IReadOnlyList<ComparedStatement>> sections) => [.. sections.SelectMany(one => one)];

    private static IReadOnlyList<ComparedStatement> Of(string heading, params string[] statements) =>
        [.. statements.Select(text => new ComparedStatement(null, text, [heading], [StatementKind.Commitment], []))];
}
