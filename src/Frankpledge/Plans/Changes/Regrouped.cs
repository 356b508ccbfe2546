using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Changes;

/// <summary>What was found, after a person said which lines are one.</summary>
internal static class Regrouped
{
    /// <param name="before">The lines that became the others; one of either alone.</param>
    /// <returns>The same changes with these lines in one of them, which stands where the first of the lines after stood.</returns>
    public static IReadOnlyList<AlignedChange> Of(IReadOnlyList<AlignedChange> changes, IReadOnlyList<PlanLine> before, IReadOnlyList<PlanLine> after)
    {
        var taken = before.Concat(after).ToHashSet<PlanLine>(ReferenceEqualityComparer.Instance);
        var made = new List<AlignedChange>();
        foreach (var change in changes)
        {
            if (change.After.Any(line => ReferenceEquals(line, after[0])))
            {
                made.Add(new(before.Count > 1 ? AlignmentKind.Merged : AlignmentKind.Split, before, after, 1));
            }

            made.AddRange(change.Before.Concat(change.After).Any(taken.Contains) ? Rest(change, taken) : [change]);
        }

        return made;
    }

    /// <summary>What is left of a change without the lines: one that goes on as itself, or what was dropped and added.</summary>
    private static IEnumerable<AlignedChange> Rest(AlignedChange change, HashSet<PlanLine> taken)
    {
        var (before, after) = (change.Before.Where(line => !taken.Contains(line)).ToList(), change.After.Where(line => !taken.Contains(line)).ToList());
        return before is [{ Key: { } key } one] && after is [var same] && same.Key == key
            ? [new(Rewording.Is(one.Text, same.Text) ? AlignmentKind.Reworded : AlignmentKind.Kept, before, after, 1)]
            : [.. before.Select(line => new AlignedChange(AlignmentKind.Dropped, [line], [], 1)),
                .. after.Select(line => new AlignedChange(AlignmentKind.Added, [], [line], 1))];
    }
}
