using Frankpledge.Reading;

namespace Frankpledge.Plans.Learning;

/// <summary>A change that people here make to what the rules say: not this kind but that, not this actor but that, no statement at all.</summary>
public abstract record Habit
{
    public abstract HabitOf What { get; }

    /// <summary>Whether what the rules say of a statement leaves room for it.</summary>
    public abstract bool CanChange(Said rules);

    /// <summary>Whether people made exactly this change.</summary>
    public abstract bool IsIn(Said rules, Said? people);

    /// <summary>Whether making it leads to what people said, in that with which it deals.</summary>
    public abstract bool LeadsTo(Said rules, Said? people);
}

/// <summary>Not these kinds, but those.</summary>
public sealed record KindHabit(Swap<StatementKind> Kinds) : Habit
{
    public override HabitOf What => HabitOf.Kinds;

    public override bool CanChange(Said rules) => Kinds.Fits(rules.Kinds);

    public override bool IsIn(Said rules, Said? people) => people is not null && Kinds.Equals(Swap.Between(rules.Kinds, people.Kinds));

    public override bool LeadsTo(Said rules, Said? people) => people is not null && people.Kinds.SetEquals(After(rules.Kinds));

    /// <summary>The kinds with the change made; <c>Narrative</c> where none is left, and never with another.</summary>
    public IReadOnlyList<StatementKind> After(IReadOnlySet<StatementKind> kinds)
    {
        StatementKind[] made = [.. Kinds.Made(kinds).Where(kind => kind != StatementKind.Narrative).Order()];
        return made.Length == 0 ? [StatementKind.Narrative] : made;
    }
}

/// <summary>Not these actors, but those.</summary>
public sealed record ActorHabit(Swap<Actor> Actors) : Habit
{
    public override HabitOf What => HabitOf.Actors;

    public override bool CanChange(Said rules) => Actors.Fits(rules.Actors);

    public override bool IsIn(Said rules, Said? people) => people is not null && Actors.Equals(Swap.Between(rules.Actors, people.Actors));

    public override bool LeadsTo(Said rules, Said? people) => people is not null && people.Actors.SetEquals(Actors.Made(rules.Actors));
}

/// <summary>No statement.</summary>
public sealed record AsideHabit : Habit
{
    public override HabitOf What => HabitOf.Aside;

    public override bool CanChange(Said rules) => true;

    public override bool IsIn(Said rules, Said? people) => people is null;

    public override bool LeadsTo(Said rules, Said? people) => people is null;
}

/// <summary>With what a habit deals.</summary>
public enum HabitOf
{
    Kinds,
    Actors,
    Aside,
}

/// <summary>Some things taken away from a set, and others put in.</summary>
/// <param name="Off">In one order for all that are equal.</param>
/// <param name="On">Likewise.</param>
public sealed record Swap<T>(IReadOnlyList<T> Off, IReadOnlyList<T> On)
    where T : notnull
{
    public bool Fits(IReadOnlySet<T> set) => Off.All(set.Contains) && !On.Any(set.Contains);

    public IReadOnlyList<T> Made(IEnumerable<T> set) => [.. set.Except(Off), .. On];

    public bool Equals(Swap<T>? other) => other is not null && Off.SequenceEqual(other.Off) && On.SequenceEqual(other.On);

    public override int GetHashCode() => Off.Concat(On).Aggregate(Off.Count, HashCode.Combine);
}

/// <summary>What was changed between two sets.</summary>
public static class Swap
{
    /// <summary>Null where both are the same.</summary>
    public static Swap<T>? Between<T>(IReadOnlySet<T> before, IReadOnlySet<T> after)
        where T : notnull => before.SetEquals(after) ? null : new(Ordered(before.Except(after)), Ordered(after.Except(before)));

    private static T[] Ordered<T>(IEnumerable<T> some)
        where T : notnull => [.. some.OrderBy(one => one.ToString(), StringComparer.Ordinal)];
}
