using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;

namespace Frankpledge.Plans.Changes;

/// <summary>What people said of the splits and merges between two texts. Every door asks here, so that a refused split is one nowhere.</summary>
public sealed class JoinsSaid
{
    /// <summary>Of two texts of which nobody can have said anything.</summary>
    public static readonly JoinsSaid None = new(new Dictionary<(string, string), ChangeJoin>());

    private readonly IReadOnlyDictionary<(string One, string Several), ChangeJoin> joins;

    private JoinsSaid(IReadOnlyDictionary<(string, string), ChangeJoin> joins) => this.joins = joins;

    /// <summary>The changes as people left them, each with what was said of it. What is not the same stands apart; what is known by its reference goes on as
    /// itself, and of that nothing was said.</summary>
    public IEnumerable<(AlignedChange Change, ChangeJoin? Join)> Of(IEnumerable<AlignedChange> changes) => changes.SelectMany(change =>
        (ChangeJoin.KeyOf(change) is { } key ? joins.GetValueOrDefault(key) : null) switch
        {
            { IsSame: false } join => ChangeJoin.Apart(change)
                .Select(one => (one, one.Kind is AlignmentKind.Dropped or AlignmentKind.Added ? join : (ChangeJoin?)null)),
            { } join => [(change with { Confidence = 1 }, join)],
            null => [(change, null)],
        });

    /// <summary>Between two editions: only of one and the last before it that stands anything can be said.</summary>
    public static async Task<JoinsSaid> BetweenAsync(AppDb db, Edition before, Edition after, CancellationToken cancel = default)
    {
        var (earlier, later) = before.Number < after.Number ? (before, after) : (after, before);
        return before.PlanId == after.PlanId && (await db.ComparedWithAsync(later, cancel))?.Id == earlier.Id
            ? new(await db.StandingJoinsAsync(later.Id, cancel)) : None;
    }

    /// <summary>The same for each two of several texts, by their places.</summary>
    /// <param name="editions">Null for a text that is no edition.</param>
    public static async Task<Func<int, int, IReadOnlyList<AlignedChange>, IEnumerable<AlignedChange>>> AmongAsync(AppDb db, IReadOnlyList<Edition?> editions,
        CancellationToken cancel = default)
    {
        var said = new Dictionary<(int, int), JoinsSaid>();
        foreach (var (before, after) in Enumerable.Range(0, editions.Count).SelectMany(after => Enumerable.Range(0, after).Select(before => (before, after))))
        {
            if (editions[before] is { } one && editions[after] is { } other)
            {
                said.Add((before, after), await BetweenAsync(db, one, other, cancel));
            }
        }

        return (before, after, changes) => said.GetValueOrDefault((before, after), None).Of(changes).Select(one => one.Change);
    }
}
