using Frankpledge.Reading;

namespace Frankpledge.Plans.Learning;

/// <summary>What the reviews of one office teach, and how it corrects what the rules say of a statement. Nothing of another office goes in.</summary>
public sealed class OfficeLessons
{
    /// <summary>The commonest habits of each sort that are tried; the more are tried, the likelier one looks right by chance.</summary>
    private const int MostTried = 6;

    private OfficeLessons(int reviews, int plans, HeldBackBy by, IReadOnlyList<Lesson> lessons) =>
        (Reviews, Plans, By, Lessons) = (reviews, plans, by, lessons);

    /// <summary>How many statements people looked at, and of how many plans.</summary>
    public int Reviews { get; }
    public int Plans { get; }
    public HeldBackBy By { get; }

    /// <summary>Of every habit that was seen often enough to be tried, the commonest first.</summary>
    public IReadOnlyList<Lesson> Lessons { get; }

    public static OfficeLessons Nothing { get; } = new(0, 0, HeldBackBy.Statement, []);

    /// <summary>The same reviews in the same order teach the same.</summary>
    public static OfficeLessons Learn(IReadOnlyList<Reviewed> reviews)
    {
        var seen = reviews.Where(one => one.IsLookedAt).ToList();
        if (seen.Count == 0)
        {
            return Nothing;
        }

        var together = HeldTogether.In(reviews);
        var habits = Commonest(seen.Select(KindsOf)).Concat(Commonest(seen.Select(ActorsOf))).Concat(Commonest(seen.Select(AsideOf)));
        var lessons = habits.Select(habit => Lesson.Learn(habit, reviews, together)).OrderByDescending(lesson => lesson.Changed);
        return new(seen.Count, seen.DistinctBy(one => one.Plan).Count(), together.By, [.. lessons]);
    }

    /// <summary>Corrects what the rules say of one statement: at most one change of its kinds and one of its actors,
    /// each by the habit that is surest.</summary>
    /// <returns>Null where nothing is to be changed.</returns>
    public Correction? Of(string text, IReadOnlyList<string> signs, Said rules)
    {
        var lessons = Lessons.Where(lesson => lesson.Changes(text, signs, rules)).OrderByDescending(lesson => lesson.Least).ToList();
        if (lessons.Find(lesson => lesson.Habit is AsideHabit) is { } aside)
        {
            return new(null, null, aside);
        }

        var (kinds, actors) = (lessons.Find(lesson => lesson.Habit is KindHabit), lessons.Find(lesson => lesson.Habit is ActorHabit));
        return kinds is null && actors is null ? null : new(kinds, actors, null);
    }

    private static IEnumerable<Habit> Commonest(IEnumerable<Habit?> habits) => habits.OfType<Habit>().CountBy(habit => habit)
        .Where(habit => habit.Value >= Lesson.FewestChanges).OrderByDescending(habit => habit.Value).Take(MostTried).Select(habit => habit.Key);

    private static KindHabit? KindsOf(Reviewed one) =>
        one.People is { } people && Swap.Between(one.Rules.Kinds, people.Kinds) is { } swap ? new(swap) : null;

    private static ActorHabit? ActorsOf(Reviewed one) =>
        one.People is { } people && Swap.Between(one.Rules.Actors, people.Actors) is { } swap ? new(swap) : null;

    private static AsideHabit? AsideOf(Reviewed one) => one.People is null ? new() : null;
}
