using Frankpledge.Persistence;
using Frankpledge.Plans.Matching;
using Microsoft.EntityFrameworkCore;

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
    public IEnumerable<(AlignedChange Change, ChangeJoin? Join)> Of(IEnumerable<AlignedChange> changes) => Grouped(changes).SelectMany(change =>
        Find(change) switch
        {
            { IsSame: false } join => ChangeJoin.Apart(change)
                .Select(one => (one, one.Kind is AlignmentKind.Dropped or AlignmentKind.Added ? join : (ChangeJoin?)null)),
            { } join => [(change with { Confidence = 1 }, join)],
            null => [(change, null)],
        });

    /// <summary>What was said of a change; null where nobody has said anything.</summary>
    public ChangeJoin? Find(AlignedChange change) => ChangeJoin.KeyOf(change) is { } key ? joins.GetValueOrDefault(key) : null;

    /// <summary>What was found, with what people said are one though nothing was found of it: an editor who splits a statement may leave no word that
    /// tells.</summary>
    public IReadOnlyList<AlignedChange> Grouped(IEnumerable<AlignedChange> changes)
    {
        IReadOnlyList<AlignedChange> all = [.. changes];
        var found = all.Select(ChangeJoin.KeyOf).ToHashSet();
        foreach (var (key, _) in joins.Where(one => one.Value.IsSame && !found.Contains(one.Key)))
        {
            var several = key.Several.Split(' ');
            var (before, after) = (Lines(all, change => change.Before), Lines(all, change => change.After));
            if (before.TryGetValue(key.One, out var one) && several.All(after.ContainsKey))
            {
                all = Regrouped.Of(all, [one], [.. several.Select(name => after[name])]);
            }
            else if (after.TryGetValue(key.One, out one) && several.All(before.ContainsKey))
            {
                all = Regrouped.Of(all, [.. several.Select(name => before[name])], [one]);
            }
        }

        return all;
    }

    private static Dictionary<string, PlanLine> Lines(IEnumerable<AlignedChange> changes, Func<AlignedChange, IReadOnlyList<PlanLine>> of) =>
        changes.SelectMany(of).Where(line => line.Key is not null).DistinctBy(line => line.Key).ToDictionary(line => line.Key!);

    /// <summary>Between two editions of a plan: what was said of any that led from one to the other.</summary>
    public static async Task<JoinsSaid> BetweenAsync(AppDb db, Edition before, Edition after, CancellationToken cancel = default)
    {
        var (earlier, later) = before.Number < after.Number ? (before, after) : (after, before);
        var steps = await db.Editions
            .Where(one => one.PlanId == later.PlanId && one.Number > earlier.Number && one.Number <= later.Number && one.WithdrawnAt == null)
            .OrderByDescending(one => one.Number).Select(one => one.Id).ToListAsync(cancel);
        return before.PlanId == after.PlanId ? new(await db.StandingJoinsAsync(steps, cancel)) : None;
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
