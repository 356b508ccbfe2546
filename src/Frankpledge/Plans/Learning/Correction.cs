using Frankpledge.Reading;

namespace Frankpledge.Plans.Learning;

/// <summary>What is to be changed in what the rules say of a statement, and by which lessons.</summary>
public sealed record Correction(Lesson? Kinds, Lesson? Actors, Lesson? Aside)
{
    /// <summary>Those that are there.</summary>
    public IReadOnlyList<Lesson> Lessons => [.. new[] { Kinds, Actors, Aside }.OfType<Lesson>()];

    /// <summary>The kinds as corrected, in their order; <c>Narrative</c> where none is left, and nowhere else.</summary>
    public IReadOnlyList<StatementKind> KindsOf(Said rules) => Kinds?.Habit is KindHabit habit ? habit.After(rules.Kinds) : [.. rules.Kinds.Order()];

    /// <summary>The actors as corrected: those that stay in the order of <paramref name="before"/>, and the new ones behind.</summary>
    public IReadOnlyList<Actor> ActorsOf(Said rules, IReadOnlyList<Actor> before) => Actors?.Habit is ActorHabit habit ? habit.Actors.Made(before) : before;
}
