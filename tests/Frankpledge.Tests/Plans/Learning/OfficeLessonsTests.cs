using Frankpledge.Plans.Learning;
using Frankpledge.Reading;

namespace Frankpledge.Tests.Plans.Learning;

public sealed class OfficeLessonsTests
{
    private static readonly string[] Places =
        ["park", "farm", "school", "street", "market", "station", "harbour", "village", "estate", "bridge", "library", "museum"];

    [Fact]
    public void A_change_that_people_keep_making_is_made_where_they_would_make_it_and_nowhere_else()
    {
        var lessons =
            OfficeLessons.Learn(
                [.. Places.SelectMany(
                    (place, i) => new[] { Changed($"We want safety for every {place}.", i), Left($"The force must visit each {place}.", i) })]);

        lessons.Of("We want safety for every garden.", Signs(), Rules)!.KindsOf(Rules).ShouldBe([StatementKind.Commitment]);
        lessons.Of("The force must visit each garden.", Signs(), Rules).ShouldBeNull();
        var lesson = lessons.Lessons.ShouldHaveSingleItem();
        (lesson.Changed, lesson.Of, lesson.Right, lesson.Made).ShouldBe((12, 24, 12, 12));
        lesson.Least.ShouldBe(0.757, 0.001);
        (lessons.Reviews, lessons.Plans, lessons.By).ShouldBe((24, 3, HeldBackBy.Plan));
    }

    [Fact]
    public void A_change_that_people_make_as_often_as_not_is_never_made()
    {
        var lessons =
            OfficeLessons.Learn(
                [.. Enumerable.Range(0, 60)
                    .Select(i => i % 2 == 0
                        ? Changed($"We want safety here, number{i * 7 % 60}.", i / 2) : Left($"We want safety here, number{i * 7 % 60}.", i / 2))]);

        lessons.Lessons.ShouldHaveSingleItem().Corrects.ShouldBeFalse();
        lessons.Of("We want safety here, number80.", Signs(), Rules).ShouldBeNull();
    }

    [Fact]
    public void A_change_that_only_one_of_three_plans_shows_is_not_carried_to_a_fourth()
    {
        var lessons =
            OfficeLessons.Learn(
                [.. Places.SelectMany(
                    place => new[] { Changed($"We want safety for every {place}.", 0), Left($"The force must visit each {place}.", 1),
                        Left($"All {place} rules must be kept.", 2) })]);

        (lessons.Lessons.Single().Right, lessons.Lessons.Single().Corrects).ShouldBe((0, false));
    }

    [Fact]
    public void Fewer_changes_than_could_ever_be_enough_are_not_tried() =>
        OfficeLessons.Learn([.. Places.Take(3).Select((place, i) => Changed($"We want safety for every {place}.", i))]).Lessons.ShouldBeEmpty();

    [Fact]
    public void What_was_accepted_together_teaches_nothing_and_counts_against_a_change_that_would_have_been_made_to_it()
    {
        var changed = Places.Select((place, i) => Changed($"We want safety for every {place}.", i)).ToList();
        var together = Places.Select((place, i) => Left($"We want safety near each {place}.", i) with { IsLookedAt = false }).ToList();

        OfficeLessons.Learn(together).ShouldBe(OfficeLessons.Nothing);
        OfficeLessons.Learn(changed).Lessons.Single().Corrects.ShouldBeTrue();
        var lesson = OfficeLessons.Learn([.. changed, .. together]).Lessons.Single();
        (lesson.Of, lesson.Right, lesson.Made, lesson.Corrects).ShouldBe((12, 12, 24, false));
    }

    [Fact]
    public void Where_one_plan_was_reviewed_its_sections_are_held_back_in_turn()
    {
        var lessons =
            OfficeLessons.Learn([.. Places.Select((place, i) => Changed($"We want safety for every {place}.", 0) with { Section = [$"Part {i % 4}"] })]);

        (lessons.Plans, lessons.By).ShouldBe((1, HeldBackBy.Section));
    }

    [Fact]
    public void Actors_are_changed_and_what_is_no_statement_is_doubted()
    {
        var (force, chief) = (new Actor("the force", ActorRole.Force), new Actor("the Chief Constable", ActorRole.Chief));
        var rules = Said.Of([StatementKind.Expectation], [force]);
        var lessons = OfficeLessons.Learn(
        [
            .. Places.Select((place, i) => Changed($"The force must visit each {place}.", i)
                with { Rules = rules, People = Said.Of([StatementKind.Expectation], [chief]) }),
            .. Places.Select((place, i) => Changed($"Photograph: a {place} at night", i)
                with { Rules = Said.Of([StatementKind.Narrative], []), People = null }),
        ]);

        var correction = lessons.Of("The force must visit each garden.", Signs(), rules)!;
        correction.ActorsOf(rules, [force]).ShouldBe([chief]);
        correction.KindsOf(rules).ShouldBe([StatementKind.Expectation]);
        lessons.Of("Photograph: a garden at night", Signs(), Said.Of([StatementKind.Narrative], []))!.Aside.ShouldNotBeNull();
    }

    [Fact]
    public void The_same_reviews_teach_the_same()
    {
        List<Reviewed> reviews =
            [.. Places.SelectMany((place, i) => new[] { Changed($"We want safety for every {place}.", i), Left($"The force must visit each {place}.", i) })];

        OfficeLessons.Learn(reviews).Lessons.Select(lesson => (lesson.Habit, lesson.Right, lesson.Made))
            .ShouldBe(OfficeLessons.Learn(reviews).Lessons.Select(lesson => (lesson.Habit, lesson.Right, lesson.Made)));
    }

    private static Said Rules => Said.Of([StatementKind.Expectation], []);

    private static IReadOnlyList<string> Signs() => Reviewed.SignsOf(StatementRole.Sentence, null, Rules, ["somebody is to act"]);

    private static Reviewed Left(string text, int plan) =>
        new() { Plan = $"{plan % 3}", Section = ["Safer streets"], Text = text, Rules = Rules, People = Rules, IsLookedAt = true, Signs = Signs() };

    private static Reviewed Changed(string text, int plan) => Left(text, plan) with { People = Said.Of([StatementKind.Commitment], []) };
}
