using Frankpledge.Reading;

namespace Frankpledge.Plans;

/// <summary>Ties the targets of a statement's new wording to those of its wording before, so that what points at a target still finds it.</summary>
internal static class LastingTargets
{
    /// <summary>What makes two the same target, the surest sign first. A number or a day may change; the last is for one that was worded anew.</summary>
    private static readonly Func<Target, Target, bool>[] Signs =
    [
        (old, now) => IsSame(old.Measure, now.Measure) && old.Comparator == now.Comparator && old.Number == now.Number,
        (old, now) => IsSame(old.Measure, now.Measure) && old.Comparator == now.Comparator,
        (old, now) => IsSame(old.Measure, now.Measure),
        (old, now) => old.Comparator == now.Comparator && old.Unit == now.Unit && old.Number == now.Number,
    ];

    /// <param name="before">The targets of the wording before; empty for a new statement.</param>
    /// <returns>The lasting identity of each of <paramref name="now"/>, in order.
    /// Where one stood alone before and one stands alone now, it is the same.</returns>
    public static IReadOnlyList<Guid> Of(IReadOnlyList<(Guid TargetId, Target Said)> before, IReadOnlyList<Target> now)
    {
        var found = new Guid?[now.Count];
        var left = before.ToList();
        foreach (var sign in before.Count == 1 && now.Count == 1 ? [(_, _) => true] : Signs)
        {
            for (var i = 0; i < now.Count; i++)
            {
                if (found[i] is null && left.FindIndex(old => sign(old.Said, now[i])) is >= 0 and var at)
                {
                    found[i] = left[at].TargetId;
                    left.RemoveAt(at);
                }
            }
        }

        return [.. found.Select(id => id ?? Guid.CreateVersion7())];
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
