using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Changes;

/// <summary>
/// A person's word on a statement that became several, or on several that became one: the program found it, and the person confirms it or says that they are
/// not the same. Never changed: the next number of the same statements corrects it, and the last one stands.
/// </summary>
public sealed class ChangeJoin
{
    public required Guid Id { get; init; }
    public required Guid AreaId { get; init; }

    /// <summary>The edition that split or merged them.</summary>
    public required Guid EditionId { get; init; }

    /// <summary>The line that is several in the other text, as <see cref="PlanLine.Key"/> names it.</summary>
    public required string One { get; init; }

    /// <summary>Those that it is, parted by spaces, in order.</summary>
    public required string Several { get; init; }

    /// <summary>False where a person says that they are not the same: then one is dropped and the others are added.</summary>
    public required bool IsSame { get; init; }

    /// <summary>1, 2, 3 ...</summary>
    public required int Number { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The lines of a split or a merge by their keys; null for another change, and for lines that nobody can name.</summary>
    public static (string One, string Several)? KeyOf(AlignedChange change) => change.Kind switch
    {
        AlignmentKind.Split => Key(change.Before[0], change.After),
        AlignmentKind.Merged => Key(change.After[0], change.Before),
        _ => null,
    };

    /// <summary>What the lines are where they are not the same: the one goes on in the line that is known to be it, if there is one.</summary>
    internal static IEnumerable<AlignedChange> Apart(AlignedChange change)
    {
        var (one, several) = change.Kind == AlignmentKind.Split ? (change.Before[0], change.After) : (change.After[0], change.Before);
        var itself = several.FirstOrDefault(line => line.Key == one.Key);
        var (before, after) = change.Kind == AlignmentKind.Split ? (one, itself) : (itself, one);
        if (before is not null && after is not null)
        {
            yield return new(Rewording.Is(before.Text, after.Text) ? AlignmentKind.Reworded : AlignmentKind.Kept, [before], [after], 1);
        }
        else
        {
            yield return Alone(one, change.Kind == AlignmentKind.Split);
        }

        foreach (var line in several.Where(line => line != itself))
        {
            yield return Alone(line, change.Kind == AlignmentKind.Merged);
        }
    }

    private static AlignedChange Alone(PlanLine line, bool isDropped) =>
        isDropped ? new(AlignmentKind.Dropped, [line], [], 1) : new(AlignmentKind.Added, [], [line], 1);

    private static (string, string)? Key(PlanLine one, IReadOnlyList<PlanLine> several) =>
        one.Key is { } key && several.All(line => line.Key is not null) ? (key, string.Join(' ', several.Select(line => line.Key))) : null;
}
